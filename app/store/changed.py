"""What changed since a moment, and when a person looked last.

Verdicts turn, figures count no more or take another's place, and a claim may be of a series that it
was not linked to.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any  # of the columns of a query, which differ in type

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    insert,
    select,
    update,
)

from app.domain import Figure, Verdict
from app.domain.queue import ClaimState, Listed
from app.domain.rejudging import Cause, Change, Why
from app.store.columns import moment_text
from app.store.queue import COUNTED
from app.store.queue_rows import Key, rows_of
from app.store.rows import figure_from
from app.store.tables import (
    ARTICLES,
    CHANGES,
    FIGURES,
    LOOKS,
    SERIES,
    SOURCES,
    VERDICTS,
    VERSIONS,
)
from app.store.tables.reference import IS_RETRACTED, IS_REVISION
from app.store.tables.reports import IS_DOUBTED


@dataclass(frozen=True, slots=True)
class Turned:
    """A verdict that was changed after its article had been recorded, and which article that is."""

    article_id: str
    source: str
    title: str | None
    change: Change


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that was retracted, or that revises an earlier one, and when; `series` in words."""

    figure: Figure
    series: str
    at: datetime


def turned(connection: Connection, since: datetime, limit: int) -> tuple[int, tuple[Turned, ...]]:
    """The verdicts that were changed since, the latest first."""
    is_new = (CHANGES.c.changed_at > since,)
    newest = (
        select(CHANGES)
        .where(*is_new)
        .order_by(CHANGES.c.changed_at.desc(), CHANGES.c.article_id, CHANGES.c.number)
        .limit(limit)
        .subquery()
    )
    version = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    query = (
        select(newest, SOURCES.c.name, VERSIONS.c.title)
        .join(ARTICLES, ARTICLES.c.id == newest.c.article_id)
        .join(SOURCES, SOURCES.c.id == ARTICLES.c.source_id)
        .join(VERSIONS, version)
        .order_by(newest.c.changed_at.desc(), newest.c.article_id, newest.c.number)
    )
    found = tuple(_turned(row) for row in connection.execute(query))
    return _count(connection, select(CHANGES.c.changed_at).where(*is_new)), found


def retracted(connection: Connection, since: datetime, limit: int) -> tuple[int, tuple[Moved, ...]]:
    """The figures that were retracted since, the latest first."""
    return _moved(connection, (IS_RETRACTED,), FIGURES.c.retracted_at, since, limit)


def revised(connection: Connection, since: datetime, limit: int) -> tuple[int, tuple[Moved, ...]]:
    """The figures that came in since and take an earlier value's place, the latest first."""
    return _moved(connection, (IS_REVISION,), FIGURES.c.recorded_at, since, limit)


def unresolved(
    connection: Connection, since: datetime, limit: int
) -> tuple[int, tuple[Listed, ...]]:
    """The open claims that came in since and may be of a series that nothing proved them to be of,
    the newest first."""
    columns = VERDICTS.c
    are_so = (
        IS_DOUBTED,
        columns.state == str(ClaimState.OPEN),
        columns.recency >= moment_text(since),
    )
    newest = (
        select(columns.article_id, columns.claim_id, columns.recency)
        .where(*are_so)
        .order_by(columns.recency.desc(), columns.claim_id.desc())
        .limit(limit)
    )
    keys = [
        Key(row.article_id, row.claim_id, 0, 0.0, row.recency) for row in connection.execute(newest)
    ]
    counted = _count(connection, select(columns.recency).where(*are_so))
    return counted, rows_of(connection, keys)


def looked_at(connection: Connection, person: str) -> datetime | None:
    """When that person marked the desk as seen; "" is whoever sits at this machine."""
    return connection.scalar(select(LOOKS.c.at).where(LOOKS.c.person == person))


def look(connection: Connection, person: str, at: datetime) -> None:
    """Marks the desk as seen as it stood at that moment.

    Raises IntegrityError where the same person did so for the first time at this very moment.
    """
    known = update(LOOKS).where(LOOKS.c.person == person).values(at=at)
    if connection.execute(known).rowcount == 0:
        connection.execute(insert(LOOKS).values(person=person, at=at))


def _moved(
    connection: Connection,
    kind: tuple[ColumnElement[bool], ...],
    moment: ColumnElement[datetime | None],
    since: datetime,
    limit: int,
) -> tuple[int, tuple[Moved, ...]]:
    are_so = (*kind, moment > since)
    query = (
        select(FIGURES, moment.label("moved_at"), SERIES.c.label)
        .join(SERIES, SERIES.c.id == FIGURES.c.series_id)
        .where(*are_so)
        .order_by(moment.desc())
        .limit(limit)
    )
    found = tuple(
        Moved(figure_from(row), row["label"], row["moved_at"])
        for row in connection.execute(query).mappings()
    )
    return _count(connection, select(FIGURES.c.recorded_at).where(*are_so)), found


def _count(connection: Connection, query: Select[Any]) -> int:
    some = query.limit(COUNTED + 1).subquery()
    return connection.scalar(select(func.count()).select_from(some)) or 0


def _turned(row: Any) -> Turned:
    change = Change(
        claim_id=row.claim_id,
        surface=row.surface,
        old=Verdict(row.old),
        new=Verdict(row.new),
        rule=row.rule,
        reason=row.reason,
        why=Why(Cause(row.cause), row.cause_id),
        changed_at=row.changed_at,
    )
    return Turned(row.article_id, row.name, row.title, change)
