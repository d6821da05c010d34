"""Who works behind a gate, who waits before it, who is sent away: counted where anybody counts."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.watching.meters import Meters


class GateMeter:
    """Counts for one gate; without meters it counts nothing."""

    def __init__(self, meters: "Meters | None" = None, gate: str = "", places: int = 0) -> None:
        self._meters, self._gate = meters, gate
        if meters is not None:
            meters.places.labels(gate).set(places)
            for each in (meters.working, meters.waiting):
                each.labels(gate).set(0)

    def working(self) -> AbstractContextManager[object]:
        """While the block runs one more works."""
        if self._meters is None:
            return nullcontext()
        return self._meters.working.labels(self._gate).track_inprogress()

    def waiting(self) -> AbstractContextManager[object]:
        """While the block runs one more waits."""
        if self._meters is None:
            return nullcontext()
        return self._meters.waiting.labels(self._gate).track_inprogress()

    def rejected(self, why: str) -> None:
        """One was sent away: "full" before, or "waited" after it waited."""
        if self._meters is not None:
            self._meters.rejected.labels(self._gate, why).inc()
