"""`plumbline serve`: migrate the embedded database, warm up, answer HTTP until told to stop."""

import contextlib
import os
import socket
from collections.abc import Mapping

from app.cli.logs import log_to_stderr
from app.cli.serving import Server, beside, config_of, make_ready
from app.cli.terminal import note
from app.services import database
from app.services.access import Access, require_safe_host
from app.settings import Settings, from_environment
from app.store import open_store
from app.watching.shared import make_folder

STARTS: Mapping[Access, str] = {
    Access.OPEN: "no key is configured, so it listens on loopback only",
    Access.KEYS: "it answers programs with a key; the desk waits for a first person",
    Access.PEOPLE: "it answers persons who signed in and programs with a key",
}
"""What is said at the start, of who comes in."""

BACKLOG = 2048


def serve(given: Mapping[str, str | None]) -> int:
    """Serves until SIGTERM or SIGINT, then ends what it took and returns 0.

    What is given, under the names of variables, takes the place of the environment's.
    """
    os.environ.update({name: value for name, value in given.items() if value is not None})
    settings = from_environment(os.environ)
    log_to_stderr(settings.logs)
    database.upgrade(settings.database_url)
    access = _access(settings)
    if settings.workers == 1:
        return _alone(settings, access)
    from app.cli.workers import serve_together  # it starts processes: one alone needs none of it

    with _listening(settings) as listener:
        _say(settings, access)
        return serve_together(settings, listener)


def _alone(settings: Settings, access: Access) -> int:
    make_folder(os.environ)  # where it counts with others that were started by hand
    make_ready(settings)
    with _listening(settings) as listener:
        _say(settings, access)
        server = Server(config_of(settings))
        with beside(settings) as server.stop:
            server.run(sockets=[listener])
    return 0


def _say(settings: Settings, access: Access) -> None:
    address = f"http://{_bracketed(settings.host)}:{settings.port}"
    note(f"{STARTS[access]}: {address}")


def _access(settings: Settings) -> Access:
    """Who comes in; BadInput where that would be everybody who reaches the host."""
    with contextlib.closing(open_store(settings.database_url)) as store:
        return require_safe_host(store, settings.host)


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    return socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
