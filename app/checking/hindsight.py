"""Judging an article again: by what was so at its time, whatever came to be known later."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.checking.judging.findings import decided_anew
from app.checking.linking.overrules import are_apart, home_of
from app.checking.times import day_of
from app.domain import (
    ANCHORS,
    Comparison,
    Figure,
    Finding,
    History,
    Overrules,
    Policy,
    Relation,
    Series,
    SeriesKey,
    Verdict,
)

ALARMS = (Verdict.CONFLICTS, Verdict.DRIFTS)
SCOPE = (*ANCHORS, "part")
ACCUSING = (Relation.CONFLICTS, Relation.DRIFTS)


def judged_again(again: Finding, before: Verdict, day: date, policy: Policy) -> Finding:
    """The finding that stands: no number that was right at its time is accused by a later one.

    `again` rests on everything on file, `day` is the article's own time. A later figure may show
    that the number is out of date, or bear it out; an alarm that rests on one is only let stand
    where it was raised before. A figure that came in late but speaks of the article's own time is
    evidence as any other.
    """
    if again.verdict is before or again.verdict not in ALARMS:
        return again
    if not is_of_later(again.comparisons[0].figure, day):
        return again
    late = tuple(one for one in again.comparisons if _accuses_late(one, day))
    heard = tuple(one for one in again.comparisons if not _accuses_late(one, day))
    anew = decided_anew(again, heard, policy)
    return replace(anew, comparisons=(*anew.comparisons, *late))


def is_of_later(figure: Figure, day: date) -> bool:
    """Whether the figure speaks of a time after that day and could not be known on it."""
    of, published = day_of(figure.period), figure.provenance.published
    if of is None or of <= day:
        return False
    return published is None or published > day


def may_be_one(one: Series, other: Series, policy: Policy, overrules: Overrules) -> bool:
    """Whether a claim of the one series might be held against a figure of the other.

    A coarse look at two series of one item, to find reports worth judging again: linking decides.
    What is counted for every reason needs a subject, a place or a context in common.
    """
    homes = home_of(one, overrules), home_of(other, overrules)
    ours, theirs = homes[0].key, homes[1].key
    if ours.measured != theirs.measured:
        return False
    if are_apart(*homes, overrules) or any(_differ(ours, theirs, name) for name in SCOPE):
        return False
    is_anchored = any(_names_both(ours, theirs, name) for name in ANCHORS)
    return is_anchored or ours.item not in policy.linking.generic_items


def united(one: Sequence[History], other: Sequence[History]) -> tuple[History, ...]:
    """Two look-ups of the same keys as one: each series with the figures that either brought."""
    found: dict[str, History] = {history.series.id: history for history in one}
    for history in other:
        known = found.get(history.series.id)
        found[history.series.id] = _with_figures(known, history) if known else history
    return tuple(found.values())


def _differ(one: SeriesKey, other: SeriesKey, name: str) -> bool:
    """Whether both name the facet and neither name is a part of the other."""
    ours, theirs = (set((getattr(key, name) or "").casefold().split()) for key in (one, other))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _names_both(one: SeriesKey, other: SeriesKey, name: str) -> bool:
    return bool(getattr(one, name) and getattr(other, name))


def _accuses_late(comparison: Comparison, day: date) -> bool:
    return comparison.relation in ACCUSING and is_of_later(comparison.figure, day)


def _with_figures(one: History, other: History) -> History:
    figures = {figure.id: figure for figure in (*one.figures, *other.figures)}
    return History(one.series, tuple(sorted(figures.values(), key=_oldest_first)))


def _oldest_first(figure: Figure) -> tuple[date, str]:
    return (day_of(figure.period) or figure.provenance.published or date.min, figure.id)
