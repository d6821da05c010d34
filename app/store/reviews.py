"""The record of what persons decided about single claims: added to, never altered."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    Connection,
    Row,
    ScalarSelect,
    Select,
    and_,
    func,
    insert,
    or_,
    select,
)

from app.domain import Verdict
from app.domain.lesson import Lesson
from app.domain.review import PublicWords, Review, ReviewKind, Seen, State
from app.store.series import holding
from app.store.tables import ARTICLES, REVIEWS, VERDICTS, VERSIONS


@dataclass(frozen=True, slots=True)
class Published:
    """A review that counts, and the article that it speaks of as it stands."""

    review: Review
    source: str
    published: date | None
    url: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A review in the history of all articles.

    `is_last` says whether it is what stands now, `counts` whether it counts for the claim as its
    report has it now.
    `source` and `title` are those of the article in the version that the person had before them.
    """

    review: Review
    source: str
    title: str | None
    is_last: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Search:
    """Which reviews to list; an empty field asks for nothing. `words` are looked for in the claim's
    sentence, whom it credits and the outlet's name."""

    words: tuple[str, ...] = ()
    language: str | None = None
    since: datetime | None = None


def last_number(connection: Connection) -> int:
    """The number of the newest review, 0 before the first: it grows with each."""
    return connection.scalar(select(func.max(REVIEWS.c.number))) or 0


def next_number(connection: Connection) -> int:
    """The number of the review that is made next."""
    return last_number(connection) + 1


def record(connection: Connection, review: Review) -> None:
    """Puts the review on record."""
    connection.execute(
        insert(REVIEWS).values(
            number=review.number,
            article_id=review.article_id,
            claim_id=review.claim_id,
            kind=review.kind,
            stands=review.stands,
            verdict=review.verdict,
            version=review.seen.version,
            edition=review.seen.edition,
            seen=str(review.seen.verdict),
            surface=review.seen.surface,
            quote=review.seen.quote,
            claimant=review.seen.claimant,
            textual_rating=review.words.textual_rating,
            url=review.words.url,
            first_appearance=review.words.first_appearance,
            reason=review.reason,
            who=review.who,
            decided_at=review.decided_at,
            before_kind=review.before.kind,
            before_verdict=review.before.verdict,
            before_assignee=review.before.assignee,
            after_kind=review.after.kind,
            after_verdict=review.after.verdict,
            assignee=review.after.assignee,
            **_lesson_row(review.lesson),
        )
    )


def of_article(connection: Connection, article_id: str) -> tuple[Review, ...]:
    """All reviews of claims of the article, in any of its versions, oldest first."""
    query = select(REVIEWS).where(REVIEWS.c.article_id == article_id).order_by(REVIEWS.c.number)
    return tuple(review_from(row) for row in connection.execute(query))


