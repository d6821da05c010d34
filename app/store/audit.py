"""The audit log: who did what. Added to by the transaction that does it, and read.

What persons decide about series and claims is on record elsewhere, and is shown here beside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any  # the columns of a row differ in type

from sqlalchemy import Column, ColumnElement, Connection, Table, insert, null, or_, select

from app.domain.audit import START, Act, AuditFilter, Entry, digest_of
from app.domain.who import Who, WhoKind
from app.store.locks import hold_audit
from app.store.tables import AUDIT, DECISIONS, REVIEWS

CHUNK = 1_000
"""Entries that are read at once where all are."""

NEW = insert(AUDIT)
NEWEST = select(AUDIT.c.number, AUDIT.c.digest).order_by(AUDIT.c.number.desc()).limit(1)
"""Made once: every article that is recorded asks them."""

DECIDED: Mapping[str, tuple[Table, Column[Any]]] = {
    "decision": (DECISIONS, DECISIONS.c.series_id),
    "review": (REVIEWS, REVIEWS.c.article_id),
}
"""Records of decisions by the first word of their acts, and what each is about."""


def add(connection: Connection, new: Entry) -> Entry:
    """Puts an act on record behind all others; its number and digest are made here.

    Where several write at once each waits, from here to the end of its transaction, for the one
    before: so this is the last thing that a transaction does.
    """
    hold_audit(connection)
    number, digest = last(connection)
    numbered = replace(new, number=number + 1)
    sealed = replace(numbered, digest=digest_of(numbered, digest))
    connection.execute(NEW, _row_of(sealed))
    return sealed


def last(connection: Connection) -> tuple[int, str]:
    """The number and the digest of the newest entry; 0 and what the first one holds, before it."""
    found = connection.execute(NEWEST).one_or_none()
    return (0, START) if found is None else (found.number, found.digest)


def listed(
    connection: Connection, wanted: AuditFilter, before: int, limit: int
) -> tuple[Entry, ...]:
    """Up to `limit` entries of those that are wanted, the newest first, below that number."""
    query = select(AUDIT).where(AUDIT.c.number < before)
    if wanted.since is not None:
        query = query.where(AUDIT.c.at >= wanted.since)
    if wanted.who is not None:
        query = query.where(or_(AUDIT.c.who_name == wanted.who, AUDIT.c.who_id == wanted.who))
    if wanted.act is not None:
        query = query.where(AUDIT.c.act.in_(_acts(wanted.act)))
    rows = connection.execute(query.order_by(AUDIT.c.number.desc()).limit(limit)).mappings()
    return tuple(_entry_from(row) for row in rows)


def decided(
    connection: Connection, record: str, wanted: AuditFilter, before: int, limit: int
) -> tuple[Entry, ...]:
    """The same of what persons decided; `record` is `decision` or `review`."""
    table, subject = DECIDED[record]
    query = select(
        table.c.number,
        table.c.kind,
        subject.label("subject"),
        table.c.who,
        table.c.decided_at,
        *_changed(table),
    ).where(table.c.number < before)
    if wanted.since is not None:
        query = query.where(table.c.decided_at >= wanted.since)
    if wanted.who is not None:
        query = query.where(table.c.who == wanted.who)
    first, _, kind = (wanted.act or record).partition(".")
    if first != record:
        return ()
    if kind:
        query = query.where(table.c.kind == kind)
    rows = connection.execute(query.order_by(table.c.number.desc()).limit(limit)).mappings()
    return tuple(_decision_from(record, row) for row in rows)


def chain(connection: Connection) -> Iterator[Entry]:
    """Every entry from the first on, in bounded memory."""
    number = 0
    while True:
        query = select(AUDIT).where(AUDIT.c.number > number).order_by(AUDIT.c.number).limit(CHUNK)
        rows = connection.execute(query).mappings().all()
        yield from (_entry_from(row) for row in rows)
        if len(rows) < CHUNK:
            return
        number = rows[-1]["number"]


def _acts(named: str) -> list[str]:
    return [str(act) for act in Act if act == named or act.startswith(f"{named}.")]


def _changed(table: Table) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """The verdict of a claim before and after; of a series nothing that is short."""
    if table is REVIEWS:
        return REVIEWS.c.seen.label("before"), REVIEWS.c.after_verdict.label("after")
    return null().label("before"), null().label("after")


def _row_of(entry: Entry) -> dict[str, object]:
    who = entry.who
    return {
        "number": entry.number,
        "at": entry.at,
        "act": entry.act,
        "who_kind": str(who.kind),
        "who_id": who.id,
        "who_name": who.name,
        "subject": entry.subject,
        "before": entry.before,
        "after": entry.after,
        "address": entry.address,
        "request_id": entry.request_id,
        "digest": entry.digest,
    }


def _entry_from(row: Mapping[Any, Any]) -> Entry:
    return Entry(
        number=row["number"],
        at=row["at"],
        act=row["act"],
        who=Who(WhoKind(row["who_kind"]), row["who_id"], row["who_name"]),
        subject=row["subject"],
        before=row["before"],
        after=row["after"],
        address=row["address"],
        request_id=row["request_id"],
        digest=row["digest"],
    )


def _decision_from(record: str, row: Mapping[Any, Any]) -> Entry:
    name = row["who"]
    return Entry(
        number=row["number"],
        at=row["decided_at"],
        act=f"{record}.{row['kind']}",
        who=Who(WhoKind.PERSON if name else WhoKind.MACHINE, None, name),
        subject=row["subject"],
        before=row["before"],
        after=row["after"],
    )
