"""`plumbline db`: operate the database."""

import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

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
    sys.stderr.write("plumbline: the database is at this release\n")
    return 0


def reindex() -> int:
    """Makes the cards by which series are found anew, and says how many that were."""
    house = build(from_environment(os.environ))
    try:
        done = indexed(house.store, house.engine)
    finally:
        house.store.close()
    sys.stderr.write(f"plumbline: {done} series indexed\n")
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
    sys.stderr.write(f"plumbline: {done} articles judged again\n")
    if left:
        sys.stderr.write(f"plumbline: {len(left)} wait for a later try: {left[0]}\n")
    return CANNOT_RUN if left else 0


def backup(file: str) -> int:
    """Writes a backup and its manifest, while the service runs; on stdout what it holds."""
    made = backups.back_up(_url(), Path(file), datetime.now(UTC))
    rows = sum(made.rows.values())
    _note(Act.DATABASE_BACKED_UP, f"{rows} rows, sha256 {made.sha256}")
    sys.stdout.write(f"{file}: {rows} rows, {made.bytes} bytes, sha256 {made.sha256}\n")
    return 0


def verify(file: str | None) -> int:
    """One line on stdout for each fault of the backup, or of the database; 1 where there is one."""
    faults = (
        backups.faults_of_database(_url()) if file is None else backups.faults_of_file(Path(file))
    )
    for fault in faults:
        sys.stdout.write(fault + "\n")
    if not faults:
        sys.stderr.write(f"plumbline: {file or 'the database'} is sound\n")
    return 1 if faults else 0


def restore(file: str, *, replace: bool) -> int:
    """Puts a backup in the place of the database, and says where what lay there is kept."""
    done = backups.restore(_url(), Path(file), datetime.now(UTC), replace=replace)
    rows = sum(done.manifest.rows.values())
    _note(Act.DATABASE_RESTORED, f"{rows} rows of {done.manifest.made_at:%Y-%m-%d %H:%M}")
    sys.stderr.write(f"plumbline: {rows} rows of {done.manifest.made_at:%Y-%m-%d %H:%M} restored\n")
    if done.aside is not None:
        sys.stderr.write(f"plumbline: what was there before is kept as {done.aside}\n")
    for article_id in done.erased:
        said = "it was erased since: run plumbline articles erase"
        sys.stderr.write(f"plumbline: {said} {article_id}\n")
    return 0


def _note(act: Act, what: str) -> None:
    with contextlib.closing(open_store(_url())) as store:
        note_of_house(store, act, Change(after=what))


def _url() -> str:
    return from_environment(os.environ).database_url
