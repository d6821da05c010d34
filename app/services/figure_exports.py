"""The reference table, or a part of it, out again: a stretch at a time, whatever its size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain import Recorded
from app.domain.source import folded_name
from app.errors import BadInput
from app.exporters.figures_as_json import why_not_given
from app.store import Store, figure_exports
from app.store.figure_exports import Wanted

__all__ = ["LeftOut", "Wanted", "recorded_figures"]

STRETCH = 500
"""Figures of one read: nobody holds the database open for the whole of it."""


def recorded_figures(store: Store, wanted: Wanted) -> Iterator[Recorded]:
    """Every current figure that is wanted, with its series, in the order of the ids.

    What is added meanwhile may be among them or not; nothing comes twice. BadInput where `since`
    lies after `until` or the source has no name.
    """
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise BadInput("since lies after until", "since")
    if wanted.source is not None and not folded_name(wanted.source):
        raise BadInput("source is empty", "source")
    return _stretches(store, wanted)


@dataclass(slots=True)
class LeftOut:
    """Counts, by reason, the figures that pass but cannot be handed in again."""

    reasons: dict[str, int]

    def counted(self, recorded: Iterable[Recorded]) -> Iterator[Recorded]:
        """The same figures, all of them; those that the JSON leaves out are counted."""
        for one in recorded:
            reason = why_not_given(one)
            if reason:
                self.reasons[reason] = self.reasons.get(reason, 0) + 1
            yield one


def _stretches(store: Store, wanted: Wanted) -> Iterator[Recorded]:
    after = ""
    while True:
        with store.reading() as connection:
            found = figure_exports.stretch(connection, wanted, after, STRETCH)
        yield from found
        if len(found) < STRETCH:
            return
        after = found[-1].figure.id
