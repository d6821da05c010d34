"""Run → text, pure; EXPORTERS maps a form's name to its renderer."""

from collections.abc import Callable, Mapping

from app.exporters.as_answers import run_json, run_jsonl
from app.exporters.as_checkstyle import run_checkstyle
from app.exporters.as_claimreview import run_claimreview
from app.exporters.as_github import run_github
from app.exporters.as_gitlab import run_gitlab
from app.exporters.as_html import run_html
from app.exporters.as_json import report_json
from app.exporters.as_junit import run_junit
from app.exporters.as_sarif import run_sarif, run_sarif_with_line_hashes
from app.exporters.as_text import run_text
from app.exporters.remarks import Run

EXPORTERS: Mapping[str, Callable[[Run], str]] = {
    "text": run_text,
    "json": run_json,
    "jsonl": run_jsonl,
    "sarif": run_sarif,
    "sarif-hashed": run_sarif_with_line_hashes,
    "github": run_github,
    "gitlab": run_gitlab,
    "junit": run_junit,
    "checkstyle": run_checkstyle,
    "html": run_html,
    "claimreview": run_claimreview,
}
"""What a renderer gives ends with a line end, unless it is empty."""

__all__ = ["EXPORTERS", "report_json"]
