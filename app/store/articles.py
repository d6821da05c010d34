"""Articles and their versions: recorded once, with their figures and their report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, Select, and_, insert, select, tuple_, update

from app.domain import Article, Figure, Stamp
from app.store import cards, figures, sources
from app.store.cards import Feeding
from app.store.sources import KnownSource
from app.store.tables import ARTICLES, REPORTS, VERSIONS


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that one checked article leaves behind; `report` is its JSON text.

    `feeding` says what the cards of the figures' series become.
    """

    article: Article
    feeding: Feeding
    figures: Sequence[Figure]
    report: str
    stamp: Stamp


class Outcome(StrEnum):
    """What recording came to."""

    NEW = "new"
    NEW_VERSION = "new version"
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as it stands on record; `report` is the JSON text of its current version."""

    id: str
    source: str
    title: str | None
    url: str | None
    published: date | None
    language: str
    version: int
    recorded_at: datetime
    report: str


def record(connection: Connection, recording: Recording, now: datetime) -> Outcome:
    """Records the article, its series, figures and report; the caller's transaction holds them.

    The text of the current version again writes nothing at all. Another text is a new version, and
    the figures of the earlier one are replaced. Raises IntegrityError where another transaction
    recorded the same meanwhile.
    """
    article = recording.article
    current = connection.execute(_current_version(article.id)).one_or_none()
    if current is not None and current.digest == article.digest:
        return Outcome.ALREADY_THERE
    version = 1 if current is None else current.number + 1
    source = sources.known(connection, article.source, now)
    _write_version(connection, article, source, (version, now))
    if current is not None:
        figures.replace_all_of(connection, article.id)
    fed = [figure.series_id for figure in recording.figures]
    cards.feed(connection, fed, recording.feeding, now)
    figures.add(connection, recording.figures, source, now)
    _write_report(connection, recording, (version, now))
    return Outcome.NEW if current is None else Outcome.NEW_VERSION


def by_id(connection: Connection, article_id: str) -> ArticleRecord | None:
    """The article with that id in its current version, if it is known."""
    query = _records().where(ARTICLES.c.id == article_id)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else _record_from(found)


def listed(
    connection: Connection, before: tuple[datetime, str] | None, limit: int
) -> tuple[ArticleRecord, ...]:
    """Up to `limit` articles, latest recorded first, from `before` (moment, id) on."""
    query = _records().order_by(ARTICLES.c.recorded_at.desc(), ARTICLES.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(tuple_(ARTICLES.c.recorded_at, ARTICLES.c.id) < before)
    return tuple(_record_from(row) for row in connection.execute(query).mappings())


def _current_version(article_id: str) -> Select[int, str]:
    return (
        select(VERSIONS.c.number, VERSIONS.c.digest)
        .where(VERSIONS.c.article_id == article_id)
        .order_by(VERSIONS.c.number.desc())
        .limit(1)
    )


def _write_version(
    connection: Connection, article: Article, source: KnownSource, version: tuple[int, datetime]
) -> None:
    number, now = version
    if number == 1:
        connection.execute(
            insert(ARTICLES).values(
                id=article.id,
                source_id=source.id,
                url=article.url,
                version=number,
                recorded_at=now,
            )
        )
    else:
        connection.execute(
            update(ARTICLES)
            .where(ARTICLES.c.id == article.id)
            .values(version=number, recorded_at=now)
        )
    connection.execute(
        insert(VERSIONS).values(
            article_id=article.id,
            number=number,
            digest=article.digest,
            text=article.text,
            source=article.source,
            title=article.title,
            published=article.published,
            language=article.language,
            recorded_at=now,
        )
    )


def _write_report(
    connection: Connection, recording: Recording, version: tuple[int, datetime]
) -> None:
    number, now = version
    connection.execute(
        insert(REPORTS).values(
            article_id=recording.article.id,
            version=number,
            engine=recording.stamp.engine,
            lexicon=recording.stamp.lexicon,
            policy=recording.stamp.policy,
            parser=recording.stamp.parser,
            body=recording.report,
            recorded_at=now,
        )
    )


def _records() -> Select[*tuple[object, ...]]:
    version = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    report = and_(REPORTS.c.article_id == ARTICLES.c.id, REPORTS.c.version == ARTICLES.c.version)
    return (
        select(
            ARTICLES,
            VERSIONS.c.source,
            VERSIONS.c.title,
            VERSIONS.c.published,
            VERSIONS.c.language,
            REPORTS.c.body,
        )
        .join(VERSIONS, version)
        .join(REPORTS, report)
    )


def _record_from(row: RowMapping) -> ArticleRecord:
    return ArticleRecord(
        id=row["id"],
        source=row["source"],
        title=row["title"],
        url=row["url"],
        published=row["published"],
        language=row["language"],
        version=row["version"],
        recorded_at=row["recorded_at"],
        report=row["body"],
    )
