"""Opens the database, and hands out connections that read or write in one transaction."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any  # what an engine may be made with

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry

from app.errors import BadInput, Conflict, Full, Unavailable
from app.store.decisions import Memory
from app.store.files import DatabaseFile, file_of, watch
from app.store.servers import A_COMMAND, WAIT_SECONDS, Sessions
from app.store.turns import turns_at

Transaction = Connection
"""An open transaction, as services hand it on: what to ask of it is the store's to know."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}",  # first, for the next one may have to wait
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged write survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",  # KiB: a large table's index pages are not read again each time
)

LIGHT_WAIT_SECONDS = 0.25
"""And how long for what may as well be lost: longer than the database is locked for a check."""

LIGHT_PRAGMAS = (
    f"PRAGMA busy_timeout = {int(LIGHT_WAIT_SECONDS * 1000)}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",  # no fsync at a commit: a power cut may take the last ones back
)
LIGHT_CONNECTIONS = 2
"""Each is needed for a millisecond."""

LIGHT_SETTINGS = (
    "SET synchronous_commit TO off",
    f"SET lock_timeout TO {int(LIGHT_WAIT_SECONDS * 1000)}",
)

WRITES = "plumbline_writes"
"""The execution option that makes a transaction begin as a writer."""

LIBPQ = ("psycopg", "psycopg2")

ONE_MOMENT = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""How PostgreSQL is asked for reads that all see the same rows; SQLite does so by itself."""

NO_ROOM = (sqlite3.SQLITE_FULL, "53100")
"""SQLite's error code, and PostgreSQL's (disk_full), for a disk that takes no more."""


@dataclass(frozen=True, slots=True)
class Store:
    """The database; every use of it is one transaction that happens whole or not at all.

    An outage or a lock that does not open in time raises Unavailable; a row that another
    transaction wrote first raises Conflict. Both leave no trace. `memory` keeps what persons
    decided, for as long as nobody decides anew. `turn` is what a writer waits for first, where the
    database has one writer at a time. `file` is where it lies, if it is no server; `moment` is what
    makes a transaction see one moment throughout.
    """

    engine: Engine
    memory: Memory = field(default_factory=Memory, compare=False)
    turn: Callable[[], AbstractContextManager[None]] = contextlib.nullcontext
    file: DatabaseFile | None = None
    moment: Mapping[str, object] = field(default_factory=dict, compare=False)

    def create(self) -> None:
        """Makes the file of the database where there is none yet; nothing else ever makes it."""
        if self.file is not None:
            self.file.create()

    def require_room(self) -> None:
        """Comes as far as a writer does before the first row, and writes nothing.

        Raises Unavailable where others keep writers out or the server takes none, and Full where
        there is no room.
        """
        with self.writing() as connection:
            if self.file is not None:
                self.file.require_room(connection)
            elif _is_standby(connection):
                raise Unavailable("the database server is a standby: it takes no writes")

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the database: all reads in it see the same rows."""
        reader = self.engine.execution_options(**self.moment)
        with _translated_errors(), reader.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is on disk when the block is left, or, after an error, never was."""
        writer = self.engine.execution_options(**{WRITES: True})
        # The turn comes first: whoever waits for it keeps no connection from those who read.
        with self.turn(), _translated_errors(), writer.begin() as connection:
            yield connection

    def empty_log(self) -> None:
        """Moves what SQLite's log holds into the database, and overwrites the log.

        What somebody reads at the moment stays in it until the next time.
        """
        if self.file is None:
            return
        with self.turn(), _translated_errors():
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str, sessions: Sessions = A_COMMAND) -> Store:
    """The store behind a database URL; nothing is connected yet. A URL of no use is BadInput.

    `sessions` is how a database server is met; a file has none.
    """
    try:
        known = _url_of(url)
        file = file_of(known)
        engine = _engine(known, file, sessions)
    except (ArgumentError, NoSuchModuleError) as error:
        raise BadInput(
            "the database url names no database that is known", "database_url"
        ) from error
    except ModuleNotFoundError as error:
        raise BadInput(f"the driver {error.name} is not installed", "database_url") from error
    if engine.dialect.name != "sqlite":
        return Store(engine, moment=ONE_MOMENT)
    # Many rows go in as one statement: the driver lets go of the interpreter at each statement, and
    # while others compute it waits to get it back, with the lock of the database in its hands.
    engine.dialect.use_insertmanyvalues_wo_returning = True
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    if file is None:
        return Store(engine)
    watch(engine, file)
    return Store(engine, turn=turns_at(str(file.path), WAIT_SECONDS).taken, file=file)


def _engine(url: URL, file: DatabaseFile | None, sessions: Sessions) -> Engine:
    common: dict[str, Any] = {"hide_parameters": True}
    if file is not None:
        return create_engine(url, pool_timeout=WAIT_SECONDS, creator=file.connect, **common)
    if url.get_backend_name() == "sqlite":
        return create_engine(url, **common)
    return create_engine(
        url,
        pool_timeout=WAIT_SECONDS,
        # A connection may have died with the server it was to: it is asked before it is used.
        pool_pre_ping=True,
        pool_size=sessions.connections,
        max_overflow=0,
        pool_use_lifo=True,  # the few that are enough most of the time stay warm
        connect_args=sessions.asked_of(url) if url.get_driver_name() in LIBPQ else {},
        **common,
    )


def _is_standby(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql":
        return False
    told: str = connection.exec_driver_sql("SHOW transaction_read_only").scalar_one()
    return told == "on"


def open_light_store(url: str) -> Store:
    """The same database, for writes that nobody has to wait long for and that may be lost with a
    power cut: their transactions cost no fsync, and give up soon."""
    known = _url_of(url)
    file = file_of(known)
    common: dict[str, Any] = {"pool_timeout": LIGHT_WAIT_SECONDS, "hide_parameters": True}
    if file is not None:
        common["creator"] = file.connect
    else:
        common["max_overflow"] = 0
    engine = create_engine(known, pool_size=LIGHT_CONNECTIONS, **common)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_light)
        event.listen(engine, "begin", _begin)
    else:
        event.listen(engine, "connect", _set_light)
    if file is not None:
        watch(engine, file)
    return Store(engine, file=file)


def _url_of(text: str) -> URL:
    """The database's URL, its driver named where several are."""
    url = make_url(text)
    return url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url


