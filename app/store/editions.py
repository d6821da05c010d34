"""Later editions of a report, and the history of its verdicts: added to, never altered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from app.domain import Stamp, Verdict
from app.domain.rejudging import Cause, Change, Why
from app.store.tables import ARTICLES, CHANGES, EDITIONS


@dataclass(frozen=True, slots=True)
class Edition:
    """A report that takes an earlier one's place: of that version of the article, made so."""

    article_id: str
    version: int
    report: str
    stamp: Stamp


def add(connection: Connection, edition: Edition, changes: Sequence[Change], now: datetime) -> None:
    """Makes it the current report of the article and puts each change on record."""
    mine = EDITIONS.c.article_id == edition.article_id, EDITIONS.c.version == edition.version
    number = (connection.scalar(select(func.max(EDITIONS.c.edition)).where(*mine)) or 0) + 1
    connection.execute(
        insert(EDITIONS).values(
            article_id=edition.article_id,
            version=edition.version,
            edition=number,
            engine=edition.stamp.engine,
            lexicon=edition.stamp.lexicon,
            policy=edition.stamp.policy,
            parser=edition.stamp.parser,
            body=edition.report,
            recorded_at=now,
        )
    )
    connection.execute(
        update(ARTICLES).where(ARTICLES.c.id == edition.article_id).values(edition=number)
    )
    _write_changes(connection, edition.article_id, changes)


def history(connection: Connection, article_id: str) -> tuple[Change, ...]:
    """How the verdicts of the article changed, oldest first."""
    query = select(CHANGES).where(CHANGES.c.article_id == article_id).order_by(CHANGES.c.number)
    return tuple(
        Change(
            claim_id=row.claim_id,
            surface=row.surface,
            old=Verdict(row.old),
            new=Verdict(row.new),
            rule=row.rule,
            reason=row.reason,
            why=Why(Cause(row.cause), row.cause_id),
            changed_at=row.changed_at,
        )
        for row in connection.execute(query)
    )


def _write_changes(connection: Connection, article_id: str, changes: Sequence[Change]) -> None:
    mine = CHANGES.c.article_id == article_id
    last = connection.scalar(select(func.max(CHANGES.c.number)).where(mine)) or 0
    rows = [
        {
            "article_id": article_id,
            "number": number,
            "claim_id": change.claim_id,
            "surface": change.surface,
            "old": str(change.old),
            "new": str(change.new),
            "rule": change.rule,
            "reason": change.reason,
            "cause": str(change.why.cause),
            "cause_id": change.why.id,
            "changed_at": change.changed_at,
        }
        for number, change in enumerate(changes, last + 1)
    ]
    if rows:
        connection.execute(insert(CHANGES), rows)
