"""`plumbline serve`: migrate the embedded database, warm up, answer HTTP until told to stop."""

import contextlib
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pkgutil import resolve_name
from types import FrameType

import uvicorn

from app.cli.connections import Config, allow_many_connections
from app.cli.logs import log_to_stderr
from app.cli.terminal import note
from app.domain.limits import Patience
from app.intake import Payload, article_from
from app.services import database
from app.services.access import Access, require_safe_host
from app.services.engine import Build
from app.services.extract import read_article
from app.settings import Settings, from_environment
from app.store import open_store
from app.wiring import builder_of

WARMING = "The tunnel is 3.5 kilometres long, and some 1,200 people built it for $40 million."
APP = "app.web.app:app_from_environment"
WORK = "app.jobs.worker:working"
"""The other doors, by name: no door imports another, and this one opens both."""

SWITCH_SECONDS = 0.001
"""How long a thread that computes keeps the interpreter from one that waits for it; 0.005 is
Python's own. Each row that a query brings may cost that wait, with the database locked meanwhile.
"""

STARTS: Mapping[Access, str] = {
    Access.OPEN: "no key is configured, so it listens on loopback only",
    Access.KEYS: "it answers programs with a key; the desk waits for a first person",
    Access.PEOPLE: "it answers persons who signed in and programs with a key",
}
"""What is said at the start, of who comes in."""

BACKLOG = 2048


def serve(host: str | None, port: str | None) -> int:
    """Serves until SIGTERM or SIGINT, then ends what it took and returns 0.

    `host` and `port` take the place of PLUMBLINE_HOST and PLUMBLINE_PORT.
    """
    given = {"PLUMBLINE_HOST": host, "PLUMBLINE_PORT": port}
    said = {name: value for name, value in given.items() if value is not None}
    settings = from_environment({**os.environ, **said})
    log_to_stderr(settings.logs)
    sys.setswitchinterval(SWITCH_SECONDS)
    allow_many_connections()
    database.upgrade(settings.database_url)
    access = _access(settings)
    _warm(builder_of(settings))
    with _listening(settings) as listener:
        address = f"http://{_bracketed(settings.host)}:{settings.port}"
        note(f"{STARTS[access]}: {address}")
        with _beside(settings) as stop:
            _run(listener, settings.limits.patience, stop)
    return 0


def _access(settings: Settings) -> Access:
    """Who comes in; BadInput where that would be everybody who reaches the host."""
    with contextlib.closing(open_store(settings.database_url)) as store:
        return require_safe_host(store, settings.host)


def _beside(settings: Settings) -> AbstractContextManager[Callable[[], None]]:
    working: Callable[[Settings], AbstractContextManager[Callable[[], None]]] = resolve_name(WORK)
    return working(settings)


def _run(listener: socket.socket, patience: Patience, stop: Callable[[], None]) -> None:
    config = Config(
        APP,
        patience,
        factory=True,
        loop="auto",  # uvloop wherever it is installed
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
    # The server raises the signal that ended it once more when it is done, for whoever listened
    # before it; by default that would end the process as killed.
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, _done)
    _Server(config, stop).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Tells the application that it ends, before it waits for what is being answered: whoever
    listens to events would else be waited for until the last second. `stop` tells the work in the
    background, which begins nothing new from then on.

    The application leaves what is to be called in the state of its lifespan (ASGI), as `end`.
    """

    def __init__(self, config: Config, stop: Callable[[], None]) -> None:
        super().__init__(config)
        self._stop = stop

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stop()
        end = self.lifespan.state.get("end")
        if callable(end):
            end()
        await super().shutdown(sockets)


def _done(_signal: int, _frame: FrameType | None) -> None:
    pass


def _warm(build: Build) -> None:
    """Reads one article, so that no request pays for what is loaded at first use; it may take what
    it takes."""
    engine = replace(build(), budget=None)
    engine.lexicon.language.dates.warm()
    read_article(article_from(Payload(text=WARMING)), engine)


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    return socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
