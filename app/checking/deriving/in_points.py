"""Per cent for percentage points: a change by the same number, told in the other of the two."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from app.checking.deriving.one_thing import is_proven
from app.checking.deriving.points_by_levels import levels_in_points
from app.checking.mentions import Mention, OnFile, mentions_of
from app.checking.phrases import inside_sentence, source_words
from app.checking.tolerance import value_of
from app.domain import PERCENT, PERCENTAGE_POINT, Claim, History, Notice, Policy, Statistic

POINTS = "percent-or-point"
PERCENTS = {PERCENT, PERCENTAGE_POINT}
NOWHERE: Mapping[str, Collection[str]] = {}


def points_notices(
    claims: Sequence[Claim],
    on_file: OnFile,
    policy: Policy,
    in_points: Mapping[str, Collection[str]] = NOWHERE,
) -> Iterator[Notice]:
    """ "Up 2%" beside "up 2 percentage points" on file: one of the two words is wrong.

    `in_points` has, by the id of a claim, those of the series that other numbers of the same story
    show to tell of its change in the other of the two, or its own.
    """
    told = {claim.span: in_points.get(claim.id, ()) for claim in claims}
    changes = [one for quote in mentions_of(claims) for one in quote if _is_share_of_change(one)]
    for ours in changes:
        of_story = told.get(ours.span, ())
        if not any(_may_differ(ours, history, of_story) for history in on_file.histories):
            continue  # nearly always: then no quote on file has to be read
        for other in on_file.mentions:
            if _differs(ours, other) and _are_of_one(ours, other, of_story, policy):
                yield Notice(POINTS, ours.span, ours.quote, _reason(ours, other))
                break
    for by, reached, level in levels_in_points(claims, on_file, policy, told):
        yield Notice(POINTS, by.span, by.quote, _levels_reason(by, reached, level))


def _reason(ours: Mention, other: Mention) -> str:
    had = f"{source_words(other.figure)} had" if other.figure else "On file is"
    theirs, said = (inside_sentence(one.surface) for one in (other, ours))
    return f"{had} {theirs}; this article says {said}, and per cent are no percentage points."


def _levels_reason(by: Mention, reached: Mention, level: Mention) -> str:
    had = f"{source_words(level.figure)} had" if level.figure else "On file is"
    began, ended, said = (inside_sentence(one.surface) for one in (level, reached, by))
    points = f"{value_of(by.quantity):f}"
    return (
        f"{had} {began}; from there to {ended} it is {points} percentage points, "
        f"and this article says {said}."
    )


def _is_share_of_change(mention: Mention) -> bool:
    return mention.key.statistic is Statistic.CHANGE and mention.quantity.unit.dimension in PERCENTS


def _may_differ(ours: Mention, history: History, of_story: Collection[str]) -> bool:
    """Whether the series tells of the same change, and of some in the other of the two units."""
    key = history.series.key
    is_one = key.item == ours.key.item or history.series.id in of_story
    if key.statistic is not Statistic.CHANGE or not is_one:
        return False
    unit = ours.quantity.unit.dimension
    return any({unit, one.quantity.unit.dimension} == PERCENTS for one in history.figures)


def _differs(ours: Mention, other: Mention) -> bool:
    units = {ours.quantity.unit.dimension, other.quantity.unit.dimension}
    is_change = ours.key.statistic is other.key.statistic is Statistic.CHANGE
    return units == PERCENTS and is_change and value_of(ours.quantity) == value_of(other.quantity)


def _are_of_one(ours: Mention, other: Mention, of_story: Collection[str], policy: Policy) -> bool:
    """Whether the same thing changed, or what other numbers of both texts show to be the same."""
    if other.figure and other.figure.series_id in of_story:
        return True
    return ours.key.item == other.key.item and is_proven(ours, other, policy)
