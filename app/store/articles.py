"""Articles and their versions: recorded once, with their figures and their report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, Select, and_, func, insert, select, tuple_, update

from app.domain import Article, Figure, Stamp
from app.domain.rejudging import Cause, Change, Judged, Why
from app.domain.review import Review
from app.store import cards, figures, marks, retractions, sources, verdicts, withdrawals
from app.store.cards import Feeding
from app.store.erasures import is_erased
from app.store.locks import hold_article
from app.store.places import furniture_from, furniture_text, offsets_from, offsets_text
from app.store.sources import KnownSource
from app.store.tables import ARTICLES, EDITIONS, REPORTS, VERSIONS, WITHDRAWALS
from app.store.withdrawals import Withdrawal


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything that one checked article leaves behind; `report` is its JSON text.

    `feeding` says what the cards of the figures' series become, `judged` what the report says of
    each claim, and `due` from when on the reports that its figures touch are judged again.
    """

    article: Article
    feeding: Feeding
    figures: Sequence[Figure]
    report: str
    stamp: Stamp
    judged: Sequence[Judged] = ()
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article from its stored text, which version of it that is, and when it came in."""

    article: Article
    version: int
    recorded_at: datetime


class Outcome(StrEnum):
    """What recording came to."""

    NEW = "new"
    NEW_VERSION = "new version"
    ALREADY_THERE = "already there"
    OUTDATED = "outdated"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as it stands on record; `report` is the JSON text of its current report.

    `withdrawn_at` is since when its sender has it no longer published. `edition` counts how often
    the report of this version was judged anew with another outcome; `history` says what changed,
    `reviews` what persons decided about its claims, oldest first: both are read with a single
    article only.
    """

    id: str
    source: str
    title: str | None
    url: str | None
    published: date | None
    language: str
    version: int
    recorded_at: datetime
    report: str
    edition: int = 0
    history: tuple[Change, ...] = ()
    withdrawn_at: datetime | None = None
    reviews: tuple[Review, ...] = ()


def record(connection: Connection, recording: Recording, now: datetime) -> Outcome:
    """Records the article, its series, figures and report; the caller's transaction holds them.

    The text of the current version again writes nothing at all, and nor does a version that its
    sender made before the current one or before he took the article back. Another text is a new
    version, and the figures of the earlier one are replaced; so is any text that is published again
    after it was taken back. Raises IntegrityError where another transaction recorded the same
    meanwhile.
    """
    article = recording.article
    hold_article(connection, article.id)
    if is_erased(connection, article.id):
        return Outcome.ERASED
    current = connection.execute(_current_version(article.id)).one_or_none()
    withdrawn = withdrawals.of(connection, article.id)
    if _is_outdated(article, current and current.updated, withdrawn):
        return Outcome.OUTDATED
    if current is not None and current.digest == article.digest and withdrawn is None:
        _note_update(connection, article, current.updated)
        return Outcome.ALREADY_THERE
    if withdrawn is not None:
        withdrawals.take_back(connection, article.id, withdrawn)
    version = 1 if current is None else current.number + 1
    source = sources.known(connection, article.source, now)
    _write_version(connection, article, source, (version, now))
    replaced = figures.replace_all_of(connection, article.id) if current is not None else set()
    fed = [figure.series_id for figure in recording.figures]
    cards.feed(connection, fed, recording.feeding, now)
    figures.add(connection, recording.figures, source, now)
    if current is not None:
        retractions.hold(connection, article.id, now)
    _write_report(connection, recording, (version, now))
    first_of = source.id if current is None else None
    verdicts.write(connection, article.id, recording.judged, now, first_of=first_of)
    touched = replaced.union(figure.series_id for figure in recording.figures)
    why = Why(Cause.REPLACED if replaced else Cause.RECORDED, article.id)
    marks.mark(connection, touched, why, recording.due or now, article.id)
    return Outcome.NEW if current is None else Outcome.NEW_VERSION


def _is_outdated(article: Article, current: datetime | None, gone: Withdrawal | None) -> bool:
    """Whether a later version was recorded, or the article taken back since this one was made."""
    if article.updated is None:
        return False
    is_older = current is not None and article.updated < current
    return is_older or (gone is not None and article.updated < gone.as_of)


def stored(connection: Connection, article_id: str) -> StoredArticle | None:
    """The article as it was handed in last, if it is known."""
    version = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    query = (
        select(VERSIONS, ARTICLES.c.url).join(ARTICLES, version).where(ARTICLES.c.id == article_id)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    article = Article(
        id=article_id,
        text=row.text,
        source=row.source,
        published=row.published,
        url=row.url,
        title=row.title,
        language=row.language,
        digest=row.digest,
        origin=row.origin or "",
        furniture=furniture_from(row.furniture),
        html=offsets_from(row.html, len(row.text)),
    )
    return StoredArticle(article, row.number, row.recorded_at)


def version_of(connection: Connection, article_id: str) -> int | None:
    """The number of the article's current version, if it is known."""
    return connection.scalar(select(ARTICLES.c.version).where(ARTICLES.c.id == article_id))


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


def updated_of(connection: Connection, article_id: str) -> datetime | None:
    """When the sender says that he made the article's current version, if he does."""
    current = connection.execute(_current_version(article_id)).one_or_none()
    return None if current is None else current.updated


def _note_update(connection: Connection, article: Article, known: datetime | None) -> None:
    """The same text was sent again later: what was made in between comes too late from now on."""
    if article.updated is None or (known is not None and article.updated <= known):
        return
    number = select(ARTICLES.c.version).where(ARTICLES.c.id == article.id).scalar_subquery()
    mine = VERSIONS.c.article_id == article.id, VERSIONS.c.number == number
    connection.execute(update(VERSIONS).where(*mine).values(updated=article.updated))


def _current_version(article_id: str) -> Select[int, str, datetime]:
    return (
        select(VERSIONS.c.number, VERSIONS.c.digest, VERSIONS.c.updated)
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
            .values(version=number, recorded_at=now, edition=0)
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
            origin=article.origin or None,
            furniture=furniture_text(article.furniture),
            html=offsets_text(article.html),
            updated=article.updated,
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
    edition = and_(
        EDITIONS.c.article_id == ARTICLES.c.id,
        EDITIONS.c.version == ARTICLES.c.version,
        EDITIONS.c.edition == ARTICLES.c.edition,
    )
    return (
        select(
            ARTICLES,
            VERSIONS.c.source,
            VERSIONS.c.title,
            VERSIONS.c.published,
            VERSIONS.c.language,
            WITHDRAWALS.c.as_of,
            func.coalesce(EDITIONS.c.body, REPORTS.c.body).label("body"),
        )
        .join(VERSIONS, version)
        .join(REPORTS, report)
        .outerjoin(EDITIONS, edition)
        .outerjoin(WITHDRAWALS, WITHDRAWALS.c.article_id == ARTICLES.c.id)
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
        edition=row["edition"],
        recorded_at=row["recorded_at"],
        report=row["body"],
        withdrawn_at=row["as_of"],
    )
