"""`plumbline compare` answers each line, and says which of them took too long."""

import io
import json

import pytest

from app.cli.compare import compare
from app.settings import Profile
from app.wiring import build_engine
from tests.clocks import hurried

FAST = build_engine(Profile.FAST)
SHORT = "The port authority hired 300 engineers."
LONG = "The fire killed 12 people. " * 12


def line(identifier: int, text: str) -> bytes:
    return json.dumps({"id": identifier, "a": {"text": text}, "b": {"text": text}}).encode()


def test_a_line_that_takes_too_long_has_no_answer_and_the_code_is_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Seen to fail without `in_time` in the service, and with 0 for the code."""
    out = io.BytesIO()
    lines = (line(1, SHORT), line(2, LONG), line(3, SHORT))
    assert compare(lines, out, engine=hurried(FAST, 20)) == 2
    found = [json.loads(answer) for answer in out.getvalue().splitlines()]
    assert [one["id"] for one in found] == [1, 3]
    assert all(one["verdict"] for one in found)
    assert "line 2: reading and checking it took longer than 20 s" in capsys.readouterr().err


def test_where_none_takes_too_long_the_code_is_0() -> None:
    assert compare((line(1, SHORT),), io.BytesIO(), engine=FAST) == 0
