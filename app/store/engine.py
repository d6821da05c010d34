"""Opens the database, and hands out connections that read or write in one transaction."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    IntegrityError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry

from app.errors import BadInput, Conflict, Unavailable
from app.store.decisions import Memory
from app.store.turns import turns_at

Transaction = Connection
"""An open transaction, as services hand it on: what to ask of it is the store's to know."""

WAIT_SECONDS = 8
"""How long a writer waits for another one, and a caller for a free connection."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}",  # first, for the next one may have to wait
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged write survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",  # KiB: a large table's index pages are not read again each time
)

WRITES = "plumbline_writes"
"""The execution option that makes a transaction begin as a writer."""


@dataclass(frozen=True, slots=True)
class Store:
    """The database; every use of it is one transaction that happens whole or not at all.

    An outage or a lock that does not open in time raises Unavailable; a row that another
    transaction wrote first raises Conflict. Both leave no trace. `memory` keeps what persons
    decided, for as long as nobody decides anew. `turn` is what a writer waits for first, where the
    database has one writer at a time.
    """

    engine: Engine
    memory: Memory = field(default_factory=Memory, compare=False)
    turn: Callable[[], AbstractContextManager[None]] = contextlib.nullcontext

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the database: all reads in it see the same rows."""
        with _translated_errors(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is on disk when the block is left, or, after an error, never was."""
        writer = self.engine.execution_options(**{WRITES: True})
        # The turn comes first: whoever waits for it keeps no connection from those who read.
        with self.turn(), _translated_errors(), writer.begin() as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str) -> Store:
    """The store behind a database URL; nothing is connected yet. A URL of no use is BadInput."""
    try:
        engine = create_engine(make_url(url), pool_timeout=WAIT_SECONDS, hide_parameters=True)
    except (ArgumentError, NoSuchModuleError) as error:
        raise BadInput(
            "the database url names no database that is known", "database_url"
        ) from error
    except ModuleNotFoundError as error:
        raise BadInput(f"the driver {error.name} is not installed", "database_url") from error
    if engine.dialect.name != "sqlite":
        return Store(engine)
    # Many rows go in as one statement: the driver lets go of the interpreter at each statement, and
    # while others compute it waits to get it back, with the lock of the database in its hands.
    engine.dialect.use_insertmanyvalues_wo_returning = True
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    file = os.path.realpath(engine.url.database or "")
    return Store(engine, turn=turns_at(file, WAIT_SECONDS).taken)


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
        raise Unavailable(f"the database does not answer: {error.orig}") from error
    except PoolTimeout as error:
        raise Unavailable("all connections to the database are busy") from error
    except DatabaseError as error:
        # SQLite says so of a damaged file or one that is no database; a subclass is a fault of ours
        if type(error) is not DatabaseError:
            raise
        raise Unavailable(f"the database cannot be used: {error.orig}") from error
