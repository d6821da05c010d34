"""How long work may take: long work asks at each step whether it may go on."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Pace = Callable[[], None]
"""Called before each step of long work; raises what ends it, such as Unavailable."""

Step = TypeVar("Step")


def unhurried() -> None:
    """The pace of work that may take as long as it does."""


def paced(steps: Iterable[Step], pace: Pace) -> Iterator[Step]:
    """The same steps; before each of them the pace is asked."""
    for step in steps:
        pace()
        yield step
