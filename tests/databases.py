"""Databases of this release for tests: migrated once in each process, and cheap from then on.

Which tests run on which. A test has a database when it takes one of BY_KIND, be it through `house`,
`store` or another fixture. It runs on each of KINDS, and tests without a database run once, for
nothing in them can depend on it. Two kinds of tests stay on SQLite alone:

- what begins with a path of ONE_IS_ENOUGH, whose subject lies outside the store: what a command
  prints, a page of the desk shows or another server answers is made of, or into, values of the
  services, and those are shown on both by tests/unit/services and the rest of tests/integration;
- a module or a test marked `on_sqlite`, with the reason: what it is about is SQLite's own, such as
  the file that is full, locked or gone.

Where there is no PostgreSQL, everything runs on SQLite, and tests/house/test_postgresql.py is
skipped with the reason.

That the migrations make what the release expects is what tests/migrations shows: those tests take
`postgres_url`, an empty database of their own. All others share one of each process. It is emptied
after each of them, which takes 0.5 ms of processor time where TRUNCATE takes 33 and a copy of a
template 50 (PostgreSQL 15, fsync off, 35 tables); it refuses to have its schema altered.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.store import Store, open_store, schema
from app.store.decisions import Memory
from tests.postgres import Server, is_to_be_had

KINDS = ("sqlite", "postgresql")
ONE_IS_ENOUGH = (
    "tests/unit/cli",
    "tests/browser",
    *(f"tests/integration/test_{one}" for one in ("command_line", "desk_", "fetch", "mcp")),
)
BY_KIND = ("database_url", "lasting_url")
MARK = "on_sqlite"

ROOT = Path(__file__).parents[1]

REFUSED = "a test that alters the schema takes postgres_url: a database of its own"
GUARD = f"""
CREATE FUNCTION guard_made() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands()
             WHERE schema_name IS DISTINCT FROM 'pg_temp')
  THEN RAISE EXCEPTION '{REFUSED}'; END IF; END $$;
CREATE FUNCTION guard_dropped() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT FROM pg_event_trigger_dropped_objects() WHERE NOT is_temporary)
  THEN RAISE EXCEPTION '{REFUSED}'; END IF; END $$;
CREATE EVENT TRIGGER made ON ddl_command_end EXECUTE FUNCTION guard_made();
CREATE EVENT TRIGGER dropped ON sql_drop EXECUTE FUNCTION guard_dropped();
"""  # noqa: S608  # the text is ours

PUT_OUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"""
HELD = """SELECT 'DELETE FROM ' || quote_ident(tablename) FROM pg_tables
WHERE schemaname = 'public'
UNION ALL SELECT format('SELECT setval(%L, 1, false)', oid::regclass) FROM pg_class
WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"""


def url_of(store: Store) -> str:
    """The URL to open it by once more, password and all."""
    return store.engine.url.render_as_string(hide_password=False)


def migrated(url: str) -> None:
    """Makes the empty SQLite database behind the URL, at this release."""
    Path(str(make_url(url).database)).write_bytes(_migrated())


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plumbline.sqlite3"
        store = open_store(f"sqlite:///{path}")
        schema.upgrade(store)
        store.close()
        return path.read_bytes()


@dataclass(frozen=True, slots=True)
class Shared:
    """A database on the server that one test after the other gets, and `template`, which nobody
    uses: a test that needs a database of its own gets a copy of it."""

    store: Store
    template: str
    connection: "psycopg.Connection[tuple[object, ...]]"
    emptying: bytes
    listening: int

    @property
    def url(self) -> str:
        return url_of(self.store)

    def opened(self) -> Store:
        """The store as newly opened, on connections that are open already: that spares each test 30
        ms. What is listened to on its engine, and remembered, is that of the test alone."""
        return replace(self.store, engine=self.store.engine.execution_options(), memory=Memory())

    def empty(self) -> None:
        """Puts out whoever is still at work in it, and deletes what they wrote.

        What a test listens to on the connections would go on in the next: that it may not.
        """
        assert len(list(self.store.engine.pool.dispatch.connect)) == self.listening
        self.connection.execute(PUT_OUT)
        self.connection.execute(self.emptying)


@pytest.fixture(scope="session")
def shared_postgres(postgres: Server) -> Iterator[Shared]:
    """The database of this process."""
    template = postgres.create_database()
    store = open_store(template)
    schema.upgrade(store)
    store.close()
    url = postgres.create_database(of=template)
    address = make_url(url).set(drivername="postgresql")
    with psycopg.connect(address.render_as_string(hide_password=False), autocommit=True) as mine:
        mine.execute(GUARD)
        # In that role a session fires no trigger: the audit log's refuses, and the order of the
        # tables is free.
        mine.execute("SET session_replication_role = replica")
        held = [str(one) for (one,) in mine.execute(HELD)]
        held.append(f"INSERT INTO alembic_version VALUES ('{schema.head_revision()}')")  # noqa: S608  # ours
        store = open_store(url)
        with store.reading():  # the first connection adds what the driver itself listens to
            listening = len(list(store.engine.pool.dispatch.connect))
        yield Shared(store, template, mine, "; ".join(held).encode(), listening)
        store.close()
    for one in (url, template):
        postgres.drop_database(one)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database at this release, of each kind in turn."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
        migrated(url)
        yield url
        return
    shared: Shared = request.getfixturevalue("shared_postgres")
    yield shared.url
    shared.empty()


@pytest.fixture
def opened_store(request: pytest.FixtureRequest, database_url: str) -> Iterator[Store]:
    """The store behind `database_url`."""
    if database_url.startswith("sqlite"):
        store = open_store(database_url)
        yield store
        store.close()
        return
    shared: Shared = request.getfixturevalue("shared_postgres")
    yield shared.opened()


@pytest.fixture(scope="module")
def lasting_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The same for a whole module: what one of its tests writes the others see."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('lasting')}/plumbline.sqlite3"
        migrated(url)
        yield url
        return
    postgres: Server = request.getfixturevalue("postgres")
    shared: Shared = request.getfixturevalue("shared_postgres")
    url = postgres.create_database(of=shared.template)
    yield url
    postgres.drop_database(url)


@pytest.fixture
def postgres_copy(postgres: Server, shared_postgres: Shared) -> Iterator[str]:
    """The URL of an empty database at this release, on the server, of the test's own."""
    url = postgres.create_database(of=shared_postgres.template)
    yield url
    postgres.drop_database(url)


def kinds_for(test: pytest.Item) -> tuple[str, ...]:
    """What a test that has a database runs on; the rule stands above."""
    folder = test.path.relative_to(ROOT).as_posix()
    if test.get_closest_marker(MARK) or folder.startswith(ONE_IS_ENOUGH) or not is_to_be_had():
        return KINDS[:1]
    return KINDS
