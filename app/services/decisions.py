"""A person's word on series: two are one, two are not, or some figures are another's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.checking.linking.cards import card_of
from app.domain import (
    Decision,
    DecisionKind,
    Figure,
    Overrules,
    Series,
    SeriesFacets,
    SeriesKey,
)
from app.domain.limits import FIGURES
from app.domain.rejudging import Cause, Why
from app.errors import BadInput, Conflict, NotFound, TooLarge
from app.services.deciding import (
    Desk,
    Word,
    announced,
    checked,
    decisions_since,
    list_decisions,
    require_known,
    touched_by_wordings,
)
from app.services.engine import Engine
from app.services.facets import canonical_key
from app.services.feeding import feeding_of
from app.services.figure_decisions import pin_figure, retract_figure, unpin_figure
from app.services.new_figures import key_given
from app.services.undoing import undo_decision
from app.store import cards as card_store
from app.store import decisions, locks, moves, verdicts
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.decisions import NewDecision

__all__ = [
    "Desk",
    "OtherFacets",
    "Part",
    "Word",
    "decisions_since",
    "keep_apart",
    "list_decisions",
    "merge_series",
    "pin_figure",
    "retract_figure",
    "split_series",
    "undo_decision",
    "unpin_figure",
]


@dataclass(frozen=True, slots=True)
class OtherFacets:
    """The facets in which a series that is split off differs; None where it does not."""

    item: str | None = None
    subject: str | None = None
    place: str | None = None
    event: str | None = None
    context: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The figures to split off, and the series that they are of: all its facets, or the others."""

    figures: tuple[str, ...]
    series: SeriesFacets | OtherFacets


def merge_series(desk: Desk, series_id: str, into: str, word: Word, now: datetime) -> Decision:
    """From now on the series is the other one: its figures move there, and new claims follow.

    NotFound for an unknown series; BadInput where the two are measured differently, Conflict where
    one of them is another series already, Changed where it is no more what the person looked at. A
    later word that the two are apart takes it back.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        overrules = desk.store.memory.overrules(connection)
        known = series_store.by_ids(connection, [series_id, into])
        away, other = _pair(known, series_id, into, "into")
        require_known(connection, series_id, word)
        _require_alike(away.key, other.key)
        for one in (away, other):
            _require_itself(one, overrules)
        number = decisions.record(connection, _new(DecisionKind.MERGE, (away, other), word), now)
        moves.move_all(connection, number, away.id, other.id)
        moved = card_store.by_ids(connection, [away.id]).values()
        cards = [replace(card, series=other) for card in moved]
        card_store.feed(connection, [other.id], feeding_of(cards, desk.engine), now)
        touched = touched_by_wordings(connection, (away, other), {other.id})
        return announced(connection, number, touched, Why(Cause.MERGED, str(number)), now)


def keep_apart(desk: Desk, series_id: str, other_id: str, word: Word, now: datetime) -> Decision:
    """From now on the two are never taken for one; a merge of the one into the other is undone.

    NotFound for an unknown series, Conflict where one of them is part of a third series, Changed
    where the first is no more what the person looked at.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        overrules = desk.store.memory.overrules(connection)
        known = series_store.by_ids(connection, [series_id, other_id])
        pair = _pair(known, series_id, other_id, "other")
        require_known(connection, series_id, word)
        parents = decisions.parents(connection, [one.id for one in pair])
        _require_no_third(pair, parents)
        number = decisions.record(connection, _new(DecisionKind.APART, pair, word), now)
        for one, another in (pair, pair[::-1]):
            if parents.get(one.id) == another.id:
                home = _home(another, overrules)
                moves.move_back(connection, number, one.id, another.id, home)
                card_store.feed(connection, [one.id], feeding_of([], desk.engine), now)
        homes = {_home(one, overrules) for one in pair} | {one.id for one in pair}
        touched = touched_by_wordings(connection, pair, homes)
        return announced(connection, number, touched, Why(Cause.APART, str(number)), now)


