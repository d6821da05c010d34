"""The measured things: list them, or look at one with its time line and consensus."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from app.checking.comparing.vintages import outcomes
from app.checking.conversion import shares_unit, value_in
from app.domain import Consensus, Decision, Figure, Pin, Series, Status, Unit
from app.errors import NotFound
from app.services.deciding import series_tag
from app.services.paging import (
    Page,
    Place,
    checked_limit,
    checked_word,
    checked_words,
    page_of,
    place_at,
)
from app.store import Store, Transaction, figure_pages
from app.store import decisions as decision_store
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.series import Summary as SeriesSummary

__all__ = ["SeriesHistory", "SeriesSummary", "get_series", "list_series"]

LISTING = "series"

TIME_LINE = 2_000
"""The newest figures of a series that are shown together."""


@dataclass(frozen=True, slots=True)
class SeriesHistory:
    """A series, its figures in any status, oldest first, and what the current ones say together.

    The consensus is in the unit of the newest current figure; None without a current figure.
    `merged_into` is the id of the series that it is part of by a person's decision, or None; `pin`
    its reference, if a person pinned one that still counts. `tag` names all this: who decides hands
    it in as what they looked at.
    """

    series: Series
    figures: tuple[Figure, ...]
    consensus: Consensus | None
    merged_into: str | None = None
    decisions: tuple[Decision, ...] = ()
    pin: Pin | None = None
    tag: str = ""


def list_series(store: Store, q: str | None, cursor: str | None, limit: int) -> Page[SeriesSummary]:
    """The series that hold all words of `q`, by label; raises BadInput for a bad cursor."""
    place = place_at(LISTING, cursor)
    after = (place.key, place.id) if place else None
    words = checked_words(q)
    with store.reading() as connection:
        found = series_store.listed(connection, words, after, checked_limit(limit) + 1)
    return page_of(LISTING, found, limit, _place_of)


def series_by_ids(store: Store, ids: Sequence[str]) -> dict[str, Series]:
    """The series with these ids, those that are known."""
    with store.reading() as connection:
        return series_store.by_ids(connection, list(dict.fromkeys(ids)))


def get_series(store: Store, series_id: str) -> SeriesHistory:
    """The series with that id and its newest 2,000 figures, or NotFound."""
    checked_word(series_id, "id")
    with store.reading() as connection:
        figures = figure_pages.of_series(connection, series_id, TIME_LINE)
        return history_from(store, connection, series_id, figures)


def history_from(
    store: Store, connection: Transaction, series_id: str, figures: tuple[Figure, ...]
) -> SeriesHistory:
    """The series with that id and those of its figures, or NotFound."""
    series = series_store.by_ids(connection, [series_id]).get(series_id)
    if series is None:
        raise NotFound("series", series_id)
    overrules = store.memory.overrules(connection)
    survivor, pin = overrules.merged.get(series_id), overrules.pins.get(series_id)
    if pin is not None:
        pinned = figure_store.by_ids(connection, [pin.figure_id])[pin.figure_id]
        pin = pin if pinned.status is Status.CURRENT else None
    return SeriesHistory(
        series,
        figures,
        consensus_of(series, figures),
        merged_into=survivor.id if survivor else None,
        decisions=decision_store.of_series(connection, series_id),
        pin=pin,
        tag=series_tag(connection, series_id),
    )


def consensus_of(
    series: Series, figures: Sequence[Figure], into: Unit | None = None
) -> Consensus | None:
    """What the current figures say together: of each origin its newest, in one unit.

    That is the unit of the newest of them where none is given; None where nothing converts into it.
    """
    current = _outcomes(figures)
    if not current:
        return None
    unit = into or current[-1].quantity.unit
    comparable = [figure for figure in current if shares_unit(figure.quantity.unit, unit)]
    values = [
        value_in(figure.quantity.amount.stated, figure.quantity.unit, unit, series.key.statistic)
        for figure in _newest(comparable)
    ]
    if not values:
        return None
    return Consensus(min(values), max(values), median(values), len(comparable), len(values))


def speaking(figures: Sequence[Figure], unit: Unit) -> tuple[Figure, ...]:
    """The figures that the consensus in that unit is made of: of each origin its newest."""
    comparable = [one for one in _outcomes(figures) if shares_unit(one.quantity.unit, unit)]
    return _newest(comparable)


def _outcomes(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    return outcomes([figure for figure in figures if figure.status is Status.CURRENT])


def _newest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple({figure.provenance.origin: figure for figure in figures}.values())


def _place_of(summary: SeriesSummary) -> Place:
    return Place(summary.series.key.label, summary.series.id)
