"""The file of a SQLite database: opened where it lies, missed when it goes, made when asked."""

import os
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from app.errors import Full, Unavailable

IN_MEMORY = ("", ":memory:")

SPARE_BYTES = 1_048_576
"""What must be free beside the database for it to take a check: the write-ahead log of one with
2,000 claims stays below."""

GONE = "there is no database file where it should be: put it back, or run plumbline db upgrade"

Mark = tuple[int, int]
"""Device and inode: what stays a file's own when it is renamed."""


@dataclass(frozen=True, slots=True)
class DatabaseFile:
    """Where the database lies, whatever the working folder becomes."""

    path: Path

    def create(self) -> None:
        """Makes it, empty, where there is none; its folder must be there, or it is Unavailable."""
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_RDONLY, 0o666))
        except OSError as error:
            said = f"the database file {self.path} cannot be opened: {error.strerror}"
            raise Unavailable(said) from error

    def connect(self) -> sqlite3.Connection:
        """A connection; unlike SQLite left to itself, it makes no new file where there is none."""
        if self.mark is None:
            raise Unavailable(GONE)
        address = f"file:{quote(str(self.path))}?mode=rw"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    @property
    def mark(self) -> Mark | None:
        """Which file lies there now, if one does."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def require_room(self, connection: Connection) -> None:
        """Raises Full where neither the disk nor the database's own limit leaves room to record."""
        told = {
            name: int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
            for name in ("page_size", "page_count", "max_page_count", "freelist_count")
        }
        pages = told["max_page_count"] - told["page_count"] + told["freelist_count"]
        free = shutil.disk_usage(self.path.parent).free
        if min(pages * told["page_size"], free) < SPARE_BYTES:
            raise Full("no room is left on the disk: nothing can be recorded, reading goes on")


def file_of(url: URL) -> DatabaseFile | None:
    """The file behind the URL; None for a server, and for what is kept in memory alone."""
    if url.get_backend_name() != "sqlite" or (url.database or "") in IN_MEMORY:
        return None
    return DatabaseFile(Path(os.path.realpath(str(url.database))))


def watch(engine: Engine, file: DatabaseFile) -> None:
    """Lets no transaction begin or end on a file that lies there no more.

    A connection stays with its file when that is renamed or removed, and what it writes then is
    found by nobody. It is given up here, for one to the file that lies there now, if one does.
    """

    def opened(_connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        entry.info["mark"] = file.mark

    def taken(_connection: object, entry: ConnectionPoolEntry, _proxy: object) -> None:
        if file.mark is None or entry.info.get("mark") != file.mark:
            raise DisconnectionError(GONE)

    def ended(connection: Connection) -> None:
        if connection.info.get("mark") != file.mark:
            raise Unavailable(GONE)

    event.listen(engine, "connect", opened)
    event.listen(engine, "checkout", taken)
    event.listen(engine, "commit", ended)
