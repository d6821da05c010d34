"""`plumbline figures list`: one line a figure, the latest recorded first."""

import os
from collections.abc import Iterator

from app.checking.phrases import quantity_words, stretch_words
from app.checking.times import day_of
from app.cli.terminal import say
from app.domain import Figure, ObservationStatus, Series, Status
from app.services import database
from app.services.figures import FigureQuery, list_figures
from app.services.series import series_by_ids
from app.settings import from_environment
from app.store import Store, open_store

PAGE = 200


def show(words: str | None, source: str | None, limit: int) -> int:
    """Prints up to `limit` figures that hold all the words, of that source, in any status."""
    settings = from_environment(os.environ)
    database.upgrade(settings.database_url)
    store = open_store(settings.database_url)
    try:
        for line in _lines(store, FigureQuery(q=words, source=source), limit):
            say(line)
    finally:
        store.close()
    return 0


def _lines(store: Store, query: FigureQuery, limit: int) -> Iterator[str]:
    cursor, left = None, limit
    while left:
        page = list_figures(store, query, cursor, min(left, PAGE))
        series = series_by_ids(store, [figure.series_id for figure in page.items])
        yield from (_line(figure, series[figure.series_id]) for figure in page.items)
        cursor, left = page.next_cursor, left - len(page.items)
        if cursor is None:
            return


def _line(figure: Figure, series: Series) -> str:
    """fig_… · population · Norland · 2024 · 5,412,377 people · World Bank · provisional."""
    day, status = day_of(figure.period), figure.observation.status
    parts = (
        figure.id,
        series.key.label,
        stretch_words(figure.period) or (day.isoformat() if day else "undated"),
        quantity_words(figure.quantity),
        figure.provenance.source,
        "" if figure.status is Status.CURRENT else str(figure.status),
        "" if status is ObservationStatus.NORMAL else str(status),
    )
    return " · ".join(part for part in parts if part)
