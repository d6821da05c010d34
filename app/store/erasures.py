"""Takes the words of an article from every table that holds them, and keeps that this was done."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from app.store.tables import (
    ANSWERS,
    ARTICLES,
    ATTEMPTS,
    CHANGES,
    DELIVERIES,
    EDITIONS,
    ERASURES,
    FIGURES,
    MESSAGES,
    REPORTS,
    REVIEWS,
    VERDICTS,
    VERSIONS,
)

NOBODY = ""
FIGURES_AT_ONCE = 50
"""Ids that one look through the reports asks for."""


class Quotes(StrEnum):
    """What becomes of the sentences in which the article's figures stand."""

    KEPT = "kept"
    DROPPED = "dropped"


class Figures(StrEnum):
    """What becomes of the article's figures."""

    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Erasure:
    """That an article was erased: how, when, and who asked for it, where that is known."""

    number: int
    article_id: str
    quotes: Quotes
    figures: Figures
    who: str | None
    erased_at: datetime


def overwrite_deleted(connection: Connection) -> None:
    """What is deleted from here on is overwritten in the file; PostgreSQL vacuums for that."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def with_url(connection: Connection, url: str) -> tuple[str, ...]:
    """The ids of the articles at that address; each outlet has its own."""
    query = select(ARTICLES.c.id).where(ARTICLES.c.url == url).order_by(ARTICLES.c.id)
    return tuple(connection.scalars(query))


def figures_of(connection: Connection, article_id: str) -> tuple[str, ...]:
    """The ids of all figures that ever came from the article."""
    query = select(FIGURES.c.id).where(FIGURES.c.article_id == article_id).order_by(FIGURES.c.id)
    return tuple(connection.scalars(query))


def erase(connection: Connection, article_id: str, quotes: Quotes, now: datetime) -> None:
    """Takes text, title and address of all its versions, what its sender sent, and, unless they are
    kept, its sentences wherever they stand for themselves; reports are `rewrite`'s to see to."""
    texts = {"text": NOBODY, "title": None, "furniture": None, "html": None}
    _set(connection, VERSIONS.c.article_id, article_id, {**texts, "text_dropped_at": now})
    _set(connection, ARTICLES.c.id, article_id, {"url": None})
    _set(connection, FIGURES.c.article_id, article_id, {"url": None})
    _set(connection, REVIEWS.c.article_id, article_id, {"first_appearance": None})
    connection.execute(delete(DELIVERIES).where(DELIVERIES.c.article_id == article_id))
    if quotes is Quotes.KEPT:
        return
    said = {"surface": NOBODY, "quote": NOBODY}
    _set(connection, FIGURES.c.article_id, article_id, {"quote": NOBODY})
    _set(connection, VERDICTS.c.article_id, article_id, {**said, "at": None})
    _set(connection, REVIEWS.c.article_id, article_id, {**said, "claimant": None})
    _set(connection, CHANGES.c.article_id, article_id, {"surface": NOBODY, "reason": NOBODY})


def forget_speakers(connection: Connection, article_id: str) -> None:
    """Whom the article credits goes too; where its figures count, it is part of them."""
    _set(connection, FIGURES.c.article_id, article_id, {"attribution": None})


def series_of(connection: Connection, article_id: str) -> tuple[str, ...]:
    """The ids of the series that its figures are in."""
    query = select(FIGURES.c.series_id).where(FIGURES.c.article_id == article_id).distinct()
    return tuple(connection.scalars(query.order_by(FIGURES.c.series_id)))


def rewrite(connection: Connection, article_id: str, rewritten: Callable[[str], str]) -> None:
    """Puts each report of the article in its new words."""
    for table in (REPORTS, EDITIONS):
        _rewrite(connection, table, table.c.article_id == article_id, rewritten)


