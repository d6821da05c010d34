"""Report → text, pure; EXPORTERS maps a form's name to its renderer."""

from collections.abc import Callable, Mapping

from app.domain import Report
from app.exporters.as_json import report_json
from app.exporters.as_text import report_text

EXPORTERS: Mapping[str, Callable[[Report], str]] = {"json": report_json, "text": report_text}

__all__ = ["EXPORTERS", "report_json", "report_text"]
