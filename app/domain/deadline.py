"""How long work may take: long work asks at each step whether it may go on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.errors import TookTooLong

Deadline = Callable[[], None]
"""Called before each step of long work; raises TookTooLong once the time for it is over."""

TOOK_TOO_LONG = "urn:plumbline:took-too-long"
"""The type of the problem (RFC 9457) that says so: it is the article, and not the service."""

Step = TypeVar("Step")


def unhurried() -> None:
    """The deadline of work that may take as long as it does."""


def within(deadline: Deadline, steps: Iterable[Step]) -> Iterator[Step]:
    """The same steps; before each of them the deadline is asked."""
    for step in steps:
        deadline()
        yield step


@dataclass(frozen=True, slots=True)
class Steps(Generic[Step]):
    """The same for steps that are gone through more than once."""

    deadline: Deadline
    steps: Sequence[Step]

    def __iter__(self) -> Iterator[Step]:
        return within(self.deadline, self.steps)


@dataclass(frozen=True, slots=True)
class Budget:
    """How many seconds of `clock` each article may take to be read and checked."""

    seconds: float
    clock: Callable[[], float]

    def deadline(self) -> Deadline:
        """Of an article whose time begins now."""
        until = self.clock() + self.seconds

        def ask() -> None:
            if self.clock() > until:
                raise TookTooLong(
                    f"reading and checking it took longer than {self.seconds:g} s, and nothing of "
                    "it was recorded: send it in parts, or try again when less is to do"
                )

        return ask