def citing(connection: Connection, figures: Collection[str]) -> tuple[str, ...]:
    """The ids of the articles whose report, in whatever edition, cites one of the figures.

    It looks through the words of every report: a large table takes its time.
    """
    ids, found = sorted(figures), set[str]()
    for start in range(0, len(ids), FIGURES_AT_ONCE):
        some = ids[start : start + FIGURES_AT_ONCE]
        for table in (REPORTS, EDITIONS):
            cites = or_(*(table.c.body.contains(one, autoescape=True) for one in some))
            found.update(connection.scalars(select(table.c.article_id).where(cites)))
    return tuple(sorted(found))


def naming(connection: Connection, words: Collection[str]) -> tuple[set[str], set[str]]:
    """The keys of kept answers, and the ids of messages, that name one of these ids."""
    answers, messages = set[str](), set[str]()
    for word in words:
        answered = ANSWERS.c.body.contains(word, autoescape=True)
        answers.update(connection.scalars(select(ANSWERS.c.key).where(answered)))
        told = MESSAGES.c.body.contains(word, autoescape=True)
        messages.update(connection.scalars(select(MESSAGES.c.id).where(told)))
    return answers, messages


def forget(connection: Connection, answers: Iterable[str], messages: Iterable[str]) -> None:
    """Deletes them: what is told anew is told without the words."""
    for key in answers:
        connection.execute(delete(ANSWERS).where(ANSWERS.c.key == key))
    for one in messages:
        connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.message_id == one))
        connection.execute(delete(MESSAGES).where(MESSAGES.c.id == one))


def note(connection: Connection, erasure: Erasure) -> Erasure:
    """Puts it on record under the next number."""
    number = (connection.scalar(select(func.max(ERASURES.c.number))) or 0) + 1
    connection.execute(
        insert(ERASURES).values(
            number=number,
            article_id=erasure.article_id,
            quotes=str(erasure.quotes),
            figures=str(erasure.figures),
            who=erasure.who,
            erased_at=erasure.erased_at,
        )
    )
    return Erasure(
        number,
        erasure.article_id,
        erasure.quotes,
        erasure.figures,
        erasure.who,
        erasure.erased_at,
    )


def is_erased(connection: Connection, article_id: str) -> bool:
    """Whether somebody asked that nothing of it is kept."""
    query = select(ERASURES.c.number).where(ERASURES.c.article_id == article_id).limit(1)
    return connection.scalar(query) is not None


def listed(connection: Connection) -> tuple[Erasure, ...]:
    """All of them, the first one first."""
    rows = connection.execute(select(ERASURES).order_by(ERASURES.c.number)).mappings()
    return tuple(_erasure_from(row) for row in rows)


def to_sweep(connection: Connection, before: datetime) -> Erasure | None:
    """The first from before that moment that was not looked after once more; None where none is."""
    query = (
        select(ERASURES)
        .where(ERASURES.c.swept_at.is_(None), ERASURES.c.erased_at < before)
        .order_by(ERASURES.c.number)
        .limit(1)
    )
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else _erasure_from(row)


def note_swept(connection: Connection, number: int, now: datetime) -> None:
    """It was looked after once more."""
    connection.execute(update(ERASURES).where(ERASURES.c.number == number).values(swept_at=now))


def _set(
    connection: Connection, column: Column[str], article_id: str, values: dict[str, object]
) -> None:
    connection.execute(update(column.table).where(column == article_id).values(**values))


def _rewrite(
    connection: Connection,
    table: Table,
    which: ColumnElement[bool],
    rewritten: Callable[[str], str],
) -> None:
    keys = list(table.primary_key)
    found = connection.execute(select(*keys, table.c.body).where(which)).all()
    for *key, body in found:
        told = rewritten(body)
        if told != body:
            mine = and_(*(column == part for column, part in zip(keys, key, strict=True)))
            connection.execute(update(table).where(mine).values(body=told))


def _erasure_from(row: RowMapping) -> Erasure:
    return Erasure(
        number=row["number"],
        article_id=row["article_id"],
        quotes=Quotes(row["quotes"]),
        figures=Figures(row["figures"]),
        who=row["who"],
        erased_at=row["erased_at"],
    )
