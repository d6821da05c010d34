"""The audit log: who did what. Added to by the transaction that does it, and listed.

What persons decide about series and claims is on record elsewhere, and is shown here beside it.
"""

from collections.abc import Mapping
from typing import Any  # the columns of a row differ in type

from sqlalchemy import Column, ColumnElement, Connection, Table, insert, null, or_, select

from app.domain.audit import Act, AuditFilter, Entry
from app.domain.who import Who, WhoKind
from app.store.locks import enter_audit
from app.store.tables import AUDIT, DECISIONS, REVIEWS, SEALS

NEW = insert(AUDIT).inline()
"""Made once: every article that is recorded asks for it."""

DECIDED: Mapping[str, tuple[Table, Column[Any]]] = {
    "decision": (DECISIONS, DECISIONS.c.series_id),
    "review": (REVIEWS, REVIEWS.c.article_id),
}
"""Records of decisions by the first word of their acts, and what each is about."""


def add(connection: Connection, new: Entry) -> None:
    """Puts an act on record; the database gives it its number, and a seal comes later (seals.py).

    Where several write at once none waits for another here. Who seals waits for each, from here to
    the end of its transaction: so this is the last thing that a transaction does.
    """
    enter_audit(connection)
    connection.execute(NEW, _row_of(new))


def listed(
    connection: Connection, wanted: AuditFilter, before: int, limit: int
) -> tuple[Entry, ...]:
    """Up to `limit` entries of those that are wanted, the newest first, below that number."""
    seals = SEALS.c.number.label("seal"), SEALS.c.digest
    columns = [column for column in AUDIT.c if column is not AUDIT.c.digest]
    query = select(*columns, *seals).outerjoin(SEALS, SEALS.c.entry == AUDIT.c.number)
    query = query.where(AUDIT.c.number < before)
    if wanted.since is not None:
        query = query.where(AUDIT.c.at >= wanted.since)
    if wanted.who is not None:
        query = query.where(or_(AUDIT.c.who_name == wanted.who, AUDIT.c.who_id == wanted.who))
    if wanted.act is not None:
        query = query.where(AUDIT.c.act.in_(_acts(wanted.act)))
    rows = connection.execute(query.order_by(AUDIT.c.number.desc()).limit(limit)).mappings()
    return tuple(entry_from(row) for row in rows)


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
        "digest": "",
    }


def entry_from(row: Mapping[Any, Any]) -> Entry:
    """The entry in a row of `audit`, with its seal where the row has one."""
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
        seal=row.get("seal"),
        digest=row.get("digest") or "",
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
