"""A log line is JSON: the event, its fields, and of an error only its class."""

import json
import logging
import sys

from app.cli.logs import JsonLines


def line(record: logging.LogRecord) -> dict[str, object]:
    text = JsonLines().format(record)
    assert "\n" not in text
    read: dict[str, object] = json.loads(text)
    return read


def test_an_event_shows_its_fields() -> None:
    record = logging.makeLogRecord(
        {"name": "app.web", "levelname": "INFO", "msg": "article checked", "claims": 7}
    )
    told = line(record)
    assert (told["event"], told["level"], told["claims"]) == ("article checked", "info", 7)


def test_a_line_break_in_a_field_forges_no_line() -> None:
    assert line(logging.makeLogRecord({"msg": "a", "route": 'x\n{"event": "b"}'}))["event"] == "a"


def test_of_an_error_only_the_class_is_told() -> None:
    try:
        raise ValueError("12 men")
    except ValueError:
        record = logging.makeLogRecord({"msg": "failed", "exc_info": sys.exc_info()})
    told = line(record)
    assert told["error"] == "ValueError"
    assert "12 men" not in json.dumps(told)
