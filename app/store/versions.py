"""The versions of articles: those of one, and a listing of the newest of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, RowMapping, and_, func, or_, select, tuple_

from app.domain import Verdict
from app.store.series import holding
from app.store.tables import ARTICLES, EDITIONS, REPORTS, REVIEWS, VERDICTS, VERSIONS, WITHDRAWALS

OPENING = 200
"""Characters of the text that a listing brings."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article without its text; `edition` is the last of its report."""

    number: int
    recorded_at: datetime
    source: str
    title: str | None
    published: date | None
    language: str
    edition: int


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """The text of a version and the JSON text of the last edition of its report."""

    text: str
    report: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a listing shows it; `opening` is how its text begins, `counts` how many of its
    claims the report as it stands gives each verdict."""

    id: str
    source: str
    title: str | None
    opening: str
    url: str | None
    published: date | None
    version: int
    edition: int
    recorded_at: datetime
    withdrawn_at: datetime | None
    counts: Mapping[Verdict, int] = field(default_factory=dict)


def of_article(connection: Connection, article_id: str) -> tuple[Version, ...]:
    """Every version of the article, the newest first."""
    edition = (
        select(func.max(EDITIONS.c.edition))
        .where(
            EDITIONS.c.article_id == VERSIONS.c.article_id, EDITIONS.c.version == VERSIONS.c.number
        )
        .scalar_subquery()
    )
    query = (
        select(
            VERSIONS.c.number,
            VERSIONS.c.recorded_at,
            VERSIONS.c.source,
            VERSIONS.c.title,
            VERSIONS.c.published,
            VERSIONS.c.language,
            func.coalesce(edition, 0).label("edition"),
        )
        .where(VERSIONS.c.article_id == article_id)
        .order_by(VERSIONS.c.number.desc())
    )
    return tuple(Version(**row) for row in connection.execute(query).mappings())


def stored(connection: Connection, article_id: str, number: int) -> StoredVersion | None:
    """The text and the report of that version, if there is one."""
    report = and_(
        REPORTS.c.article_id == VERSIONS.c.article_id, REPORTS.c.version == VERSIONS.c.number
    )
    first = (
        select(VERSIONS.c.text, REPORTS.c.body)
        .join(REPORTS, report)
        .where(VERSIONS.c.article_id == article_id, VERSIONS.c.number == number)
    )
    found = connection.execute(first).one_or_none()
    if found is None:
        return None
    later = (
        select(EDITIONS.c.body)
        .where(EDITIONS.c.article_id == article_id, EDITIONS.c.version == number)
        .order_by(EDITIONS.c.edition.desc())
        .limit(1)
    )
    return StoredVersion(found.text, connection.scalar(later) or found.body)


def listed(
    connection: Connection,
    words: Sequence[str],
    before: tuple[datetime, str] | None,
    limit: int,
) -> tuple[Listed, ...]:
    """Up to `limit` articles, latest recorded first, from `before` (moment, id) on.

    Each of the words is in the outlet's name, the title or the first characters of the text.
    """
    current = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    opening = func.substr(VERSIONS.c.text, 1, OPENING)
    query = (
        select(
            *ARTICLES.c,
            VERSIONS.c.source,
            VERSIONS.c.title,
            VERSIONS.c.published,
            WITHDRAWALS.c.as_of,
            opening.label("opening"),
        )
        .join(VERSIONS, current)
        .outerjoin(WITHDRAWALS, WITHDRAWALS.c.article_id == ARTICLES.c.id)
        .order_by(ARTICLES.c.recorded_at.desc(), ARTICLES.c.id.desc())
        .limit(limit)
    )
    for word in words:
        places = (VERSIONS.c.source, func.coalesce(VERSIONS.c.title, ""), opening)
        query = query.where(or_(*(held for place in places for held in holding([word], place))))
    if before is not None:
        query = query.where(tuple_(ARTICLES.c.recorded_at, ARTICLES.c.id) < before)
    rows = connection.execute(query).mappings().all()
    counts = _counts(connection, [row["id"] for row in rows])
    return tuple(_listed(row, counts.get(row["id"], {})) for row in rows)


def reviewed(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Of these articles those about whose claims a person ever said something."""
    query = select(REVIEWS.c.article_id).where(REVIEWS.c.article_id.in_(ids)).distinct()
    return frozenset(connection.scalars(query))


def _counts(connection: Connection, ids: Sequence[str]) -> dict[str, dict[Verdict, int]]:
    query = (
        select(VERDICTS.c.article_id, VERDICTS.c.verdict, func.count().label("claims"))
        .where(VERDICTS.c.article_id.in_(ids))
        .group_by(VERDICTS.c.article_id, VERDICTS.c.verdict)
    )
    found: dict[str, dict[Verdict, int]] = {}
    for row in connection.execute(query):
        found.setdefault(row.article_id, {})[Verdict(row.verdict)] = row.claims
    return found


def _listed(row: RowMapping, counts: Mapping[Verdict, int]) -> Listed:
    return Listed(
        id=row["id"],
        source=row["source"],
        title=row["title"],
        opening=row["opening"],
        url=row["url"],
        published=row["published"],
        version=row["version"],
        edition=row["edition"],
        recorded_at=row["recorded_at"],
        withdrawn_at=row["as_of"],
        counts=counts,
    )
