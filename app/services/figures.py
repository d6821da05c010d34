"""The reference table by hand: list, look at, add and retract figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain import Figure, NewFigure, Series, SeriesFacets, Status
from app.domain.audit import Act
from app.domain.limits import FIGURES
from app.domain.rejudging import Cause, Why
from app.errors import BadInput, NotFound, TooLarge
from app.services.audit import note
from app.services.engine import Engine
from app.services.new_figures import figure_of, series_of
from app.services.paging import (
    Page,
    Place,
    checked_limit,
    checked_word,
    checked_words,
    moment_at,
    page_of,
)
from app.services.recording import record_entries
from app.store import Store, rejudgings, verdicts
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.columns import moment_text

__all__ = [
    "FigureQuery",
    "NewFigure",
    "SeriesFacets",
    "add_figures",
    "get_figure",
    "get_observation",
    "list_figures",
    "retract_figure",
]

LISTING = "figures"


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """Which figures to list; None asks for nothing. `since` and `until` are days of `as_of`."""

    series: str | None = None
    q: str | None = None
    source: str | None = None
    unit: str | None = None
    since: date | None = None
    until: date | None = None


def list_figures(store: Store, query: FigureQuery, cursor: str | None, limit: int) -> Page[Figure]:
    """Figures in any status, the latest recorded first; raises BadInput for a bad cursor."""
    wanted = figure_store.Filter(
        series_id=_word(query.series, "series"),
        words=checked_words(query.q),
        source=_word(query.source, "source"),
        unit=_word(query.unit, "unit"),
        since=query.since,
        until=query.until,
    )
    before = moment_at(LISTING, cursor)
    with store.reading() as connection:
        found = figure_store.listed(connection, wanted, before, checked_limit(limit) + 1)
    page = page_of(LISTING, found, limit, _place_of)
    return Page(tuple(listed.figure for listed in page.items), page.next_cursor)


def get_figure(store: Store, figure_id: str) -> Figure:
    """The figure with that id, in any status, or NotFound."""
    checked_word(figure_id, "id")
    with store.reading() as connection:
        found = figure_store.by_ids(connection, [figure_id])
    if figure_id not in found:
        raise NotFound("figure", figure_id)
    return found[figure_id]


def get_observation(store: Store, figure_id: str) -> tuple[Figure, Series]:
    """The figure with that id, in any status, and the series that it is of; or NotFound."""
    checked_word(figure_id, "id")
    with store.reading() as connection:
        figure = figure_store.by_ids(connection, [figure_id]).get(figure_id)
        if figure is None:
            raise NotFound("figure", figure_id)
        return figure, series_store.by_ids(connection, [figure.series_id])[figure.series_id]


def add_figures(
    store: Store, engine: Engine, new: Sequence[NewFigure], now: datetime
) -> tuple[Figure, ...]:
    """The figures as recorded, in order; all or none.

    The same figure again is the one already there. Raises BadInput naming the entry and the field,
    Conflict where one of them was retracted.
    """
    if len(new) > FIGURES:
        raise TooLarge(f"more than {FIGURES} figures at once", "figures")
    named = [one.series for one in new if isinstance(one.series, str)]
    with store.reading() as connection:
        known = series_store.by_ids(connection, named)
    given = [_entry(one, index, known, engine) for index, one in enumerate(new)]
    return record_entries(store, engine, given, now).figures


def retract_figure(store: Store, figure_id: str, now: datetime) -> Figure:
    """The figure, which its own source takes back; it stays in the history. NotFound if unknown.

    A person's word goes through `decisions.retract_figure`, which puts it on record. The
    reports that it touches are judged again, but for that of its own article: nobody is evidence
    for himself.
    """
    figure = get_figure(store, figure_id)
    if figure.status is not Status.RETRACTED:
        with store.writing() as connection:
            figure_store.retract(connection, figure_id, now)
            touched = verdicts.touched_by_figure(connection, figure_id)
            touched |= verdicts.touched_by_series(connection, {figure.series_id})
            touched.discard(figure.provenance.article_id or "")
            rejudgings.ask(connection, touched, Why(Cause.RETRACTED, figure_id), now)
            note(connection, Act.FIGURE_RETRACTED, figure_id)
    return replace(figure, status=Status.RETRACTED)


def _entry(
    new: NewFigure, index: int, known: Mapping[str, Series], engine: Engine
) -> tuple[Series, Figure]:
    try:
        series = series_of(new, known, engine)
        return series, figure_of(new, series, engine)
    except BadInput as error:
        raise type(error)(error.message, "figures", index, *error.loc) from error


def _word(value: str | None, name: str) -> str | None:
    return None if value is None else checked_word(value, name)


def _place_of(listed: figure_store.Listed) -> Place:
    return Place(moment_text(listed.recorded_at), listed.figure.id)
