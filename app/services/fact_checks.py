"""The desk's own reviewed claims, searched as other programs search published fact checks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from app.domain.review import Publisher
from app.services.paging import Page, checked_word, number_at, numbered, page_of
from app.store import Store
from app.store import reviews as review_store
from app.store.reviews import Published

__all__ = ["FactCheckQuery", "Published", "search_fact_checks", "site_of"]

LISTING = "fact checks"


@dataclass(frozen=True, slots=True)
class FactCheckQuery:
    """Which reviews are asked for; None asks for nothing. `offset` counts only without a cursor."""

    words: str | None = None
    language: str | None = None
    site: str | None = None
    max_age_days: int | None = None
    offset: int = 0


def search_fact_checks(
    store: Store,
    query: FactCheckQuery,
    publisher: Publisher | None,
    page: tuple[str | None, int],
    now: datetime,
) -> Page[Published]:
    """The reviews that count and tell the public something, the latest first.

    `page` is the cursor and how many to give. Nobody is the publisher, or another site is asked
    for: then there are none. Raises BadInput for words or a cursor of no use.
    """
    cursor, limit = page
    search = review_store.Search(
        words=tuple(checked_word(query.words or "", "query").split()),
        language=_language(query.language),
        since=_since(query.max_age_days, now),
    )
    before = number_at(LISTING, cursor, "pageToken")
    if publisher is None or not _is_ours(query.site, publisher):
        return Page((), None)
    passed = 0 if cursor else query.offset
    with store.reading() as connection:
        found = review_store.listed(connection, search, before, (passed, limit + 1))
    return page_of(LISTING, found, limit, lambda one: numbered(one.review.number))


def site_of(url: str) -> str:
    """The host of an address without "www."; empty where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:  # "http://[" and the like
        return ""
    return (host or "").removeprefix("www.")


def _is_ours(site: str | None, publisher: Publisher) -> bool:
    return site is None or site_of(checked_word(site, "reviewPublisherSiteFilter")) == site_of(
        publisher.url
    )


def _language(code: str | None) -> str | None:
    """The language without its region: "en" of "en-GB"."""
    if code is None:
        return None
    return checked_word(code, "languageCode").lower().replace("_", "-").split("-")[0]


def _since(days: int | None, now: datetime) -> datetime | None:
    return None if days is None else now - timedelta(days=days)
