"""Run → text, pure; EXPORTERS maps a form's name to its renderer."""

from collections.abc import Callable, Mapping

from app.exporters.as_answers import run_json, run_jsonl
from app.exporters.as_json import report_json
from app.exporters.as_text import run_text
from app.exporters.remarks import Run

EXPORTERS: Mapping[str, Callable[[Run], str]] = {
    "text": run_text,
    "json": run_json,
    "jsonl": run_jsonl,
}
"""What a renderer gives ends with a line end, unless it is empty."""

__all__ = ["EXPORTERS", "report_json"]
