"""`plumbline audit`: who did what, and whether the record of it holds."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.domain.audit import AuditFilter, Entry
from app.exporters.as_audit import audit_document, audit_fields
from app.services import audit
from app.services.seals import seal_waiting
from app.store import Store

PAGE = 200
FOUND = 1


def midnight(day: date | None) -> datetime | None:
    """The beginning of the day, in UTC."""
    return None if day is None else datetime.combine(day, time(), UTC)


def list_acts(wanted: AuditFilter, limit: int, *, is_json: bool) -> int:
    """One line an act, the latest first: when, who, act, on what, change, address, request.

    With `is_json` each line is a JSON object.
    """
    with configured_store() as store:
        for entry in _entries(store, wanted, limit):
            if is_json:
                say(_json(entry))
            else:
                say(*audit_fields(entry))
    return 0


def verify(noted: tuple[int, str] | None) -> int:
    """Seals what waits for it, and says place and digest of the newest entry, to be noted
    elsewhere; 1 where one is wrong."""
    with configured_store() as store:
        while seal_waiting(store):
            pass
        proof = audit.verify(store, noted)
    if proof.broken_at is not None:
        note(f"the audit log was altered: see entry {proof.broken_at}")
        return FOUND
    say(f"{proof.entries}:{proof.digest}")
    note(f"all {proof.entries} entries hold")
    return 0


def _json(entry: Entry) -> str:
    return json.dumps(audit_document(entry), allow_nan=False)


def _entries(store: Store, wanted: AuditFilter, limit: int) -> Iterator[Entry]:
    cursor, left = None, limit
    while left:
        page = audit.list_audit(store, wanted, cursor, min(left, PAGE))
        yield from page.items
        cursor, left = page.next_cursor, left - len(page.items)
        if cursor is None:
            return
