"""Everything that persons decided, about claims and about series, as one record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import merge

from app.domain import Decision, DecisionKind
from app.domain.review import STANDING, Review
from app.errors import BadInput
from app.services.deciding import series_tag
from app.services.paging import (
    BAD_CURSOR,
    LARGEST,
    NUMBER,
    Page,
    Place,
    checked_limit,
    page_of,
    place_at,
)
from app.services.reviews import claims_in, tag_of
from app.store import Store, Transaction, decisions
from app.store import articles as article_store
from app.store import reviews as review_store
from app.store.reviews import Listed

LISTING = "history"
FIRST = LARGEST
"""Behind it lies every number: that of a decision is an INTEGER."""


NOWHERE = Place("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision. `review` is about a claim of an article that `source` and `title` name,
    `decision` about series; one of them is None. `tag` is that of the article or series as it
    stands, where the decision can be taken back, and else None."""

    review: Review | None = None
    decision: Decision | None = None
    source: str = ""
    title: str | None = None
    tag: str | None = None
    place: Place = NOWHERE

    @property
    def decided_at(self) -> datetime:
        made = self.review or self.decision
        if made is None:
            raise TypeError("an entry without a decision")
        return made.decided_at


def list_history(store: Store, cursor: str | None, limit: int) -> Page[Entry]:
    """All decisions, the latest first, each with what taking it back needs.

    There are two records, each in the order of its numbers; they are read side by side, and a
    cursor says how far each was read. BadInput for a cursor or limit of no use.
    """
    reviews, others = _numbers(cursor)
    wanted = checked_limit(limit) + 1
    with store.reading() as connection:
        listed = review_store.newest(connection, reviews, wanted)
        decided = decisions.listed(connection, others, wanted)
        found = _placed(_merged(listed, decided), reviews, others)[:wanted]
        page = page_of(LISTING, found, limit, lambda one: one.place)
        standing = {one.review.number for one in listed if one.is_last}
        return Page(tuple(_tagged(connection, page.items, standing)), page.next_cursor)


def _numbers(cursor: str | None) -> tuple[int, int]:
    place = place_at(LISTING, cursor)
    if place is None:
        return FIRST, FIRST
    if not (NUMBER.fullmatch(place.key) and NUMBER.fullmatch(place.id)):
        raise BadInput(BAD_CURSOR, "cursor")
    return min(FIRST, int(place.key)), min(FIRST, int(place.id))


def _merged(listed: Iterable[Listed], decided: Iterable[Decision]) -> Iterable[Entry]:
    about_claims = (Entry(one.review, source=one.source, title=one.title) for one in listed)
    about_series = (Entry(decision=one) for one in decided)
    return merge(about_claims, about_series, key=lambda one: one.decided_at, reverse=True)


def _placed(entries: Iterable[Entry], reviews: int, others: int) -> list[Entry]:
    """Each with how far both records are read when it was."""
    found = []
    for one in entries:
        reviews = one.review.number if one.review else reviews
        others = one.decision.number if one.decision else others
        found.append(replace(one, place=Place(str(reviews), str(others))))
    return found


def _tagged(
    connection: Transaction, entries: Sequence[Entry], standing: set[int]
) -> Iterable[Entry]:
    """The same, with a tag where it can be taken back."""
    articles: dict[str, tuple[str | None, frozenset[str]]] = {}
    for one in entries:
        tag = None
        if one.review and one.review.number in standing and one.review.kind in STANDING:
            article_id = one.review.article_id
            if article_id not in articles:
                articles[article_id] = _seen(connection, article_id)
            now, claims = articles[article_id]
            # What an earlier text taught holds for other articles until it is taken back.
            tag = now if one.review.claim_id in claims or one.review.lesson else None
        elif one.decision and _can_be_undone(one.decision):
            tag = series_tag(connection, one.decision.series_id)
        yield replace(one, tag=tag)


def _seen(connection: Transaction, article_id: str) -> tuple[str | None, frozenset[str]]:
    """The article's tag, and the claims of its report as it stands."""
    record = article_store.by_id(connection, article_id)
    if record is None:
        return None, frozenset()
    reviews = review_store.of_article(connection, article_id)
    tag = tag_of(replace(record, reviews=reviews))
    return tag, frozenset(claim["id"] for claim in claims_in(record))


def _can_be_undone(decision: Decision) -> bool:
    return decision.kind is not DecisionKind.UNDO and decision.undone_by is None
