"""A run → what is printed, the files that are written, and the summary of a build."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from app.cli.checking.options import TEXT, Output
from app.exporters import EXPORTERS
from app.exporters.as_summary import run_summary
from app.exporters.remarks import Run

SUMMARY = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows beneath a job, in Markdown (GitHub: workflow commands)."""

REMARK = re.compile(r"^(.*?:\d+:\d+:) (error|warning|note) (\S+)", re.MULTILINE)
COLOURS: Mapping[str, str] = {"error": "31", "warning": "33", "note": "36"}
BOLD, DIM = "1", "2"


def write(run: Run, outputs: tuple[Output, ...], *, quiet: bool, colour: bool) -> None:
    """Each form to where it belongs; OSError names a file that cannot be written."""
    for output in outputs:
        text = EXPORTERS[output.form](run)
        if output.file:
            output.file.write_text(text, encoding="utf-8", errors="replace", newline="")
            continue
        if output.form == TEXT:
            text = _for_a_reader(text, quiet=quiet, colour=colour and may_colour(os.environ))
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


def summarise(run: Run, environment: Mapping[str, str]) -> None:
    """Adds everything to the summary of a GitHub step, where there is one."""
    name = environment.get(SUMMARY)
    if environment.get("GITHUB_ACTIONS") != "true" or not name:
        return
    with Path(name).open("a", encoding="utf-8", errors="replace") as file:
        file.write(run_summary(run))


def may_colour(environment: Mapping[str, str]) -> bool:
    """Whether stdout is a terminal that nobody asked to stay plain (no-color.org)."""
    is_plain = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    return sys.stdout.isatty() and not is_plain


def coloured(text: str) -> str:
    """The lines of the text form with their levels in colour."""
    # A remark's own words cannot hold a line end, so they cannot pass for the head of a line.
    return REMARK.sub(
        lambda found: (
            f"{_in(BOLD, found[1])} {_in(COLOURS[found[2]], found[2])} {_in(DIM, found[3])}"
        ),
        text,
    )


def _for_a_reader(text: str, *, quiet: bool, colour: bool) -> str:
    if quiet:  # the last line sums up
        text = "".join(text.splitlines(keepends=True)[:-1])
    return coloured(text) if colour else text


def _in(colour: str, words: str) -> str:
    return f"\x1b[{colour}m{words}\x1b[0m"
