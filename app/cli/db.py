"""`plumbline db`: operate the database."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from app.cli.terminal import note, say
from app.domain.audit import Act
from app.errors import TookTooLong
from app.services import backups, database
from app.services.audit import Change, note_of_house
from app.services.reindex import reindex as indexed
from app.services.rejudging import rejudge_all
from app.settings import from_environment
from app.store import open_store
from app.wiring import House, build

CANNOT_RUN = 2


def upgrade() -> int:
    """Brings the database to this release; at head, nothing changes."""
    database.upgrade(from_environment(os.environ).database_url)
    note("the database is at this release")
    return 0


def reindex() -> int:
    """Makes the cards by which series are found anew, and says how many that were."""
    house = build(from_environment(os.environ))
    try:
        done = indexed(house.store, house.engine)
    finally:
        house.store.close()
    note(f"{done} series indexed")
    return 0


def rejudge(house: House | None = None) -> int:
    """Judges every report that waits for it, without a server, and says how many that were; 2 where
    one took longer than it may, and waits for a later try. The house is that of the environment
    unless one is given, and closed."""
    left: list[TookTooLong] = []
    house = house or build(from_environment(os.environ))
    try:
        done = rejudge_all(house.store, house.engine, datetime.now(UTC), left.append)
    finally:
        house.store.close()
    note(f"{done} articles judged again")
    if left:
        note(f"{len(left)} wait for a later try: {left[0]}")
    return CANNOT_RUN if left else 0


def backup(file: str) -> int:
    """Writes a backup and its manifest, while the service runs; on stdout what it holds."""
    made = backups.back_up(_url(), Path(file), datetime.now(UTC))
    rows = sum(made.rows.values())
    _note(Act.DATABASE_BACKED_UP, f"{rows} rows, sha256 {made.sha256}")
    say(f"{file}: {rows} rows, {made.bytes} bytes, sha256 {made.sha256}")
    return 0


def verify(file: str | None) -> int:
    """One line on stdout for each fault of the backup, or of the database; 1 where there is one."""
    faults = (
        backups.faults_of_database(_url()) if file is None else backups.faults_of_file(Path(file))
    )
    for fault in faults:
        say(fault)
    if not faults:
        note(f"{file or 'the database'} is sound")
    return 1 if faults else 0


def restore(file: str, *, replace: bool) -> int:
    """Puts a backup in the place of the database, and says where what lay there is kept."""
    done = backups.restore(_url(), Path(file), datetime.now(UTC), replace=replace)
    rows = sum(done.manifest.rows.values())
    _note(Act.DATABASE_RESTORED, f"{rows} rows of {done.manifest.made_at:%Y-%m-%d %H:%M}")
    note(f"{rows} rows of {done.manifest.made_at:%Y-%m-%d %H:%M} restored")
    if done.aside is not None:
        note(f"what was there before is kept as {done.aside}")
    for article_id in done.erased:
        said = "it was erased since: run plumbline articles erase"
        note(f"{said} {article_id}")
    return 0


def _note(act: Act, what: str) -> None:
    with contextlib.closing(open_store(_url())) as store:
        note_of_house(store, act, Change(after=what))


def _url() -> str:
    return from_environment(os.environ).database_url
