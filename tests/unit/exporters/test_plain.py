"""What an article says never does anything where it is shown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporters.plain import plain, plain_line, plain_path


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


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_line_of_fields_is_one_line_of_as_many(fields: list[str]) -> None:
    line = plain_line(*fields)
    assert len(line.splitlines()) <= 1
    assert line.count("\t") == len(fields) - 1
    assert not line.lstrip().startswith("::")


@pytest.mark.parametrize("field", ["::error::x", "  ::add-mask::x", "\x1b::warning::x"])
def test_a_line_opens_with_no_command_of_a_runner(field: str) -> None:
    """Seen to fail with the fields joined as they are."""
    assert not plain_line(field, "b").lstrip().startswith("::")
