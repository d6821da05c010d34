"""The manual's page on handing articles in shows what happens."""

import json
import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from scripts import measure_pages
from tests.integration.test_formats import Post, post

__all__ = ["post"]

PAGE = (Path(__file__).parents[2] / "docs" / "articles-in.md").read_text("utf-8")
COMMANDS = [shlex.split(one) for one in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)]


def sent(command: list[str], post: Post) -> dict[str, Any]:
    """The answer to a command of the page, sent to the service under test."""
    address = urlsplit(next(part for part in command if part.startswith("http")))
    media_type = command[command.index("-H") + 1].partition(": ")[2]
    body = command[-1].replace("@port.md", "The port hired **300** engineers.")
    response = post(address.path, body, media_type, **dict(parse_qsl(address.query)))
    assert response.status_code == 200, response.text
    report: dict[str, Any] = response.json()
    return report


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[-1][:24])
def test_each_command_finds_the_engineers(command: list[str], post: Post) -> None:
    (claim,) = sent(command, post)["claims"]
    assert claim["quantity"]["low"] == 300
    assert claim["item"] == "engineer"


def test_the_answer_is_the_one_that_is_shown(post: Post) -> None:
    shown = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    expected = json.loads(shown.group(1))
    answer = sent(COMMANDS[0], post)
    assert answer["article"] == expected["article"]
    (claim,) = expected["claims"]
    assert {name: answer["claims"][0][name] for name in claim} == claim


@pytest.mark.parametrize("folder", [measure_pages.PAGES, measure_pages.PAGES / "held"])
def test_the_measures_are_the_ones_that_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    measure_pages.main(folder)
    assert capsys.readouterr().out in PAGE
