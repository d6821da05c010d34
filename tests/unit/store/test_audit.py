"""Entries are kept as they were written, and found by what is asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import DecisionKind
from app.domain.audit import Act, AuditFilter, Entry
from app.domain.who import Who, WhoKind
from app.store import Store, audit, cards, decisions
from app.store.audit import DECIDED
from app.store.decisions import NewDecision
from tests.unit.store.samples import NOW, feeding, series

ADA, CMS = Who(WhoKind.PERSON, "per_1", "Ada"), Who(WhoKind.KEY, "key_1", "the CMS")
NEW = Entry(0, NOW, Act.KEY_CREATED, ADA, "key_1", "a", "b", "192.0.2.7", "req-1")
EVERYTHING = AuditFilter()
LAST = 2_147_483_647


def put(store: Store, *entries: Entry) -> None:
    with store.writing() as connection:
        for entry in entries:
            audit.add(connection, entry)


def listed(
    store: Store, wanted: AuditFilter = EVERYTHING, before: int = LAST, limit: int = 50
) -> list[int]:
    with store.reading() as connection:
        return [one.number for one in audit.listed(connection, wanted, before, limit)]


def test_an_entry_is_read_as_it_was_written_and_waits_for_its_seal(store: Store) -> None:
    bare = Entry(0, NOW, Act.KEY_REVOKED, Who(WhoKind.MACHINE))
    put(store, NEW, bare)
    with store.reading() as connection:
        found = audit.listed(connection, EVERYTHING, LAST, 9)
    assert found == (replace(bare, number=2), replace(NEW, number=1))


def test_an_entry_that_is_not_kept_is_not_listed(store: Store) -> None:
    def undone() -> None:
        with store.writing() as connection:
            audit.add(connection, NEW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        undone()
    assert listed(store) == []


def test_what_is_wanted_is_found_the_newest_first(store: Store) -> None:
    later = NOW + timedelta(hours=1)
    put(store, NEW, replace(NEW, act=Act.KEY_REVOKED, who=CMS), replace(NEW, at=later))
    assert listed(store) == [3, 2, 1]
    assert listed(store, limit=2) == [3, 2]
    assert listed(store, before=3) == [2, 1]
    assert listed(store, AuditFilter(since=later)) == [3]
    assert listed(store, AuditFilter(who="Ada")) == [3, 1]
    assert listed(store, AuditFilter(who="per_1")) == [3, 1]
    assert listed(store, AuditFilter(act="key.revoked")) == [2]
    assert listed(store, AuditFilter(act="key")) == [3, 2, 1]
    assert listed(store, AuditFilter(act="ke")) == []
    assert listed(store, AuditFilter(who="Ada' OR '1'='1")) == []


def test_decisions_are_told_as_acts(store: Store) -> None:
    with store.writing() as connection:
        cards.feed(connection, [series().id], feeding(series()), NOW)
        for kind, who in ((DecisionKind.APART, "Ada"), (DecisionKind.PIN, None)):
            decisions.record(connection, NewDecision(kind, series().id, None, None, who), NOW)
    with store.reading() as connection:

        def told(who: str | None = None, act: str | None = None) -> list[tuple[object, ...]]:
            wanted = AuditFilter(who=who, act=act)
            found = audit.decided(connection, "decision", wanted, LAST, 9)
            return [(one.act, one.subject, one.who.kind) for one in found]

        pin = ("decision.pin", series().id, WhoKind.MACHINE)
        apart = ("decision.apart", series().id, WhoKind.PERSON)
        assert told() == told(act="decision") == [pin, apart]
        assert told(who="Ada") == told(act="decision.apart") == [apart]
        assert told(act="review") == told(act="decision.undo") == []
        assert set(DECIDED) == {"decision", "review"}
