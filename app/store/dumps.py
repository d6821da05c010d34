"""Copies of a PostgreSQL database, made and read by PostgreSQL's own programs."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, MetaData, Table, func, inspect, select

from app.errors import Conflict, Unavailable
from app.store.backups import Contents, make_private, sync
from app.store.engine import Store
from app.store.schema import KEPT_IN

NOT_EMPTY = (
    "the database holds tables: make an empty one (createdb NAME), name it in "
    "PLUMBLINE_DATABASE_URL, restore into it, and let the service use it from then on"
)
MISSING = "{} is not on the PATH: install PostgreSQL's client programs, of the server's version"


def dump_database(store: Store, target: Path) -> Contents:
    """A dump of one moment (pg_dump's own format), and what the database held in that moment.

    `target` must not be there yet. Unavailable says what pg_dump says where it fails.
    """
    make_private(target)
    with store.reading() as connection:
        snapshot = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one()
        said = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}"]
        _run(store, "pg_dump", [*said, f"--file={target}"])
        names = inspect(connection).get_table_names()
        rows = {
            name: connection.scalar(select(func.count()).select_from(Table(name, MetaData()))) or 0
            for name in sorted(names)
            if name != KEPT_IN
        }
        revision = None
        if KEPT_IN in names:
            kept = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            revision = kept.scalar_one_or_none()
    sync(target)
    return Contents(revision, rows)


def load_dump(store: Store, source: Path) -> None:
    """Puts the dump into a database, whole or not at all; Conflict where that is not empty."""
    with store.reading() as connection:
        if inspect(connection).get_table_names():
            raise Conflict(NOT_EMPTY)
    said = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    _run(store, "pg_restore", [*said, str(source)])


def faults_of_dump(source: Path) -> tuple[str, ...]:
    """What pg_restore says against the dump, read to its end; nothing where it is whole."""
    found = subprocess.run(  # noqa: S603  # a list of arguments, no shell
        [_program("pg_restore"), "--file=" + os.devnull, str(source)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return () if found.returncode == 0 else (_last_line(found.stderr),)


def _run(store: Store, program: str, arguments: Sequence[str]) -> None:
    url = store.engine.url
    # The password goes by the environment: whoever lists processes sees their arguments.
    secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    shown = URL.create(
        "postgresql", url.username, None, url.host, url.port, url.database, url.query
    )
    address = shown.render_as_string(hide_password=False)
    done = subprocess.run(  # noqa: S603  # a list of arguments, no shell
        [_program(program), f"--dbname={address}", *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **secret},
        check=False,
    )
    if done.returncode != 0:
        raise Unavailable(f"{program}: {_last_line(done.stderr)}")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Unavailable(MISSING.format(name))
    return found


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "it failed and said nothing"
