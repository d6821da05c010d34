"""`plumbline figures export`: the reference table as CSV, JSON or CSVW."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.cli.terminal import note
from app.domain import Recorded
from app.errors import BadInput
from app.exporters.figures_as_csv import figures_csv
from app.exporters.figures_as_csvw import SUFFIX, metadata_json
from app.exporters.figures_as_json import figures_json
from app.services import database
from app.services.figure_exports import LeftOut, Wanted, recorded_figures
from app.settings import Profile, from_environment
from app.wiring import build

JSON, CSVW = "json", "csvw"


@dataclass(frozen=True, slots=True)
class Asked:
    """In which form, which figures, into which file (stdout without one), under which licence."""

    form: str
    wanted: Wanted
    out: Path | None = None
    licence: str | None = None


def export(asked: Asked) -> int:
    """Writes the figures; of a JSON it is said how many it cannot carry."""
    if asked.form == CSVW and asked.out is None:
        raise BadInput("csvw writes two files: name the table with --out figures.csv", "out")
    left_out = LeftOut({})
    with _recorded(asked.wanted) as recorded:
        if asked.form == JSON:
            _write(asked.out, figures_json(left_out.counted(recorded)))
        else:
            _write(asked.out, figures_csv(recorded))
    if asked.form == CSVW and asked.out:
        metadata = asked.out.with_name(asked.out.name + SUFFIX)
        _write(metadata, [metadata_json(asked.out.name, asked.licence)])
    for reason, number in sorted(left_out.reasons.items()):
        note(f"left out {number}: what {reason} cannot be handed in")
    return 0


@contextlib.contextmanager
def _recorded(wanted: Wanted) -> Iterator[Iterator[Recorded]]:
    settings = replace(from_environment(os.environ), profile=Profile.FAST)  # no text is read
    database.upgrade(settings.database_url)
    house = build(settings)
    try:
        yield recorded_figures(house.store, wanted)
    finally:
        house.store.close()


def _write(path: Path | None, parts: Iterable[str]) -> None:
    """A file is whole or not there: it is written beside its place and then moved to it."""
    if path is None:
        for part in parts:
            sys.stdout.buffer.write(part.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            file.writelines(part.encode("utf-8") for part in parts)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
