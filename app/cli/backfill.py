"""`plumbline backfill`: an archive of articles → the database, in the order of their days."""

import contextlib
import json
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TextIO

from app.cli.figures_import import user
from app.cli.filling.engine import Engine
from app.cli.filling.engines import engine_named
from app.cli.filling.progress import telling
from app.cli.filling.sources import archive_of
from app.cli.filling.work import Given, look, read
from app.cli.terminal import note, say, spelt_out
from app.domain.backfill import Reject, Tally
from app.services import database
from app.services.archives import Archive, Means
from app.services.backfill import Manner, rejects_of, run_backfill
from app.services.engine import Build
from app.settings import Profile, Settings, from_environment
from app.store import Store
from app.wiring import build, builder_of

REJECTED = 1
SHOWN = 10
"""Articles set aside that are told on stderr; --rejects has them all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which archive to take in, and how. `processes` and `profile` are None where nobody says."""

    sources: tuple[str, ...]
    source: str | None = None
    published: str | None = None
    engine: str = "local"
    processes: int | None = None
    batch: int = 100
    profile: str | None = None
    rejects: Path | None = None


def fill(asked: Asked) -> int:
    """Takes the archive in and says what became of its articles; 1 where some were set aside.

    Raises BadInput for a source or engine that is none, OSError where a file cannot be opened, and
    Unavailable where the database, or a process that reads, is gone: the same command again goes on
    where it was.
    """
    settings = from_environment(os.environ)
    if asked.profile is not None:
        settings = replace(settings, profile=Profile(asked.profile))
    given = Given(asked.source, asked.published)
    with contextlib.ExitStack() as closing:
        engine = engine_named(asked.engine, asked.processes)
        _require_writable(asked.rejects)
        archive = closing.enter_context(archive_of(asked.sources, given))
        build_of = builder_of(settings)
        build_of()  # loaded once, for the processes that follow too
        spreading = closing.enter_context(engine)
        return _filled(archive, _means(spreading, given, build_of), asked, settings)


def _means(engine: Engine, given: Given, build: Build) -> Means:
    return Means(
        look=partial(engine.spread, partial(look, given=given)),
        read=partial(engine.spread, partial(read, given=given, build=build)),
    )


def _filled(archive: Archive, means: Means, asked: Asked, settings: Settings) -> int:
    database.upgrade(settings.database_url)
    house = build(settings)
    with contextlib.closing(house.store):
        with telling(archive.name) as (looked, recorded):
            manner = Manner(_now, user(), asked.batch, looked, recorded)
            tally, number = run_backfill(house.store, house.engine, archive, means, manner)
        _tell_rejects(house.store, number, asked.rejects)
    say(_told(tally))
    return REJECTED if tally.rejected else 0


def _require_writable(path: Path | None) -> None:
    """Sooner than after hours: OSError where the rejects could not be written."""
    if path is not None:
        path.open("a", encoding="utf-8").close()


def _tell_rejects(store: Store, number: int, path: Path | None) -> None:
    """The first on stderr, and all of them to the file."""
    told = 0
    with contextlib.ExitStack() as closing:
        file = closing.enter_context(path.open("w", encoding="utf-8")) if path else None
        for told, reject in enumerate(rejects_of(store, number), start=1):
            _write(file, reject)
            if told <= SHOWN:
                note(_line_of(reject))
    if told > SHOWN:
        where = f"; {path} has them all" if path else "; --rejects FILE keeps them all"
        note(f"{told - SHOWN:,} more were set aside{where}")


def _write(file: TextIO | None, reject: Reject) -> None:
    if file is not None:
        row = {"file": reject.file, "line": reject.line, "problem": reject.problem}
        file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


def _line_of(reject: Reject) -> str:
    where = reject.file if reject.line is None else f"{reject.file}:{reject.line}"
    return spelt_out(f"{where}: {reject.problem}")


def _told(tally: Tally) -> str:
    counted = (
        (tally.recorded, "recorded"),
        (tally.known, "on record already"),
        (tally.off, "not to be checked"),
        (tally.rejected, "set aside"),
    )
    return ", ".join(f"{count:,} {what}" for count, what in counted if count) or "no articles"


def _now() -> datetime:
    return datetime.now(UTC)
