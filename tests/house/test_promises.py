"""Every promise of the manual names tests, and each of them is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROMISES = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
ROWS = [
    line for line in PROMISES.splitlines() if line.startswith("| ") and not line.startswith("|---")
]
SHOWN = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
HEADS = ("| what comes |", "| limit |", "| trap |")


def test_each_promise_names_what_shows_it() -> None:
    bare = [row for row in ROWS if not SHOWN.search(row) and not row.startswith(HEADS)]
    assert bare == []
    assert len(ROWS) > 40


@pytest.mark.parametrize(("path", "name"), sorted(set(SHOWN.findall(PROMISES))), ids="::".join)
def test_what_shows_it_is_there(path: str, name: str) -> None:
    """Seen to fail with a test renamed."""
    content = (ROOT / path).read_text(encoding="utf-8")
    assert re.search(rf"^def {name or 'test_'}", content, re.MULTILINE)
    assert not name or f"def {name}(" in content
