"""What measures the work and draws it as spans; whoever is not asked to does nothing."""

import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.watching.ids import TraceParent

if TYPE_CHECKING:  # what counts takes its time to load, and a command counts nothing
    from app.watching.meters import Meters

Fact = str | int | bool | float


class Span(Protocol):
    """One stretch of work as it is drawn."""

    def name_it(self, name: str, facts: Mapping[str, Fact]) -> None:
        """Says what the stretch was, once that is known."""


class Tracer(Protocol):
    """Draws stretches of work, one in another."""

    def span(self, name: str) -> AbstractContextManager[Span]:
        """A stretch inside the one that is being drawn."""

    def request(self, parent: TraceParent | None) -> AbstractContextManager[Span]:
        """A stretch that answers a request, which may be part of the caller's trace."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who counts and who draws; either may be nobody."""

    meters: "Meters | None" = None
    tracer: Tracer | None = None

    @contextmanager
    def request(self, parent: TraceParent | None) -> Iterator[Span | None]:
        """Draws the block as the answer to a request; None where nobody draws."""
        if self.tracer is None:
            yield None
            return
        with self.tracer.request(parent) as span:
            yield span

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times the block, under the name of a stage: one of a handful, never of anybody's."""
        if self.tracer is None:
            with self._timed(name):
                yield
            return
        with self.tracer.span(name), self._timed(name):
            yield

    def checked(self, verdicts: Mapping[str, int], *, recorded: bool) -> None:
        """An article was checked, with so many claims of each verdict."""
        if self.meters is not None:
            self.meters.checked(verdicts, recorded=recorded)

    def tried(self, kind: str, outcome: str) -> None:
        """A try at background work of that kind ended so."""
        if self.meters is not None:
            self.meters.background.labels(kind, outcome).inc()

    def delivered(self, outcome: str) -> None:
        """A webhook was tried, and this became of its message."""
        if self.meters is not None:
            self.meters.deliveries.labels(outcome).inc()

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield  # what fails is no measure of how long it takes
        if self.meters is not None:
            self.meters.stage(name, time.perf_counter() - began)


UNWATCHED = Watch()
