"""Run → a Code Quality report, which GitLab shows in a merge request."""

import hashlib
from collections import Counter
from collections.abc import Mapping

from app.exporters.encoding import Document, encoded
from app.exporters.locations import relative
from app.exporters.plain import plain
from app.exporters.remarks import Checked, Failed, Remark, Run
from app.exporters.rules import Level

SEVERITIES: Mapping[Level, str] = {
    Level.ERROR: "major",
    Level.WARNING: "minor",
    Level.NOTE: "info",
}
NOT_CHECKED = "not-checked"


def run_gitlab(run: Run) -> str:
    """A list of what is listed and not silenced; a file that was not checked is a critical entry.

    GitLab shows the first only of entries with one fingerprint, so each has one of its own.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    entries = [_failure(failed, seen) for failed in run.failed]
    entries += [_entry(checked, remark, seen) for checked, remark in run.listed()]
    return encoded(entries) + "\n"


def _entry(checked: Checked, remark: Remark, seen: Counter[tuple[str, ...]]) -> Document:
    path = relative(checked.path)
    return {
        "description": f"{remark.title}. {remark.reason}",
        "check_name": remark.rule.id,
        "fingerprint": _fingerprint((path, remark.rule.id, remark.fingerprint), seen),
        "severity": SEVERITIES[remark.level],
        "location": {"path": path, "lines": {"begin": remark.place.line}},
    }


def _failure(failed: Failed, seen: Counter[tuple[str, ...]]) -> Document:
    path = relative(failed.path)
    return {
        "description": f"Not checked. {plain(failed.problem)}",
        "check_name": NOT_CHECKED,
        "fingerprint": _fingerprint((path, NOT_CHECKED), seen),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(about: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> str:
    seen[about] += 1
    joined = "\x1f".join((*about, str(seen[about])))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
