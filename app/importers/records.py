"""What an importer makes of each record of a file: a figure, a gap, or a reason why not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.domain import NewFigure


class Action(StrEnum):
    """What a record asks for: that its figure is known, or that it is no longer compared."""

    ADD = "add"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True)
class Row:
    """A record that reads as a figure. `line` is where it starts in the file, from 1 on; in a form
    without lines, the number of the record.

    What is to be retracted is found by source, series and period: its value may be left open.
    """

    line: int
    figure: NewFigure
    action: Action = Action.ADD


@dataclass(frozen=True, slots=True)
class Blank:
    """A record that says of itself that it has no value; that is no fault."""

    line: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that is no figure: which field it fails in, as the file names it, and why."""

    line: int
    field: str
    reason: str


Record = Row | Blank | Rejected


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever imports says about a whole file; None where the file itself says it.

    `source` and `vintage` hold for records that name none. `mapping` is a file that says how to
    read this one; `words` is a file of further codes and what they stand for.
    """

    source: str | None = None
    vintage: date | None = None
    mapping: Path | None = None
    words: Path | None = None


Importer = Callable[[Path, Given], Iterator[Record]]
"""Reads a file record by record, holding one at a time.

Raises BadInput where the file as a whole cannot be read as what it should be: then nothing of it
was yielded yet, or what was yielded stands by itself.
"""
