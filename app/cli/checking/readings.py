"""Reads articles, or does other work, in several processes; all comes back in its order."""

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from app.domain import Article, Reading
from app.errors import TookTooLong, TooLarge, Unavailable
from app.services.engine import Build
from app.services.extract import read_article

WORTH_A_PROCESS = 8
"""Files for which another process is begun where nobody says how many."""

START = "fork" if sys.platform == "linux" else "spawn"
"""On Linux the new processes share what the first one has loaded; elsewhere that is not safe."""

Read = Reading | TooLarge | TookTooLong
Item = TypeVar("Item")
Result = TypeVar("Result")


def jobs_for(files: int, jobs: int | None) -> int:
    """How many processes read: as many as are asked for, else one a core where it pays."""
    return max(1, min(files, jobs or min(cores(), files // WORTH_A_PROCESS)))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@contextlib.contextmanager
def reading(articles: Sequence[Article], build: Build, jobs: int) -> Iterator[Iterator[Read]]:
    """What each article says, in order, while others are still being read; with one job, here.

    Enter it before a database is opened: a connection must not be shared by two processes. An
    article of more numbers than can be checked, or that takes too long, gives its error.
    Unavailable if a process dies.
    """
    build()  # loaded once, for the processes that follow too
    with spread(partial(_read, build=build), articles, jobs) as found:
        yield found


@contextlib.contextmanager
def spread(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int
) -> Iterator[Iterator[Result]]:
    """What `work` makes of each item, in order; with several jobs, in as many processes."""
    if jobs == 1:
        yield map(work, items)
        return
    with pool_of(jobs) as pool:
        futures = [pool.submit(work, item) for item in items]
        yield _results(futures)


@contextlib.contextmanager
def pool_of(processes: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes, each of them begun; they end with the block, and with this process
    however it ends."""
    context = multiprocessing.get_context(START)
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_as_a_helper)
    try:
        pool.submit(int).result()  # processes that fork begin at the first work, all of them
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _results(futures: Sequence[Future[Result]]) -> Iterator[Result]:
    try:
        for future in futures:
            yield future.result()
    except BrokenExecutor as error:
        raise Unavailable("a process that read files ended; try again with --jobs 1") from error


def _read(article: Article, build: Build) -> Read:
    try:
        return read_article(article, build())
    except (TooLarge, TookTooLong) as error:
        return error


def _as_a_helper() -> None:
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Ends this process when the one that began it is gone, were it killed: it could not say so."""
    first = multiprocessing.parent_process()
    if first is not None:
        multiprocessing.connection.wait([first.sentinel])
        os._exit(1)
