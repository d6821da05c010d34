"""Run → workflow commands, which GitHub shows beside the lines of a change."""

from collections import Counter
from collections.abc import Iterator, Mapping

from app.exporters.as_text import total_line
from app.exporters.locations import relative
from app.exporters.plain import plain
from app.exporters.remarks import Checked, Remark, Run
from app.exporters.rules import Level

KINDS: Mapping[Level, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.NOTE: "notice",
}
PER_KIND = 10
"""Annotations of a kind that GitHub shows of one step."""

NOT_CHECKED = "not-checked"


def run_github(run: Run) -> str:
    """Annotations, the gravest first, how many more there are, and what it all comes to.

    What could not be checked comes before everything else. All three kinds together stay below the
    50 annotations that GitHub shows of a job.
    """
    shown = []
    counted: Counter[str] = Counter()
    for kind, line in _annotations(run):
        counted[kind] += 1
        if counted[kind] <= PER_KIND:
            shown.append(line)
    more = counted.total() - len(shown)
    closing = [f"{more} more: GitHub shows {PER_KIND} of a kind."] if more else []
    return "\n".join([*shown, *closing, total_line(run)]) + "\n"


def _annotations(run: Run) -> Iterator[tuple[str, str]]:
    """Kind and command of each annotation."""
    for failed in run.failed:
        properties = {"file": relative(failed.path), "title": NOT_CHECKED}
        yield "error", _command("error", properties, failed.problem)
    for warning in run.warnings:
        yield "warning", _command("warning", {}, warning)
    for checked, remark in run.gravest_first():
        kind = KINDS[remark.level]
        yield kind, _command(kind, _properties(checked, remark), remark.reason)


def _properties(checked: Checked, remark: Remark) -> dict[str, str]:
    place = remark.place
    # GitHub takes columns only of what begins and ends in one line.
    is_in_line = place.line == place.end_line
    columns = {"col": str(place.column), "endColumn": str(place.end_column)}
    return {
        "file": relative(checked.path),
        "line": str(place.line),
        "endLine": str(place.end_line),
        **(columns if is_in_line else {}),
        "title": f"{remark.rule.id}: {remark.title}",
    }


def _command(kind: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {told}::{_data(message)}" if told else f"::{kind}::{_data(message)}"


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _data(words: str) -> str:
    # In plain words there is no line end left to be escaped.
    return plain(words).replace("%", "%25")
