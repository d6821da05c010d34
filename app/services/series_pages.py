"""What a person sees of a series besides its time line: pages of its figures, its units, and others
that it may be."""

from collections.abc import Iterator, Sequence

from app.checking.conversion import shares_unit
from app.domain import COUNT, MONEY, Figure, SeriesKey, Status, Unit
from app.errors import BadInput
from app.lexicon import Lexicon
from app.services.paging import Page, Place, checked_word, checked_words, page_of, place_at
from app.store import Store, figure_pages
from app.store import series as series_store
from app.store.rows import figure_recency
from app.store.series import Summary

LISTING = "figures of a series"

SHOWN = 50
"""Figures on one page of the table."""
STANDING = (Status.CURRENT, Status.REPLACED)
CANDIDATES = 20
"""Series that are shown as what another may be."""

UNITS = 8
"""Units that a chart offers at most."""


def page_of_figures(
    store: Store, series_id: str, cursor: str | None, *, with_retracted: bool
) -> Page[Figure]:
    """The figures of the series, newest first, 200 a page; BadInput for a bad cursor."""
    place = place_at(LISTING, cursor)
    statuses = tuple(Status) if with_retracted else STANDING
    with store.reading() as connection:
        found = figure_pages.newest_of_series(
            connection,
            checked_word(series_id, "id"),
            statuses,
            place.key if place else None,
            SHOWN + 1,
        )
    return page_of(LISTING, found, SHOWN, lambda one: Place(figure_recency(one), ""))


def measured_alike(store: Store, key: SeriesKey, words: str | None) -> tuple[Summary, ...]:
    """Other series that this one may be: counted alike, by label, with all the words in it."""
    wanted = checked_words(words)
    with store.reading() as connection:
        found = series_store.measured_alike(connection, wanted, key, CANDIDATES + 1)
    return tuple(one for one in found if one.series.id != key.id)[:CANDIDATES]


def units_of(figures: Sequence[Figure], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units in which a chart can show the figures, those of current and newer ones first.

    Further ones of the same dimension only where a value converts exactly, and reads well: money
    and counted things never do.
    """
    newest = figures[::-1]
    current = [figure for figure in newest if figure.status is Status.CURRENT]
    given = dict.fromkeys(figure.quantity.unit for figure in (*current, *newest))
    own: list[Unit] = []
    for unit in given:
        is_new_count = unit.dimension == COUNT and any(shares_unit(unit, one) for one in own)
        if not is_new_count and len(own) < UNITS:
            own.append(unit)
    others = _others(figures, own, lexicon)
    return (*own, *others)[:UNITS]


def unit_chosen(units: Sequence[Unit], name: str | None) -> Unit | None:
    """The unit of that name, or the first; None where there is none, BadInput for another name."""
    if name is None:
        return units[0] if units else None
    found = next((unit for unit in units if unit.name == name), None)
    if found is None:
        known = ", ".join(unit.name or "number" for unit in units) or "none"
        raise BadInput(f"the figures of this series cannot be said in that unit: {known}", "unit")
    return found


def _others(figures: Sequence[Figure], own: Sequence[Unit], lexicon: Lexicon) -> Iterator[Unit]:
    """Units of the lexicon in which the newest value has neither many zeros nor many digits."""
    if not own or own[0].dimension in (COUNT, MONEY) or own[0].per:
        return
    newest = figures[-1].quantity
    value = abs(newest.amount.stated * newest.unit.factor)
    for unit in lexicon.units.names.values():
        if unit.dimension != own[0].dimension or unit in own:
            continue
        if 1 <= value / unit.factor < 100_000:
            yield unit
