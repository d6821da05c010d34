"""Outlets: how often their claims agree with what is known or are first, and whom they copy."""

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from app.domain import Verdict
from app.domain.source import folded_name
from app.errors import NotFound
from app.services.paging import Page, Place, checked_limit, checked_word, page_of, place_at
from app.store import Store, outlets
from app.store.outlets import Copies, Tally
from app.store.sources import KnownSource, source_id

__all__ = [
    "COUNTED",
    "NEWEST",
    "NEWEST_EACH",
    "Outlet",
    "Outline",
    "get_name",
    "get_source",
    "list_sources",
]

LISTING = "sources"

COUNTED = 1_000
"""Articles and figures are counted up to here."""

NEWEST = 5_000
"""The claims, figures and articles of one outlet that its page looks at."""

NEWEST_FIRSTS = 1_000
"""The claims of one outlet that are looked at for whether they were first: each asks for what came
later."""

NEWEST_EACH = 500
"""The claims of each outlet that the list of all looks at."""

KNOWN = (Verdict.AGREES, Verdict.DRIFTS, Verdict.CONFLICTS, Verdict.SUPERSEDED)
"""What was held against something."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An outlet in the list. Counts reach as far as one more than COUNTED; `tally` is of its newest
    claims, and so is `agreement`: the share of those held against something that agree."""

    source: KnownSource
    articles: int
    figures: int
    tally: Tally
    copies: Copies

    @property
    def agreement(self) -> Decimal | None:
        """From 0 to 1; None where nothing was held against anything."""
        return agreement_of(self.tally)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet by itself.

    `firsts` is how many of its newest `firsts_of` claims had a number that nobody on record had,
    and that another then bore out. `lag` is the middle of the days that its claims that agree come
    after the first figure they agree with, of `lags` such claims. `copied_figures` and
    `copied_texts` say whose.
    """

    outline: Outline
    firsts: int
    firsts_of: int
    lag: Decimal | None
    lags: int
    copied_figures: Copies
    copied_texts: Copies


def list_sources(store: Store, cursor: str | None, limit: int) -> Page[Outline]:
    """The outlets by name; BadInput for a bad cursor."""
    place = place_at(LISTING, cursor)
    with store.reading() as connection:
        known = outlets.listed(connection, place.key if place else None, checked_limit(limit) + 1)
        found = [
            Outline(
                source=one,
                articles=outlets.count_articles(connection, one.id, COUNTED),
                figures=outlets.count_figures(connection, one.id, COUNTED),
                tally=outlets.tally(connection, one.id, NEWEST_EACH),
                copies=outlets.copied_figures(connection, one, NEWEST_EACH),
            )
            for one in known[:limit]
        ]
    page = page_of(LISTING, known, limit, _place_of)
    return Page(tuple(found), page.next_cursor)


def get_source(store: Store, identifier: str) -> Outlet:
    """The outlet with that id, or NotFound."""
    checked_word(identifier, "id")
    with store.reading() as connection:
        source = outlets.by_id(connection, identifier)
        if source is None:
            raise NotFound("source", identifier)
        tally = outlets.tally(connection, identifier, NEWEST)
        lags = outlets.lags(connection, identifier, NEWEST)
        copied = outlets.copied_figures(connection, source, NEWEST)
        return Outlet(
            outline=Outline(
                source=source,
                articles=outlets.count_articles(connection, identifier, COUNTED),
                figures=outlets.count_figures(connection, identifier, COUNTED),
                tally=tally,
                copies=copied,
            ),
            firsts=outlets.count_firsts(connection, source, NEWEST_FIRSTS),
            firsts_of=min(tally.claims, NEWEST_FIRSTS),
            lag=Decimal(str(median(lags))) if lags else None,
            lags=len(lags),
            copied_figures=copied,
            copied_texts=outlets.copied_texts(connection, source, NEWEST),
        )


def get_name(store: Store, source: str) -> str:
    """How the outlet with that id, or of that name, is spelt on record; or NotFound."""
    checked_word(source, "source")
    with store.reading() as connection:
        for identifier in (source, source_id(source)):
            known = outlets.by_id(connection, identifier)
            if known is not None:
                return known.name
    raise NotFound("source", source)


def agreement_of(tally: Tally) -> Decimal | None:
    """Of the claims that were held against something the share that agrees, to four places."""
    known = sum(tally.by_verdict[verdict] for verdict in KNOWN)
    if not known:
        return None
    return round(Decimal(tally.by_verdict[Verdict.AGREES]) / known, 4)


def _place_of(source: KnownSource) -> Place:
    return Place(folded_name(source.name), source.id)
