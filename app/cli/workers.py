"""Several processes that answer at one port: started, replaced when they end, told to end.

uvicorn's own supervisor does it. What is ours is what a worker is: with its work in the background
beside it, with settings of its own reading, and gone with whoever started it.
"""

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
from contextlib import suppress

from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import multiprocess

from app.cli.connections import Config
from app.cli.serving import Server, beside, config_of, make_ready
from app.cli.terminal import note
from app.errors import ServiceError
from app.settings import Settings, from_environment
from app.watching.shared import counting_together, forget

FAILED = 2
"""The exit code of a command that could not run."""


def serve_together(settings: Settings, listener: socket.socket) -> int:
    """Serves with that many workers until SIGTERM or SIGINT, which each of them heeds; 0 when all
    have ended what they took, 2 where one could not start.

    SIGHUP replaces them one after the other; SIGTTIN and SIGTTOU make them one more and one less.
    """
    gc.enable()  # this one loads no more, and lives as long as the service
    with counting_together(os.environ):
        together = Workers(config_of(settings), [listener])
        together.run()
    return FAILED if any(one.exitcode == STARTUP_FAILURE for one in together.processes) else 0


class Worker(multiprocess.Process):
    """One of them. Nothing of the parent comes along but the socket and the environment."""

    config: Config

    def target(self, sockets: list[socket.socket] | None = None) -> None:
        """What the process does: it serves, and ends with what it took."""
        gc.disable()  # until the application stands: what is loaded until then stays
        server = self._server = Server(self.config)
        for watch in (self.always_pong, _end_with_parent):  # while it gets ready, too
            threading.Thread(target=watch, daemon=True).start()
        try:
            settings = from_environment(os.environ)
            make_ready(settings)
            with beside(settings) as server.stop:
                server.run(sockets)
        except ServiceError as error:
            note(str(error))
            sys.exit(STARTUP_FAILURE)


class Workers(multiprocess.Multiprocess):
    """Keeps as many at work as are wanted."""

    processes: list[Worker]  # type: ignore[assignment]  # the list is filled by name, see below

    def __init__(self, config: Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        vars(multiprocess)["Process"] = Worker  # it makes them by that name

    def keep_subprocess_alive(self) -> None:
        before = {one.pid for one in self.processes}
        super().keep_subprocess_alive()
        for gone in before - {one.pid for one in self.processes}:
            if gone is not None:
                forget(gone, os.environ)


def _end_with_parent() -> None:
    """Tells this process to end once the one that started it is no more: it would else go on at
    the port, with nobody to end it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        with suppress(ProcessLookupError):
            os.kill(os.getpid(), signal.SIGTERM)
