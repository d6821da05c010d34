"""Copies of a SQLite database: made while others write, looked into, and put in its place."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from app.errors import BadInput, Conflict, Unavailable
from app.store.files import DatabaseFile
from app.store.schema import KEPT_IN

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database, and would take for part of whatever lies there next."""

IN_USE = "the database is in use: stop the service and every other command on it first"
NOT_EMPTY = "the database holds records: --replace moves it aside and puts the backup in its place"
SHOWN = 20
"""Faults that are told of one file."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The revision that a database is at, if it was ever migrated, and the rows of each table."""

    revision: str | None
    rows: dict[str, int]


def copy_database(file: DatabaseFile, target: Path) -> None:
    """A copy of one moment of the database, complete and on disk; whoever writes goes on writing.

    `target` must not be there yet: it is made for its owner's eyes alone, for it holds what the
    database holds.
    """
    make_private(target)
    with contextlib.closing(file.connect()) as source, contextlib.closing(_opened(target)) as copy:
        source.execute("PRAGMA busy_timeout = 8000").close()
        source.backup(copy)  # in one step: a read of one moment, which keeps no writer waiting
        copy.execute("PRAGMA journal_mode = DELETE").close()  # one file, with nothing beside it
    sync(target)


def contents_of(file: Path) -> Contents:
    """What the database holds; `sqlite3.DatabaseError` where it is none."""
    with contextlib.closing(_opened(file)) as connection:
        return _contents(connection)


def erased_in(file: Path) -> frozenset[str]:
    """The ids of the articles that were erased there; none where it is no database of ours."""
    try:
        with contextlib.closing(_opened(file)) as connection:
            return frozenset(
                row[0] for row in connection.execute("SELECT article_id FROM erasures")
            )
    except sqlite3.DatabaseError:
        return frozenset()


def faults_of(file: Path) -> tuple[str, ...]:
    """What is wrong inside the database, by SQLite's own checks; nothing where it is sound."""
    with contextlib.closing(_opened(file)) as connection:
        try:
            said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            loose = connection.execute("PRAGMA foreign_key_check").fetchmany(SHOWN)
        except sqlite3.DatabaseError as error:
            return (str(error),)
    damage = [] if said == ["ok"] else said[:SHOWN]
    return (*damage, *(f"a row of {row[0]} refers to one of {row[2]} not there" for row in loose))


def put_in_place(source: Path, target: Path, aside: Path, *, replace: bool) -> bool:
    """Makes `source` the database at `target`, in one step and on disk.

    With `replace` what lay there is kept as `aside`, which must not be there yet; without it, it
    must hold no rows, or it is a Conflict. A database in use is a Conflict in either case. The step
    is one: at every moment one of the two lies at `target`, whole. Says whether `aside` is there.
    """
    fresh = target.with_name(f".{target.name}.restored")
    try:
        shutil.copyfile(source, fresh)
        if target.exists():
            shutil.copymode(target, fresh)
        sync(fresh)
        with _alone(target, replacing=replace):
            if replace and target.exists():
                os.link(target, aside)
            for rest in BESIDE:
                _move_aside(target, rest, aside)
            fresh.replace(target)
            sync(target.parent)
        return aside.exists()
    except OSError as error:
        raise Unavailable(f"{error.filename}: {error.strerror}") from error
    finally:
        fresh.unlink(missing_ok=True)


def make_private(path: Path) -> None:
    """An empty file that its owner alone may read; FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def sync(path: Path) -> None:
    """Waits until the file, or what a folder lists, is on disk."""
    if os.name == "nt" and path.is_dir():  # there a folder cannot be opened, nor waited for
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(file))}?mode=rw", uri=True, isolation_level=None)


def _contents(connection: sqlite3.Connection) -> Contents:
    listed = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY name"
    ).fetchall()
    names = [str(row[0]) for row in listed]
    rows = {name: _count(connection, name) for name in names if name != KEPT_IN}
    revision = None
    if KEPT_IN in names:
        kept = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        revision = None if kept is None else str(kept[0])
    return Contents(revision, rows)


def _count(connection: sqlite3.Connection, table: str) -> int:
    name = table.replace('"', '""')
    counted = connection.execute(f'SELECT COUNT(*) FROM "{name}"')  # noqa: S608  # its own name
    return int(counted.fetchone()[0])


@contextlib.contextmanager
def _alone(target: Path, *, replacing: bool) -> Iterator[None]:
    """Keeps everybody else from the database while the block runs, and nothing left beside it."""
    if not target.exists():
        yield
        return
    with contextlib.closing(_opened(target)) as connection:
        try:
            connection.execute("PRAGMA busy_timeout = 0").close()
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").close()
            connection.execute("PRAGMA journal_mode = DELETE").close()
            connection.execute("BEGIN EXCLUSIVE").close()
            holds_rows = any(_contents(connection).rows.values())
        except sqlite3.OperationalError as error:
            raise Conflict(IN_USE) from error
        except sqlite3.DatabaseError as error:  # no database, or a damaged one
            if not replacing:
                raise BadInput(f"what lies there is no sound database: {error}") from error
            holds_rows = False
        if holds_rows and not replacing:
            raise Conflict(NOT_EMPTY)
        yield


def _move_aside(target: Path, rest: str, aside: Path) -> None:
    left = target.with_name(target.name + rest)
    if left.exists():
        left.rename(aside.with_name(aside.name + rest))
