"""`plumbline figures import`: a file of reference figures → the database, row by row."""

import contextlib
import csv
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from app.cli.terminal import note, say, spelt_out
from app.domain.spreadsheets import guarded
from app.domain.undertaking import Count, UndertakingKind
from app.errors import BadInput
from app.importers import IMPORTERS, Given, Rejected
from app.services import database
from app.services.imports import Manner, Tally, run_import
from app.services.progress import Task, undertaken
from app.settings import Profile, from_environment
from app.store import Store
from app.wiring import build

REJECTED = 1
SHOWN = 10
"""Rejected rows that are told on stderr; --rejects has them all."""

PACKAGE = "datapackage.json"
OWN = "csv"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which file to take in, in what form, and what to do with what is rejected."""

    file: Path
    preset: str | None
    given: Given
    dry_run: bool = False
    rejects: Path | None = None


def take_in(asked: Asked) -> int:
    """Takes the file in and says what became of its rows; 1 where some were rejected.

    Raises BadInput or OSError where the file cannot be read as what it should be.
    """
    importer = IMPORTERS[_form_of(asked)]
    settings = from_environment(os.environ)
    with contextlib.ExitStack() as closing:
        if not asked.file.is_file():
            raise BadInput(f"{asked.file}: is no file")
        reject = closing.enter_context(_rejecting(asked.rejects))
        progress = closing.enter_context(_progress(asked.file.name))
        database.upgrade(settings.database_url)
        house = build(replace(settings, profile=Profile.FAST))  # it reads no sentences
        closing.callback(house.store.close)
        tell = closing.enter_context(_on_file(house.store, asked))

        def show(tally: Tally) -> None:
            progress(tally)
            tell(Count(tally.records, tally.rejected))

        tally = run_import(
            house.store,
            house.engine,
            importer(asked.file, asked.given),
            _now(),
            Manner(asked.dry_run, reject, show),
        )
    say(_told(tally, asked))
    return REJECTED if tally.rejected else 0


def _form_of(asked: Asked) -> str:
    if asked.preset:
        return asked.preset
    if asked.file.name == PACKAGE:
        return "datapackage"
    if asked.given.mapping:
        return OWN
    known = ", ".join(name for name in IMPORTERS if name != OWN)
    raise BadInput(f"say how to read it: --mapping FILE, or --preset with one of: {known}")


@contextlib.contextmanager
def _rejecting(path: Path | None) -> Iterator[Callable[[Rejected], None]]:
    """Tells the first rejected rows on stderr, and writes them all to the file."""
    told = 0
    with contextlib.ExitStack() as closing:
        rows = None
        if path is not None:
            rows = csv.writer(closing.enter_context(path.open("w", encoding="utf-8", newline="")))
            rows.writerow(("line", "field", "reason"))

        def reject(rejected: Rejected) -> None:
            nonlocal told
            told += 1
            if rows is not None:
                cells = (rejected.field, rejected.reason)
                rows.writerow((rejected.line, *map(guarded, cells)))
            if told <= SHOWN:
                reason = f"line {rejected.line}: {rejected.field}: {rejected.reason}"
                note(spelt_out(reason))

        yield reject
        if told > SHOWN:
            more = f"{told - SHOWN} more rows were rejected"
            where = f"; {path} has them all" if path else "; --rejects FILE keeps them all"
            note(f"{more}{where}")


@contextlib.contextmanager
def _progress(name: str) -> Iterator[Callable[[Tally], None]]:
    """Shows how far it is, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _tally: None
        return
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(name)

        def show(tally: Tally) -> None:
            bar.update(task, description=f"{name}: {tally.records:,} rows")

        yield show


def _on_file(store: Store, asked: Asked) -> AbstractContextManager[Callable[[Count], None]]:
    """Lets the desk see how far it is; a dry run writes nothing, and so does not say so either."""
    if asked.dry_run:
        return contextlib.nullcontext(lambda _count: None)
    return undertaken(store, Task(UndertakingKind.IMPORT, asked.file.name, user()), _now)


def user() -> str | None:
    """Who is at the command line, if the system knows a name: in a container it may not."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return None


def _now() -> datetime:
    return datetime.now(UTC)


def _told(tally: Tally, asked: Asked) -> str:
    counted = (
        (tally.added, "to add" if asked.dry_run else "added"),
        (tally.known, "on file already"),
        (tally.retracted, "to retract" if asked.dry_run else "retracted"),
        (tally.blank, "without a value"),
        (tally.rejected, "rejected"),
    )
    return ", ".join(f"{count:,} {what}" for count, what in counted if count) or "no rows"
