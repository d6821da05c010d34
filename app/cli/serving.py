"""One process that answers HTTP: made ready, with its work in the background beside it."""

import signal
import socket
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pkgutil import resolve_name

import uvicorn

from app.cli.connections import Config, allow_many_connections
from app.cli.logs import log_to_stderr
from app.intake import Payload, article_from
from app.services.engine import Build
from app.services.extract import read_article
from app.settings import Settings
from app.wiring import builder_of

WARMING = "The tunnel is 3.5 kilometres long, and some 1,200 people built it for $40 million."
APP = "app.web.app:app_from_environment"
WORK = "app.jobs.worker:working"
"""The other doors, by name: no door imports another, and this one opens both."""

SWITCH_SECONDS = 0.001
"""How long a thread that computes keeps the interpreter from one that waits for it; 0.005 is
Python's own. Each row that a query brings may cost that wait, with the database locked meanwhile.
"""

HANGS_SECONDS = 30
"""A worker that gives no sign of life for so long is replaced. One that starts gives none until it
has loaded what it reads by, which takes seconds, and on a busy machine many."""


def config_of(settings: Settings) -> Config:
    """How every process of the service answers."""
    return Config(
        APP,
        settings.limits.patience,
        factory=True,
        workers=settings.workers,
        timeout_worker_healthcheck=HANGS_SECONDS,
        loop="auto",  # uvloop wherever it is installed
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )


def make_ready(settings: Settings) -> None:
    """Sets this process up to serve, and loads what a request would else pay for."""
    log_to_stderr(settings.logs)
    sys.setswitchinterval(SWITCH_SECONDS)
    allow_many_connections()
    _warm(builder_of(settings))


def beside(settings: Settings) -> AbstractContextManager[Callable[[], None]]:
    """The work in the background, while the block runs; the block is given what ends it."""
    working: Callable[[Settings], AbstractContextManager[Callable[[], None]]] = resolve_name(WORK)
    return working(settings)


class Server(uvicorn.Server):
    """Tells the application that it ends, before it waits for what is being answered: whoever
    listens to events would else be waited for until the last second. `stop` tells the work in the
    background, which begins nothing new from then on.

    The application leaves what is to be called in the state of its lifespan (ASGI), as `end`.
    """

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self.stop: Callable[[], None] = _nothing
        # It raises the signal that ended it once more when it is done, for whoever listened before
        # it; by default that would end the process as killed. And it may come before it begins.
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self.handle_exit)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.stop()
        end = self.lifespan.state.get("end")
        if callable(end):
            end()
        await super().shutdown(sockets)


def _nothing() -> None:
    pass


def _warm(build: Build) -> None:
    """Reads one article, so that no request pays for what is loaded at first use; it may take what
    it takes."""
    engine = replace(build(), budget=None)
    engine.lexicon.language.dates.warm()
    read_article(article_from(Payload(text=WARMING)), engine)
