"""Log records → lines on stderr, JSON or text: an event and its fields, no text of an article.

A message of ours is a fixed phrase, and its facts are fields. What a library says may quote
anything, so of that only the place is told where it was said.
"""

import json
import logging
import sys
import threading
from datetime import UTC, datetime
from math import isfinite

from app.settings import LogForm
from app.watching import call_now

OWN = ("app", "uvicorn", "alembic")
"""Whose messages are told: ours, and those of libraries that were read and quote nothing."""

FIELDS = frozenset(
    {
        *("request_id", "method", "route", "status", "ms", "key", "person", "sender"),
        *("article_id", "articles", "claims", "conflicts", "recorded", "figures", "changes"),
        *("delivery_id", "cms", "outcome", "message_id", "subscription_id", "attempt", "answer"),
        *("job_id", "kind", "attempts", "seconds", "lane", "undertaking", "number"),
        *("rows", "bytes", "versions", "sent", "error", "at", "why"),
    }
)
"""The fields that are told. Any other is left out: whoever adds one has to say so here, and that
it holds no text, title, source, address, quote or secret."""

LIBRARY = "a library said something"
LONGEST = 300
"""Characters of one field; nothing that a log tells is longer."""

ENCODED = json.JSONEncoder(allow_nan=False).encode
"""Whatever is no ASCII is escaped, so that nothing ends a line."""

Fields = dict[str, object]


class JsonLines(logging.Formatter):
    """One line of JSON a record; of an exception it tells the class and nothing that it says."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        return ENCODED(fields_of(record))


class TextLines(logging.Formatter):
    """The same for a person at a terminal: when, how bad, what, and `name=value`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line without control characters."""
        fields = fields_of(record)
        when, level, event = (str(fields.pop(name)) for name in ("time", "level", "event"))
        told = (f"{name}={ENCODED(value)}" for name, value in fields.items())
        return " ".join((when, f"{level:<7}", ENCODED(event)[1:-1], *told))


def fields_of(record: logging.LogRecord) -> Fields:
    """What is told of the record, in the order in which it is told."""
    fields: Fields = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": _event(record),
    }
    request_id = call_now().request_id
    if request_id is not None:
        fields["request_id"] = request_id
    if _is_own(record.name):
        own = {name: value for name, value in vars(record).items() if name in FIELDS}
        fields |= {name: _told(value) for name, value in own.items()}
    else:
        fields["at"] = f"{record.module}:{record.lineno}"
    if record.exc_info and record.exc_info[0]:
        fields["error"] = record.exc_info[0].__name__
    return fields


class StderrLines(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes to stderr; a record that cannot be written is not printed by way of a complaint."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # the library's name
        """Says that there was one, and where."""
        sys.stderr.write(f'{{"event": "a log line was lost", "logger": "{record.name}"}}\n')


def log_to_stderr(form: LogForm = LogForm.AUTO) -> None:
    """Sends events to stderr from now on; the first thing a serving process does."""
    handler = StderrLines()
    is_text = form is LogForm.TEXT or (form is LogForm.AUTO and sys.stderr.isatty())
    handler.setFormatter(TextLines() if is_text else JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    threading.excepthook = _on_thread_error
    # Others tell of each request and each migration step; ours say what was done.
    for name in ("app", "uvicorn"):
        logging.getLogger(name).setLevel(logging.INFO)


def _event(record: logging.LogRecord) -> str:
    return record.getMessage()[:LONGEST] if _is_own(record.name) else LIBRARY


def _is_own(logger: str) -> bool:
    return logger.split(".")[0] in OWN


def _told(value: object) -> object:
    match value:
        case bool() | int() | None:
            return value
        case float():
            return round(value, 3) if isfinite(value) else str(value)
        case list() | tuple():
            return [_told(one) for one in value]
        case _:
            return _shortened(value)


def _shortened(value: object) -> str:
    return str(value)[:LONGEST]


def _on_thread_error(error: threading.ExceptHookArgs) -> None:
    """A thread that ended by an error: Python would print what the error says."""
    facts = {"error": error.exc_type.__name__, "lane": error.thread.name if error.thread else ""}
    logging.getLogger("app").error("a thread broke", extra=facts)
