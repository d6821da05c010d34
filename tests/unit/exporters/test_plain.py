"""What an article says never does anything where it is shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporters.plain import plain, plain_path


def test_everything_stays_on_one_line() -> None:
    assert plain("one\r\ntwo\x1b[2J\u2028three") == "one  two [2J three"


def test_direction_marks_turn_nothing_around() -> None:
    assert plain("12\u202e34\u2066") == "12 34 "


@pytest.mark.parametrize("command", ["##[error]x", "a ##vso[task.setvariable]b", "##teamcity[x]"])
def test_a_log_command_in_the_text_is_taken_apart(command: str) -> None:
    assert "##" not in plain(command)


def test_a_heading_is_no_log_command() -> None:
    assert plain("## 12 boats") == "## 12 boats"


@pytest.mark.parametrize("path", ["::error::x.md", " ::stop-commands::a", "\t:x"])
def test_a_file_name_opens_no_command(path: str) -> None:
    assert not plain_path(path).lstrip().startswith(":")


def test_a_decent_path_stays_as_it_is() -> None:
    assert plain_path("stories/dykes 2.md") == "stories/dykes 2.md"


@given(st.text())
def test_whatever_is_written_is_one_harmless_line(text: str) -> None:
    line = plain(text)
    assert len(line.splitlines()) <= 1
    assert line.isprintable()
    assert not re.search(r"##[a-z]*\[", line, re.IGNORECASE)
