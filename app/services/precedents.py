"""Reviews that may hold for an article, with what the table tells of the time since."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from app.checking.judging.precedents import Precedents
from app.domain import History, Overrules
from app.domain.review import Review, ReviewKind

LookUp = Callable[[Iterable[str], datetime], Mapping[str, datetime]]
"""Ids of figures and a moment → those that came on file after it, and when."""


def taught_by(
    reviews: Sequence[Review], overrules: Overrules, histories: Sequence[History], look_up: LookUp
) -> Precedents:
    """The overrides among the reviews, and which of the histories' figures came after the first.

    Nothing is looked up where there is no override.
    """
    overrides = tuple(one for one in reviews if one.kind is ReviewKind.OVERRIDE)
    if not overrides:
        return Precedents()
    figures = {figure.id for history in histories for figure in history.figures}
    first = min(one.decided_at for one in overrides)
    pinned = {pin.figure_id: pin.at for pin in overrules.pins.values()}
    return Precedents(overrides, overrules.merged, look_up(figures, first), pinned)
