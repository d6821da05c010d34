"""Figures that no article brought → rows of the table, and word to the reports they touch."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.checking.hindsight import may_be_one
from app.checking.linking.cards import card_of
from app.checking.linking.overrules import home_of
from app.domain import Figure, Overrules, Policy, Series, Status
from app.domain.audit import Act
from app.domain.rejudging import Cause, Why
from app.domain.source import folded_name
from app.errors import Conflict
from app.services.audit import Change, note
from app.services.engine import Engine
from app.services.feeding import feeding_of, one_by_one
from app.store import Store, locks, marks, sources
from app.store import cards as card_store
from app.store import figures as figure_store
from app.store import series as series_store

NEAR = 50
"""The series of one item, the last that were given a figure, whose reports may be touched."""

Entry = tuple[Series, Figure]
"""A figure with the series that its giver's words name."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The figures as they stand, in order, and the ids of those that were not known before."""

    figures: tuple[Figure, ...]
    fresh: tuple[str, ...]


def record_entries(
    store: Store, engine: Engine, entries: Sequence[Entry], now: datetime
) -> Recorded:
    """Records all of them or none, in one transaction; what is known already stays as it is.

    Reports that a new figure touches wait to be judged again. Raises Conflict where a figure was
    retracted.
    """
    with store.writing() as connection:
        locks.heed_decisions(connection)
        overrules = store.memory.overrules(connection)
        decided = [_as_decided(*entry, overrules) for entry in entries]
        cards = [card_of(series, figure, engine.policy) for series, figure in decided]
        ids = [series.id for series, _ in decided]
        by_source = [
            (sources.known(connection, figures[0].provenance.source, now), figures)
            for figures in _by_source([figure for _, figure in decided])
        ]
        card_store.feed(connection, ids, one_by_one(feeding_of(cards, engine)), now)
        fresh: list[str] = []
        for source, figures in by_source:
            fresh += figure_store.add(connection, figures, source, now)
        found = figure_store.by_ids(connection, [figure.id for _, figure in decided])
        _require_current(found.values())
        fed = _fed([series for series, _ in decided], {found[one].series_id for one in fresh})
        near = series_store.alike(connection, list(dict.fromkeys(map(_key, fed))), NEAR)
        names = _touched(fed, near, engine.policy, overrules)
        if fresh:
            marks.mark(connection, names, Why(Cause.RECORDED, fresh[0]), now)
            note(connection, Act.FIGURES_ADDED, fresh[0], Change(after=f"{len(fresh)} figures"))
    return Recorded(tuple(found[figure.id] for _, figure in decided), tuple(fresh))


def _as_decided(series: Series, figure: Figure, overrules: Overrules) -> Entry:
    """The figure in the series where persons want it; its id stays that of what was given."""
    home = home_of(series, overrules)
    return home, replace(figure, series_id=home.id)


def _fed(series: Iterable[Series], ids: Collection[str]) -> list[Series]:
    """Those of the series that got a figure, each once."""
    return list({one.id: one for one in series if one.id in ids}.values())


def _key(series: Series) -> tuple[str, str]:
    return series.key.item, series.key.dimension


def _touched(
    fed: Sequence[Series], near: Sequence[Series], policy: Policy, overrules: Overrules
) -> set[str]:
    """The series that got figures, and those whose claims may be held against them.

    Who adds a figure by hand rarely names all the facets that an article would.
    """
    return {one.id for one in fed} | {
        other.id
        for one in fed
        for other in near
        if _key(one) == _key(other) and may_be_one(one, other, policy, overrules)
    }


def _by_source(figures: Sequence[Figure]) -> Iterable[list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(folded_name(figure.provenance.source), []).append(figure)
    return (found[name] for name in sorted(found))  # each first name in the same order: see locks


def _require_current(figures: Iterable[Figure]) -> None:
    for figure in figures:
        if figure.status is Status.RETRACTED:
            raise Conflict(f"the same figure was retracted before: {figure.id}")
