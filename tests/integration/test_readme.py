"""The README's request gives the README's answer."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.commands import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_answer_in_the_readme_is_the_one_it_gives(check: Callable[..., dict[str, Any]]) -> None:
    request = re.search(r"-d '(\{.*?\})'", README, re.DOTALL)
    shown = re.search(r"```json\n(.*?)```", README, re.DOTALL)
    assert request
    assert shown
    expected = json.loads(shown.group(1))
    answer = check(**json.loads(request.group(1)))
    # The stamp names the data's fingerprint, which changes with every row added.
    assert answer | {"stamp": None} == expected | {"stamp": None}
    assert answer["stamp"].keys() == expected["stamp"].keys()


def test_the_explanation_in_the_readme_is_the_one_it_prints() -> None:
    said = re.search(r'echo "(.*?)" \| \.venv/bin/plumbline (extract .*)\n', README)
    shown = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert said
    assert shown
    done = run(*said.group(2).split(), environment=os.environ, text=said.group(1) + "\n")
    assert done.stdout.decode() == shown.group(1)
