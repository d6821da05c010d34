"""A series at a glance: of thousands of figures those that a reader would miss, read whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.services.paging import checked_word
from app.services.series import SeriesHistory, history_from
from app.store import Store, figure_pages
from app.store.figure_pages import Sketch

SKETCHED = 5_000
"""The newest figures of a series that are looked at at all."""

WHOLE = 250
"""Figures that are read whole, about; a series that has no more is read as it is."""

NEWEST = 30
OF_EACH_ORIGIN = 3
"""The newest current figures of each origin: what the consensus is made of is among them."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A series with the figures chosen; `figures` is how many there are, of `sources` sources."""

    known: SeriesHistory
    figures: int
    sources: int


def glance_at(store: Store, series_id: str) -> Glance:
    """The series with that id, as far as a page shows it; NotFound for an unknown one.

    Its history holds all that was decided, but of more than 250 figures only the newest, those that
    the consensus is made of, and of each stretch the lowest and the highest.
    """
    checked_word(series_id, "id")
    with store.reading() as connection:
        sketches = figure_pages.sketches(connection, series_id, SKETCHED)
        figures = figure_pages.whole(connection, chosen(sketches))
        known = history_from(store, connection, series_id, figures)
    return Glance(known, len(sketches), len({one.source for one in sketches}))


def chosen(sketches: Sequence[Sketch]) -> list[str]:
    """The ids of those to read whole, of sketches given oldest first.

    With a value go those that its source published for the same day before and after it.
    """
    if len(sketches) <= WHOLE:
        return [one.id for one in sketches]
    worth = list(_worth(sketches))
    ids = {one.id for one in worth}
    revised = {_day(one) for one in sketches if one.dated} & {_day(one) for one in worth}
    return [one.id for one in sketches if one.id in ids or _day(one) in revised]


def _worth(sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    yield sketches[0]
    yield from sketches[-NEWEST:]
    speaking: dict[str, list[Sketch]] = {}
    for one in sketches:
        if one.speaks:
            speaking.setdefault(one.origin, []).append(one)
    for figures in speaking.values():
        yield from figures[-OF_EACH_ORIGIN:]
    width = -(-2 * len(sketches) // (WHOLE - NEWEST))
    for start in range(0, len(sketches), width):
        stretch = sketches[start : start + width]
        yield min(stretch, key=_value)
        yield max(stretch, key=_value)


def _day(one: Sketch) -> tuple[str, str]:
    return one.source, one.day


def _value(one: Sketch) -> float:
    return one.value
