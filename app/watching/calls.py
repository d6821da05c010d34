"""One call at a door, from its beginning to its end: who makes it, from where, in which request.

It is carried along with the work in a context variable, which a thread of the pool inherits from
the request that sent it there, so that no function between a door and a log line has to pass it on.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from app.domain.who import NOBODY, Who
from app.watching.watch import UNWATCHED, Watch


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Call:
    """A request, a command or a round of background work.

    `facts` are counts and ids for the one line that the log tells of it; never a text. `watch` is
    who measures it, and `now` the clock of the door.
    """

    request_id: str | None = None
    address: str | None = None
    who: Who = NOBODY
    facts: dict[str, int | str | bool] = field(default_factory=dict)
    watch: Watch = UNWATCHED
    now: Callable[[], datetime] = _utc_now

    def count(self, **numbers: int) -> None:
        """Adds the numbers up: a batch holds many articles."""
        for name, number in numbers.items():
            known = self.facts.get(name, 0)
            self.facts[name] = number + (known if isinstance(known, int) else 0)


_CALL: ContextVar[Call | None] = ContextVar("call", default=None)


def call_now() -> Call:
    """The call that this is part of; an empty one, kept nowhere, where no door began one."""
    return _CALL.get() or Call()


@contextmanager
def calling(call: Call) -> Iterator[Call]:
    """Whatever happens in the block is part of the call."""
    token = _CALL.set(call)
    try:
        yield call
    finally:
        _CALL.reset(token)


@contextmanager
def acting(who: Who) -> Iterator[None]:
    """Whatever happens in the block is done for that one, in the same call."""
    with calling(replace(call_now(), who=who)):
        yield


def stage(name: str) -> AbstractContextManager[None]:
    """Times the block as a stage of the call, for whoever watches it."""
    return call_now().watch.stage(name)
