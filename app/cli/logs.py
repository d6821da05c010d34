"""Log records → JSON lines on stderr: an event and its fields, no text of an article."""

import json
import logging
from datetime import UTC, datetime

ORDINARY = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "color_message"}
"""What every record carries; the rest are the event's own fields."""


class JsonLines(logging.Formatter):
    """One line a record; of an exception it tells the class and nothing that it says."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **{name: value for name, value in vars(record).items() if name not in ORDINARY},
        }
        if record.exc_info and record.exc_info[0]:
            fields["error"] = record.exc_info[0].__name__
        return json.dumps(fields, default=str)


def log_to_stderr() -> None:
    """Sends events to stderr from now on; the first thing a serving process does."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # Theirs are an event a request or a migration step; ours say what was done.
    for name in ("httpx", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
