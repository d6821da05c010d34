"""Outlets as they stand on record: how their claims were judged, whose numbers they carry.

Everything is counted among the newest of an outlet, so that a large one is as quick as a small one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any  # of the columns of a query, which differ in type

from sqlalchemy import Connection, Select, Subquery, and_, exists, func, select

from app.domain import Verdict
from app.store.sources import KnownSource
from app.store.tables import ARTICLES, FIGURES, SOURCES, VERDICTS, VERSIONS


@dataclass(frozen=True, slots=True)
class Tally:
    """The outlet's newest claims by verdict, and how many claims that were looked at."""

    by_verdict: dict[Verdict, int]
    claims: int


@dataclass(frozen=True, slots=True)
class Copies:
    """How many of the newest there are, and of how many of them another is the origin, by name."""

    looked_at: int
    origins: tuple[tuple[str, int], ...]


def listed(connection: Connection, after: str | None, limit: int) -> tuple[KnownSource, ...]:
    """Up to `limit` outlets by folded name, from behind that one on."""
    query = select(SOURCES.c.id, SOURCES.c.name).order_by(SOURCES.c.folded).limit(limit)
    if after is not None:
        query = query.where(SOURCES.c.folded > after)
    return tuple(KnownSource(row.id, row.name) for row in connection.execute(query))


def by_id(connection: Connection, source_id: str) -> KnownSource | None:
    """The outlet with that id, if it is known."""
    query = select(SOURCES.c.id, SOURCES.c.name).where(SOURCES.c.id == source_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else KnownSource(row.id, row.name)


def tally(connection: Connection, source_id: str, newest: int) -> Tally:
    """How its newest claims were judged."""
    claims = _newest_claims(source_id, newest, VERDICTS.c.verdict)
    query = select(claims.c.verdict, func.count().label("n")).group_by(claims.c.verdict)
    found = {Verdict(row.verdict): row.n for row in connection.execute(query)}
    return Tally({verdict: found.get(verdict, 0) for verdict in Verdict}, sum(found.values()))


def count_articles(connection: Connection, source_id: str, most: int) -> int:
    """How many articles of it are on record, as far as one more than `most`."""
    return _count(connection, select(ARTICLES.c.id).where(ARTICLES.c.source_id == source_id), most)


def count_figures(connection: Connection, source_id: str, most: int) -> int:
    """How many figures of it are on record, as far as one more than `most`."""
    own = FIGURES.c.source_id == source_id
    return _count(connection, select(FIGURES.c.source_id).where(own), most)


def count_firsts(connection: Connection, source: KnownSource, newest: int) -> int:
    """Of its newest claims those with a number of its own that nothing on record bore out when it
    came, and with whose figure a claim of another outlet and another origin then agreed."""
    claims = _newest_claims(source.id, newest, VERDICTS.c.figure_id, VERDICTS.c.verdict)
    later, theirs = VERDICTS.alias("later"), FIGURES.alias("theirs")
    confirmed = (
        exists()
        .where(
            later.c.reference_id == FIGURES.c.id,
            later.c.reference_id.is_not(None),
            later.c.verdict == str(Verdict.AGREES),
            later.c.source_id != source.id,
            theirs.c.id == later.c.figure_id,
            theirs.c.origin != source.name,
        )
        .correlate(FIGURES)
    )
    query = (
        select(func.count())
        .select_from(claims)
        .join(FIGURES, FIGURES.c.id == claims.c.figure_id)
        .where(claims.c.verdict != str(Verdict.AGREES), FIGURES.c.origin == source.name, confirmed)
    )
    return connection.scalar(query) or 0


def lags(connection: Connection, source_id: str, newest: int) -> Sequence[int]:
    """For each of its newest claims that agree, the days since the first figure that it agrees with
    was published, as far as both days are known; in order."""
    claims = _newest_claims(source_id, newest, VERDICTS.c.lag, VERDICTS.c.verdict)
    query = select(claims.c.lag).where(
        claims.c.lag.is_not(None), claims.c.verdict == str(Verdict.AGREES)
    )
    return sorted(connection.scalars(query))


def copied_figures(connection: Connection, source: KnownSource, newest: int) -> Copies:
    """Whose numbers its newest figures are, where not its own; the most frequent first."""
    figures = (
        select(FIGURES.c.origin)
        .where(FIGURES.c.source_id == source.id)
        .order_by(FIGURES.c.recorded_at.desc())
        .limit(newest)
        .subquery()
    )
    return _copies(connection, figures, source)


def copied_texts(connection: Connection, source: KnownSource, newest: int) -> Copies:
    """Whose text its newest articles are, where not its own; the most frequent first."""
    version = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    articles = (
        select(func.coalesce(VERSIONS.c.origin, source.name).label("origin"))
        .join_from(ARTICLES, VERSIONS, version)
        .where(ARTICLES.c.source_id == source.id)
        .order_by(ARTICLES.c.recorded_at.desc())
        .limit(newest)
        .subquery()
    )
    return _copies(connection, articles, source)


def _newest_claims(source_id: str, newest: int, *columns: Any) -> Subquery:
    return (
        select(*columns)
        .where(VERDICTS.c.source_id == source_id)
        .order_by(VERDICTS.c.recency.desc())
        .limit(newest)
        .subquery()
    )


def _copies(connection: Connection, looked_at: Subquery, source: KnownSource) -> Copies:
    counted = func.count().label("n")
    query = select(looked_at.c.origin, counted).group_by(looked_at.c.origin)
    ordered = query.order_by(counted.desc(), looked_at.c.origin)
    found = [(row.origin, row.n) for row in connection.execute(ordered)]
    others = tuple(one for one in found if one[0] != source.name)
    return Copies(sum(n for _, n in found), others)


def _count(connection: Connection, query: Select[Any], most: int) -> int:
    some = query.limit(most + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0
