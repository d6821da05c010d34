"""A PostgreSQL server of the suite's own: in a temporary folder, on a free port, gone afterwards.

Its programs are looked for on the PATH and where Debian puts them; who runs as root runs them as
the user `postgres`, for the server refuses root. Where they are missing, a test that asks for the
server is skipped and says so: scripts/install_postgresql.sh mends it. `PLUMBLINE_TEST_POSTGRES`,
the URL of a server and of a superuser on it, takes the place of a server of its own. A test stops
only a server of its own.
"""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import URL, make_url

GIVEN = "PLUMBLINE_TEST_POSTGRES"
DEBIAN = Path("/usr/lib/postgresql")
USER = "postgres"
"""Who runs the server where root may not."""

MISSING = (
    "NOT RUN ON POSTGRESQL: initdb and pg_ctl are neither on the PATH nor below "
    f"{DEBIAN}; install PostgreSQL, or name a server in {GIVEN}"
)
ROLE = "plumbline"

SWIFT = " -c fsync=off -c full_page_writes=off -c autovacuum=off"
"""Its data outlive no power cut, and need not; and no plan depends on when a test ran."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs, or one that was stopped and can be started again.

    `folder` is where its data lie; None for a server that is not ours to stop.
    """

    url: URL
    programs: Path | None
    folder: Path | None
    is_swift: bool = True

    def start(self) -> None:
        """Returns once it answers."""
        assert self.folder is not None
        options = f"-p {self.url.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        options += " -c synchronous_commit=off"  # a careless default: what asks for more shows
        options += SWIFT if self.is_swift else ""
        log = self.folder / "log"
        self._run("pg_ctl", "start", "-w", "-D", str(self.data), "-l", str(log), "-o", options)

    def stop(self, mode: str = "fast") -> None:
        """Returns once it is gone; `immediate` is what a power cut leaves."""
        self._run("pg_ctl", "stop", "-w", "-m", mode, "-D", str(self.data))

    def create_database(self, of: str | None = None) -> str:
        """The URL of a new database: empty, or a copy of the one behind another URL."""
        name = f"plumbline_{secrets.token_hex(6)}"
        template = "template0" if of is None else make_url(of).database
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{template}" ENCODING "UTF8"')
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop_database(self, url: str) -> None:
        """Whoever is still connected to it is put out."""
        self._say(f'DROP DATABASE "{make_url(url).database}" WITH (FORCE)')

    def make(self, password: str) -> None:
        """Makes the folder of its data, for one role with that password."""
        assert self.folder is not None
        kept = self.folder / "password"
        kept.write_text(password)
        if os.geteuid() == 0:
            for one in (self.folder, kept):
                shutil.chown(one, USER)
        said = ("--username", ROLE, "--pwfile", str(kept), "--auth", "scram-sha-256")
        self._run("initdb", "-D", str(self.data), *said, "--encoding", "UTF8", "--locale", "C")

    @property
    def data(self) -> Path:
        assert self.folder is not None
        return self.folder / "data"

    def _say(self, statement: str) -> None:
        address = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str) -> None:
        assert self.programs is not None
        as_user = ("runuser", "-u", USER, "--") if os.geteuid() == 0 else ()
        done = subprocess.run(
            [*as_user, str(self.programs / program), *arguments],
            # What it starts keeps the streams open: they are no pipe, or nobody would see an end.
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            check=False,
        )
        assert done.returncode == 0, f"{program} failed: see {self.folder}/log"


def programs() -> Path | None:
    """Where initdb and pg_ctl are, the newest of several; None where they are not."""
    found = shutil.which("initdb")
    if found is not None and (Path(found).resolve().parent / "pg_ctl").exists():
        return Path(found).resolve().parent  # all of them are there; not all are on the PATH
    kept = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return kept[-1].parent if kept else None


def is_to_be_had() -> bool:
    """Whether there is a server for the tests, given or to be started."""
    return bool(os.environ.get(GIVEN)) or programs() is not None


@contextmanager
def running_server() -> Iterator[Server]:
    """A server while the block runs: the one that is given, or ours. LookupError where neither."""
    given = os.environ.get(GIVEN)
    if given:
        yield Server(make_url(given).set(drivername="postgresql+psycopg"), None, None)
        return
    with own_server() as server:
        yield server


@contextmanager
def own_server(*, is_swift: bool = True) -> Iterator[Server]:
    """A server of our own, to be stopped and started as one likes. LookupError without programs.

    One that is not swift writes as it does in earnest: for what is measured.
    """
    where = programs()
    if where is None:
        raise LookupError(MISSING)
    with tempfile.TemporaryDirectory(prefix="plumbline-postgres-") as folder:
        password = secrets.token_hex(8)
        url = URL.create(
            "postgresql+psycopg", ROLE, password, "127.0.0.1", _free_port(), "postgres"
        )
        server = Server(url, where, Path(folder), is_swift)
        server.make(password)
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The server of this run, started for the first test that asks for it."""
    try:
        with running_server() as server:
            yield server
    except LookupError as error:
        pytest.skip(str(error))


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """The URL of an empty database of the test's own."""
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)
