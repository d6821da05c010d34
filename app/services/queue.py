"""The queue of claims: a page of it, how many there are, and one decision about several."""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain import Verdict
from app.domain.limits import SOURCE_CHARACTERS
from app.domain.queue import GRAVITY, ClaimState, Listed, Sort, Wanted
from app.errors import BadInput, Conflict, NotFound
from app.services.paging import (
    BAD_CURSOR,
    Place,
    checked_limit,
    checked_word,
    checked_words,
    cursor_of,
    place_at,
)
from app.services.reviews import ClaimName, Given, review_claim, tag_behind
from app.store import Store
from app.store import queue as queue_store
from app.store import sources as source_store
from app.store.queue import COUNTED, WINDOW

__all__ = [
    "COUNTED",
    "WINDOW",
    "ClaimState",
    "Found",
    "Pick",
    "Query",
    "Refused",
    "Sort",
    "count_by_verdict",
    "decide_all",
    "list_claims",
]

SOURCE_ID = re.compile(r"src_[0-9a-f]{20}")
AGE = re.compile(r"([1-9][0-9]{0,3})d")
BAD_AGE = "age is a number of days: 1d, 7d, 30d"


@dataclass(frozen=True, slots=True)
class Query:
    """Which claims to list; None asks for nothing.

    `source` is an outlet's name or id; `age` how many days ago the article came in at most, as
    "7d"; `since` and `until` moments between which it did.
    """

    verdict: Verdict | None = None
    state: ClaimState | None = None
    source: str | None = None
    series: str | None = None
    assignee: str | None = None
    age: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    q: str | None = None
    sort: Sort = Sort.NEWEST


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the queue, and the cursor of what is behind it, or None at the end.

    `is_cut` says that no more were looked through for this page, and that the cursor leads to those
    that were not; `older`, where only the newest WINDOW claims were put in order, since when these
    came in.
    """

    items: tuple[Listed, ...]
    next_cursor: str | None
    is_cut: bool
    older: datetime | None


@dataclass(frozen=True, slots=True)
class Pick:
    """A claim that was chosen from a list, and the tag that its article had there."""

    article_id: str
    claim_id: str
    tag: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim about which nothing was decided, and why."""

    pick: Pick
    why: str


def list_claims(store: Store, query: Query, cursor: str | None, limit: int, now: datetime) -> Found:
    """The claims that the query asks for; BadInput for a word, an age or a cursor of no use."""
    wanted = wanted_by(query, now)
    after = _place_at(query.sort, cursor)
    with store.reading() as connection:
        walk = queue_store.listed(connection, wanted, after, checked_limit(limit))
    further = cursor_of(_listing(query.sort), _place_of(walk.further)) if walk.further else None
    return Found(walk.claims, further, walk.is_cut, walk.older)


def count_by_verdict(
    store: Store, state: ClaimState | None, since: datetime | None = None
) -> dict[Verdict, int]:
    """How many claims of each verdict are in that state and came in since; as far as one more than
    COUNTED."""
    with store.reading() as connection:
        return {
            verdict: queue_store.count(connection, verdict, state, since) for verdict in GRAVITY
        }


def decide_all(
    store: Store, picks: Sequence[Pick], given: Given, now: datetime
) -> tuple[int, tuple[Refused, ...]]:
    """Says the same of each claim: of how many it was recorded, and of which it was refused.

    Each is a review of its own. One is refused whose article has another tag by now, but for what
    this call itself put on record; and one that cannot be decided so. BadInput where the words are
    of no use for any of them.
    """
    refused: list[Refused] = []
    own: dict[tuple[str, str], str] = {}  # by an article and a tag of it: the one that it has now
    for pick in picks:
        known = {own.get((pick.article_id, pick.tag), pick.tag)}
        try:
            claim = ClaimName(pick.article_id, pick.claim_id)
            review = review_claim(store, claim, given, known, now)
        except (Conflict, NotFound) as error:
            refused.append(Refused(pick, str(error)))
        else:
            own[pick.article_id, pick.tag] = tag_behind(review)
    return len(picks) - len(refused), tuple(refused)


def wanted_by(query: Query, now: datetime) -> Wanted:
    """The query as the store takes it."""
    return Wanted(
        verdict=query.verdict,
        state=query.state,
        source=_source(query.source),
        series=_word(query.series, "series"),
        assignee=_word(query.assignee, "assignee"),
        since=_since(query, now),
        until=query.until,
        words=checked_words(query.q),
        sort=query.sort,
    )


def _source(value: str | None) -> str | None:
    named = _word(value, "source")
    if named is None or SOURCE_ID.fullmatch(named):
        return named
    return source_store.source_id(named)


def _word(value: str | None, name: str) -> str | None:
    if value is None:
        return None
    if len(value) > SOURCE_CHARACTERS:
        raise BadInput(f"{name} is longer than {SOURCE_CHARACTERS} characters", name)
    return checked_word(value, name)


def _since(query: Query, now: datetime) -> datetime | None:
    if query.age is None:
        return query.since
    days = AGE.fullmatch(query.age)
    if not days:
        raise BadInput(BAD_AGE, "age")
    since = now - timedelta(days=int(days[1]))
    return max(since, query.since) if query.since else since


def _listing(sort: Sort) -> str:
    return f"queue by {sort}"


def _place_of(place: queue_store.Place) -> Place:
    return Place(
        json.dumps([place.rank, place.gap, place.recency], allow_nan=False), place.claim_id
    )


def _place_at(sort: Sort, cursor: str | None) -> queue_store.Place | None:
    """The place that a cursor leads to; one that was forged is BadInput as any other."""
    place = place_at(_listing(sort), cursor)
    if place is None:
        return None
    try:
        rank, gap, recency = json.loads(place.key)
    except (ValueError, TypeError, RecursionError):
        raise BadInput(BAD_CURSOR, "cursor") from None
    is_sound = (type(rank), type(gap), type(recency), type(place.id)) == (int, float, str, str)
    if not is_sound or not math.isfinite(gap) or rank not in range(len(GRAVITY)):
        raise BadInput(BAD_CURSOR, "cursor")
    return queue_store.Place(rank, gap, checked_word(recency, "cursor"), place.id)
