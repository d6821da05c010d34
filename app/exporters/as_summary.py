"""Run → a Markdown table of everything, for the summary page of a build job."""

from collections.abc import Iterator

from app.exporters.as_text import total_line
from app.exporters.locations import relative
from app.exporters.plain import plain
from app.exporters.remarks import Checked, Remark, Run

LONGEST = 1_048_576
"""Bytes that GitHub takes as the summary of a step; a longer one is refused as a whole."""

CLOSING = 200
"""Bytes kept free for the line that says how many rows were left out."""

MEANT = {ord(letter): f"&#{ord(letter)};" for letter in "!#$&()*.:<>@[\\]^_`{|}~"}
"""Every sign that may mean something in Markdown or HTML, as one that means itself."""

HEAD = ("| Where | Level | Rule | What | Why |", "|---|---|---|---|---|")


def run_summary(run: Run) -> str:
    """A line that sums up and a row a remark, the gravest first; at most LONGEST bytes."""
    rows = list(_rows(run))
    head = ["", *HEAD] if rows else []
    opening = "\n".join(["## Plumbline", "", _cell(total_line(run)), *head])
    room = LONGEST - CLOSING - len(opening.encode())
    kept = 0
    for row in rows:
        room -= len(row.encode()) + 1
        if room < 0:
            break
        kept += 1
    more = len(rows) - kept
    closing = ["", f"{more} more are left out: a summary holds {LONGEST} bytes."] if more else []
    return "\n".join([opening, *rows[:kept], *closing]) + "\n"


def _rows(run: Run) -> Iterator[str]:
    for failed in run.failed:
        yield _row(relative(failed.path), "error", "not-checked", "Not checked", failed.problem)
    for checked, remark in run.gravest_first():
        yield _of_remark(checked, remark)


def _of_remark(checked: Checked, remark: Remark) -> str:
    where = f"{relative(checked.path)}:{remark.place.line}:{remark.place.column}"
    return _row(where, remark.level, remark.rule.id, remark.title, remark.reason)


def _row(*cells: str) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(words: str) -> str:
    shown = plain(words).encode("utf-8", "replace").decode()
    return shown.translate(MEANT)
