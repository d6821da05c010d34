"""What an engine is: it spreads work, and knows nothing of articles."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2
"""Batches in hand for each process: one that it works on, and the next."""

DIED = "a process that read articles ended; the same command again goes on where it was"


class Engine(Protocol):
    """Whatever does work in parallel.

    `work` and items can be pickled and carry all they need: an engine may run them on a machine
    that has none of the archive's files.
    """

    def spread(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What `work` makes of each item, in order; no more items are taken than are in hand.

        Raises what `work` raises, and Unavailable where a worker is lost.
        """
