"""Commands for tests: each in a process of its own, forked from one that has loaded the house.

To start Python and load the house takes seconds of a processor, from which a test of what a command
says learns nothing. So each process of the suite keeps one that has loaded what every command
loads, modules and data that no setting changes, and that forks for each command. What it forks has
its own arguments, environment, folder, streams and exit code, begins as `python -m app` does, ends
as Python ends, and is a process that signals reach and end. What it does not show is what stands in
the variables of Python itself, how long a start takes, and that a start from nothing works: tests
of these start `sys.executable`, as those of the image, of the builds and of `serve` do.
"""

import atexit
import contextlib
import gc
import json
import os
import resource
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NoReturn, Self

ROOT = Path(__file__).parents[1]
LONGEST = 1_000_000
"""Bytes of a request; an environment has some thousands."""

STREAMS = (("stdin", "r", "strict"), ("stdout", "w", "strict"), ("stderr", "w", "backslashreplace"))
"""By their numbers: how Python opens them."""

Environment = Mapping[str, str]


def run(
    *arguments: str,
    environment: Environment,
    text: str | bytes = b"",
    folder: Path = ROOT,
    timeout: float | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """What came of the command, with the text on stdin; as `subprocess.run` tells it."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out:
        given.write(text.encode() if isinstance(text, str) else text)
        given.seek(0)
        with tempfile.TemporaryFile() as errors:
            streams = (given.fileno(), out.fileno(), errors.fileno())
            code = start(*arguments, environment=environment, streams=streams, folder=folder).wait(
                timeout
            )
            return subprocess.CompletedProcess(arguments, code, _all_of(out), _all_of(errors))


def _all_of(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def start(
    *arguments: str,
    environment: Environment,
    streams: tuple[int, int, int],
    folder: Path = ROOT,
    files: int | None = None,
) -> "Process":
    """The command as it begins, on these open files as stdin, stdout and stderr; `files` are as
    many as it may open to begin with."""
    asked = {
        "arguments": arguments,
        "environment": dict(environment),
        "folder": str(folder),
        "files": files,
    }
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        request = json.dumps(asked).encode()
        socket.send_fds(_loaded(), [request], [*streams, theirs.fileno()])
    return Process(int(ours.recv(100)), ours)


def started(*arguments: str, environment: Environment, files: int | None = None) -> "Process":
    """The command as it begins, with nothing on stdin; what it says on stderr can be read."""
    reads, writes = os.pipe()
    try:
        process = saying(writes, *arguments, environment=environment, files=files)
    finally:
        os.close(writes)
    process.stderr = os.fdopen(reads, "rb")
    return process


def saying(
    errors: int, *arguments: str, environment: Environment, files: int | None = None
) -> "Process":
    """The command as it begins, with nothing on stdin, and that open file as stderr."""
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        streams = (nothing, nothing, errors)
        return start(*arguments, environment=environment, streams=streams, files=files)
    finally:
        os.close(nothing)


@dataclass(slots=True)
class Process:
    """A command that runs, as `subprocess.Popen` would tell of it."""

    pid: int
    word: socket.socket
    """Tells the exit code."""
    stderr: IO[bytes] | None = None
    returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, once there is one; `subprocess.TimeoutExpired` after so many seconds."""
        if self.returncode is None:
            self.word.settimeout(timeout)
            try:
                self.returncode = int(self.word.recv(100))
            except TimeoutError:
                raise subprocess.TimeoutExpired("app", timeout or 0) from None
            self.word.close()
        return self.returncode

    def poll(self) -> int | None:
        """The exit code, if there is one by now."""
        with contextlib.suppress(subprocess.TimeoutExpired, BlockingIOError):
            self.wait(0)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Sends it if the process has not ended; it may end while it is asked, as a Popen's may."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """Ends it at once, whatever it is at."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wait()
        if self.stderr:
            self.stderr.close()


@cache
def _loaded() -> socket.socket:
    """Where the process that has loaded the house is asked; it ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.commands", str(theirs.fileno())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


# in the process that forks


def main(control: socket.socket) -> None:
    """Forks for each request until there is nobody left to ask."""
    _load()
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those who wait
    while True:
        request, files, _, _ = socket.recv_fds(control, LONGEST, 4)
        if not request:
            break
        if os.fork() == 0:
            control.close()
            _keep(json.loads(request), files)
        for file in files:
            os.close(file)


def _load() -> None:
    """What most commands load, and none loads otherwise for its settings."""
    import app.cli.check
    import app.cli.serve
    import app.cli.serving
    import app.jobs.worker
    import app.watching.meters
    import app.web.app
    from app.intake import Payload, article_from
    from app.services.extract import read_article
    from app.wiring import build_engine

    read_article(article_from(Payload(text=app.cli.serving.WARMING)), build_engine())


def _keep(asked: dict[str, Any], files: list[int]) -> NoReturn:
    """Forks the command and tells of it: its number, and its exit code when it has ended."""
    *streams, word = files
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.close(word)
        _become(asked, streams)
    for file in streams:
        os.close(file)
    os.write(word, str(pid).encode())
    _, status = os.waitpid(pid, 0)
    with contextlib.suppress(BrokenPipeError):  # nobody wants to know any more
        os.write(word, str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _become(asked: dict[str, Any], streams: list[int]) -> NoReturn:
    """Goes on as `python -m app` with what was asked for, and ends by SystemExit."""
    for number, (file, (name, mode, errors)) in enumerate(zip(streams, STREAMS, strict=True)):
        os.dup2(file, number)
        os.close(file)
        opened = os.fdopen(number, mode, encoding="utf-8", errors=errors, closefd=False)
        setattr(sys, name, opened)
        setattr(sys, f"__{name}__", opened)
    if asked["files"]:
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (asked["files"], most))
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    sys.argv = ["app", *asked["arguments"]]
    runpy.run_module("app", run_name="__main__", alter_sys=True)
    sys.exit()


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