def _prepare_light(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in LIGHT_PRAGMAS:
        connection.execute(pragma).close()


def _set_light(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for setting in LIGHT_SETTINGS:
        cursor.execute(setting)
    cursor.close()
    connection.commit()  # or else it would be undone with the first transaction that is


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: `_begin` does
    for pragma in PRAGMAS:
        connection.execute(pragma).close()


def _begin(connection: Connection) -> None:
    # A transaction that starts by reading cannot wait when it turns to writing: SQLite then
    # refuses at once. A writer therefore takes the lock first.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise Conflict("the same was written by another at this moment") from error
    except (OperationalError, InterfaceError) as error:
        if _says(error) in NO_ROOM:
            raise Full(
                "no room is left on the disk: nothing was recorded, reading goes on"
            ) from error
        raise Unavailable(f"the database does not answer: {error.orig}") from error
    except PoolTimeout as error:
        raise Unavailable("all connections to the database are busy") from error
    except DatabaseError as error:
        # SQLite says so of a damaged file or one that is no database; a subclass is a fault of ours
        if type(error) is not DatabaseError:
            raise
        raise Unavailable(f"the database cannot be used: {error.orig}") from error


def _says(error: DBAPIError) -> int | str | None:
    """The database's own code for what went wrong."""
    code: int | str | None = getattr(error.orig, "sqlite_errorcode", None)
    return getattr(error.orig, "sqlstate", None) if code is None else code
