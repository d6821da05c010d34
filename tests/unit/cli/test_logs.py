"""A log line is one line: the event, its fields, and of an error only its class."""

import io
import json
import logging
import sys
import threading
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.logs import JsonLines, StderrLines, TextLines, log_to_stderr
from app.settings import LogForm
from app.watching import Call, calling

BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Whatever ends a line for `str.splitlines`."""


def record(**facts: Any) -> logging.LogRecord:
    return logging.makeLogRecord({"name": "app.web", "levelname": "INFO", "msg": "a", **facts})


def line(told: logging.LogRecord) -> dict[str, object]:
    text = JsonLines().format(told)
    assert len(text.splitlines()) == 1
    read: dict[str, object] = json.loads(text)
    return read


def test_an_event_shows_its_fields() -> None:
    told = line(record(msg="article checked", claims=7))
    assert (told["event"], told["level"], told["claims"]) == ("article checked", "info", 7)


def test_a_line_tells_which_request_it_is_about() -> None:
    with calling(Call("a-1")):
        assert line(record())["request_id"] == "a-1"
    assert "request_id" not in line(record())


@given(
    st.text(alphabet=st.sampled_from(BREAKS + '"{}\\\x00\x1b[a€\U0001f600')),
    st.sampled_from((JsonLines(), TextLines())),
)
def test_no_text_forges_a_line(hostile: str, form: logging.Formatter) -> None:
    """Seen to fail with `ensure_ascii` off, and in the text form with `str` for `json.dumps`."""
    text = form.format(record(msg=hostile, route=hostile, at=[hostile]))
    assert len(text.splitlines()) == 1
    assert text.isprintable()


def test_of_an_error_only_the_class_is_told() -> None:
    try:
        raise ValueError("12 men")
    except ValueError:
        told = line(record(msg="failed", exc_info=sys.exc_info()))
    assert told["error"] == "ValueError"
    assert "12 men" not in json.dumps(told)


def test_of_a_library_only_the_place_is_told() -> None:
    """Seen to fail with the libraries' own messages told: they may quote what they were given."""
    told = line(record(name="parser.html", msg="bad tag in %s", args=("12 men",), module="tags"))
    assert told["event"] == "a library said something"
    assert str(told["at"]).startswith("tags:")
    assert "12 men" not in json.dumps(told)


def test_a_field_that_nobody_allowed_is_left_out() -> None:
    """Seen to fail with every field of a record told."""
    told = line(record(quote="12 men", text="12 men", claims=7))
    assert told["claims"] == 7
    assert "12 men" not in json.dumps(told)


def test_what_is_long_is_cut() -> None:
    assert len(JsonLines().format(record(why="x" * 10_000))) < 1000


def test_a_number_that_json_has_not_ends_no_log() -> None:
    """Seen to fail with the number passed on as it is."""
    told = line(record(ms=1.23456, seconds=float("nan"), bytes=float("inf")))
    assert (told["ms"], told["seconds"], told["bytes"]) == (1.235, "nan", "inf")


def test_a_record_that_cannot_be_written_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Seen to fail with the library's own `handleError`, which prints message and arguments."""
    handler = StderrLines(io.StringIO())
    handler.setFormatter(JsonLines())
    handler.handle(record(msg="%d men", args=("12 men",)))
    said = capsys.readouterr().err
    assert json.loads(said) == {"event": "a log line was lost", "logger": "app.web"}


@pytest.mark.parametrize(
    ("form", "begin"), [(LogForm.AUTO, "{"), (LogForm.JSON, "{"), (LogForm.TEXT, "2")]
)
def test_the_form_is_as_set_and_json_where_nobody_reads_along(
    form: LogForm, begin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    log_to_stderr(form)
    logging.getLogger("app.web").info("article checked", extra={"claims": 7})
    logging.getLogger("httpx").info("GET https://meridian.example/secret")
    said = capsys.readouterr().err
    assert said.startswith(begin)
    assert len(said.splitlines()) == 1


def test_a_thread_that_breaks_and_a_warning_quote_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Seen to fail with Python's own hook, which prints what the error says."""
    log_to_stderr()

    def broken() -> None:
        raise ValueError("12 men")

    thread = threading.Thread(target=broken, name="lane")
    thread.start()
    thread.join()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("12 men", stacklevel=1)
    said = capsys.readouterr().err
    lost = json.loads(said.splitlines()[0])
    assert (lost["event"], lost["error"], lost["lane"]) == ("a thread broke", "ValueError", "lane")
    assert "12 men" not in said