def newest(connection: Connection, before: int | None, limit: int) -> tuple[Listed, ...]:
    """The reviews of all articles, the latest first, from `before` (a number) on."""
    version = and_(
        VERSIONS.c.article_id == REVIEWS.c.article_id, VERSIONS.c.number == REVIEWS.c.version
    )
    claim = and_(
        VERDICTS.c.article_id == REVIEWS.c.article_id, VERDICTS.c.claim_id == REVIEWS.c.claim_id
    )
    last, verdict = standing_now().label("last"), VERDICTS.c.verdict.label("says")
    query = (
        select(*REVIEWS.c, VERSIONS.c.source, VERSIONS.c.title, last, verdict)
        .join(VERSIONS, version)
        .outerjoin(VERDICTS, claim)
        .order_by(REVIEWS.c.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(REVIEWS.c.number < before)
    return tuple(_listed(row) for row in connection.execute(query))


def _listed(row: Row[*tuple[object, ...]]) -> Listed:
    review, is_last = review_from(row), row.last == row.number
    counts = is_last and row.says is not None and review.counts_for(Verdict(row.says))
    return Listed(review, row.source, row.title, is_last, counts)


def listed(
    connection: Connection, search: Search, before: int | None, page: tuple[int, int]
) -> tuple[Published, ...]:
    """The reviews that count and tell the public something, the latest first.

    From `before` (a number) on; `page` is how many to pass over and how many to give.
    """
    query = _counting().order_by(REVIEWS.c.number.desc()).offset(page[0]).limit(page[1])
    if before is not None:
        query = query.where(REVIEWS.c.number < before)
    if search.language is not None:
        query = query.where(VERSIONS.c.language == search.language)
    if search.since is not None:
        query = query.where(REVIEWS.c.decided_at >= search.since)
    for word in search.words:
        places = (REVIEWS.c.quote, REVIEWS.c.claimant, VERSIONS.c.source)
        query = query.where(or_(*(held for place in places for held in holding([word], place))))
    return tuple(
        Published(review_from(row), row.source, row.published, row.article_url, row.language)
        for row in connection.execute(query)
    )


def standing_now() -> ScalarSelect[int | None]:
    """The number of what stands for a review's claim after the last of its reviews."""
    later = REVIEWS.alias("later")
    return (
        select(later.c.stands)
        .where(later.c.article_id == REVIEWS.c.article_id, later.c.claim_id == REVIEWS.c.claim_id)
        .order_by(later.c.number.desc())
        .limit(1)
        .scalar_subquery()
    )


def _counting() -> Select[*tuple[object, ...]]:
    """Reviews that stand, of claims whose verdict is the one that was seen or given."""
    claim = and_(
        VERDICTS.c.article_id == REVIEWS.c.article_id, VERDICTS.c.claim_id == REVIEWS.c.claim_id
    )
    version = and_(
        VERSIONS.c.article_id == REVIEWS.c.article_id, VERSIONS.c.number == REVIEWS.c.version
    )
    now = VERDICTS.c.verdict
    return (
        select(
            *REVIEWS.c,
            VERSIONS.c.source,
            VERSIONS.c.published,
            VERSIONS.c.language,
            ARTICLES.c.url.label("article_url"),
        )
        .join(VERDICTS, claim)
        .join(VERSIONS, version)
        .join(ARTICLES, ARTICLES.c.id == REVIEWS.c.article_id)
        .where(
            REVIEWS.c.number == standing_now(),
            REVIEWS.c.verdict.is_not(None),  # what is no claim is rated by nobody
            or_(now == REVIEWS.c.seen, now == REVIEWS.c.verdict),
            or_(REVIEWS.c.verdict != Verdict.UNSEEN, REVIEWS.c.textual_rating.is_not(None)),
        )
    )


def review_from(row: Row[*tuple[object, ...]]) -> Review:
    """The review that a row of the table holds."""
    return Review(
        number=row.number,
        article_id=row.article_id,
        claim_id=row.claim_id,
        kind=ReviewKind(row.kind),
        stands=row.stands,
        verdict=Verdict(row.verdict) if row.verdict else None,
        seen=Seen(
            version=row.version,
            edition=row.edition,
            verdict=Verdict(row.seen),
            surface=row.surface,
            quote=row.quote,
            claimant=row.claimant,
        ),
        words=PublicWords(row.textual_rating, row.url, row.first_appearance),
        reason=row.reason,
        who=row.who,
        decided_at=row.decided_at,
        before=_state(row.before_kind, row.before_verdict, row.before_assignee),
        after=_state(row.after_kind, row.after_verdict, row.assignee),
        lesson=_lesson(row),
    )


def _lesson(row: Row[*tuple[object, ...]]) -> Lesson | None:
    if row.lesson is None:
        return None
    return Lesson(row.lesson, row.series_id, row.event, row.low, row.high)


def _lesson_row(lesson: Lesson | None) -> dict[str, object]:
    if lesson is None:
        return {}
    return {
        "lesson": lesson.key,
        "series_id": lesson.series_id,
        "event": lesson.event,
        "low": lesson.low,
        "high": lesson.high,
    }


def _state(kind: str | None, verdict: str | None, assignee: str | None) -> State:
    return State(
        ReviewKind(kind) if kind else None, Verdict(verdict) if verdict else None, assignee
    )
