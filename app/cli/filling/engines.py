"""What reads the articles of an archive: processes of this machine, or whatever else comes to be.

Comparing and recording never leave the process that was started, for each article is held against
those before it.
"""

import contextlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from itertools import islice
from typing import TypeVar

from app.cli.checking.readings import cores, pool_of
from app.cli.filling.engine import AHEAD, DIED, Engine
from app.errors import BadInput, Unavailable

Item = TypeVar("Item")
Result = TypeVar("Result")


class Here:
    """The process itself: one article after the other."""

    def spread(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What `work` makes of each item."""
        return map(work, items)


class Local:
    """Several processes of this machine."""

    def __init__(self, pool: ProcessPoolExecutor, processes: int) -> None:
        self._pool = pool
        self._in_hand = AHEAD * processes

    def spread(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What `work` makes of each item, in order."""
        rest = iter(items)
        futures: deque[Future[Result]] = deque()
        try:
            futures.extend(self._pool.submit(work, item) for item in islice(rest, self._in_hand))
            while futures:
                yield futures.popleft().result()
                futures.extend(self._pool.submit(work, item) for item in islice(rest, 1))
        except BrokenExecutor as error:
            raise Unavailable(DIED) from error


@contextlib.contextmanager
def local(processes: int | None) -> Iterator[Engine]:
    """So many processes of this machine, one a core where nobody says; with one, none but this.

    Enter it before a database is opened: a connection must not be shared by two processes.
    """
    processes = processes or cores()
    if processes == 1:
        yield Here()
        return
    with pool_of(processes) as pool:
        yield Local(pool, processes)


def ray(processes: int | None) -> AbstractContextManager[Engine]:
    """The workers of a Ray cluster: `app.cli.filling.on_ray`, which needs the package."""
    from app.cli.filling.on_ray import on_ray

    return on_ray(processes)


ENGINES: Mapping[str, Callable[[int | None], AbstractContextManager[Engine]]] = {
    "local": local,
    "ray": ray,
}
"""By the name that --engine takes."""


def engine_named(name: str, processes: int | None) -> AbstractContextManager[Engine]:
    """The engine of that name; BadInput lists those that are known."""
    if name not in ENGINES:
        known = ", ".join(ENGINES)
        raise BadInput(f"--engine: {name!r} is unknown; what is known: {known}", "engine")
    return ENGINES[name](processes)