def split_series(desk: Desk, series_id: str, part: Part, word: Word, now: datetime) -> Decision:
    """From now on the figures are another series', and so are new claims with its facets.

    NotFound for an unknown series; BadInput for a figure that is none of it, or facets that are its
    own; Changed where the series is no more what the person looked at. A later merge of the new
    series into the old one takes it back.
    """
    word = checked(word)
    if len(part.figures) > FIGURES:
        raise TooLarge(f"more than {FIGURES} figures at once", "figures")
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        series = series_store.by_ids(connection, [series_id]).get(series_id)
        if series is None:
            raise NotFound("series", series_id)
        require_known(connection, series_id, word)
        other = _split_off(series, part.series, desk.engine)
        parents = decisions.parents(connection, [other.id, series.id])
        _require_no_third((other, series), parents)
        figures = figure_store.by_ids(connection, part.figures)
        _require_of(series, part.figures, figures)
        policy = desk.engine.policy
        cards = [card_of(other, figures[one], policy) for one in part.figures]
        card_store.feed(connection, [other.id], feeding_of(cards, desk.engine), now)
        number = decisions.record(connection, _new(DecisionKind.SPLIT, (series, other), word), now)
        moves.move_some(connection, number, part.figures, other.id)
        touched = verdicts.touched_by_series(connection, {series.id, other.id})
        return announced(connection, number, touched, Why(Cause.SPLIT, str(number)), now)


def _new(kind: DecisionKind, pair: tuple[Series, Series], word: Word) -> NewDecision:
    return NewDecision(kind, pair[0].id, pair[1].id, word.reason, word.who)


def _pair(known: Mapping[str, Series], one: str, other: str, field: str) -> tuple[Series, Series]:
    if one not in known:
        raise NotFound("series", one)
    if other not in known:
        raise BadInput(f"no series with id {other[:40]!a}", field)
    if one == other:
        raise BadInput("a series is itself", field)
    return known[one], known[other]


def _require_alike(one: SeriesKey, other: SeriesKey) -> None:
    if one.measured != other.measured:
        raise BadInput("the other series is measured in another way", "into")


def _require_itself(series: Series, overrules: Overrules) -> None:
    survivor = overrules.merged.get(series.id)
    if survivor is not None:
        raise Conflict(f"the series {series.id} was merged into {survivor.id}")


def _require_no_third(pair: tuple[Series, Series], parents: Mapping[str, str]) -> None:
    one, other = pair
    if parents.get(one.id) == other.id or parents.get(other.id) == one.id:
        return
    for series in pair:
        if series.id in parents:
            raise Conflict(f"the series {series.id} was merged into {parents[series.id]}")


def _split_off(series: Series, given: SeriesFacets | OtherFacets, engine: Engine) -> Series:
    facets = given if isinstance(given, SeriesFacets) else _with_others(series.key, given)
    key = key_given(facets, series.key.dimension, series.key.per)
    key = canonical_key(key, engine.lexicon)
    if key.id == series.id:
        raise BadInput("these are the facets that the series has", "series")
    return Series(key.id, key)


def _with_others(key: SeriesKey, given: OtherFacets) -> SeriesFacets:
    return SeriesFacets(
        item=given.item or key.item,
        subject=given.subject or key.subject,
        place=given.place or key.place,
        event=given.event or key.event,
        context=given.context or key.context,
        part=given.part or key.part,
        statistic=key.statistic,
    )


def _require_of(series: Series, ids: Sequence[str], found: Mapping[str, Figure]) -> None:
    if not ids:
        raise BadInput("name the figures that belong elsewhere", "figures")
    for index, one in enumerate(ids):
        if one not in found or found[one].series_id != series.id:
            raise BadInput("is no figure of this series", "figures", index)


def _home(series: Series, overrules: Overrules) -> str:
    return overrules.merged[series.id].id if series.id in overrules.merged else series.id
