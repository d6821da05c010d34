"""The audit log on PostgreSQL: one chain whoever writes at once, and nothing altered."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from app.domain.audit import AuditFilter
from app.domain.key import Scope
from app.services.audit import list_audit, verify
from app.services.database import upgrade
from app.services.keys import NewKey, create_key
from app.store import Store, open_store, schema
from tests.integration.conftest import NOW

WRITERS, EACH = 6, 8


@pytest.fixture
def store(postgres_url: str) -> Iterator[Store]:
    upgrade(postgres_url)
    opened = open_store(postgres_url)
    yield opened
    opened.close()


def test_many_who_write_at_once_make_one_chain(store: Store) -> None:
    """Seen to fail without the lock that each waits for: two took the same number."""
    failed: list[BaseException] = []

    def write(number: int) -> None:
        try:
            for step in range(EACH):
                create_key(store, NewKey(f"key {number}.{step}", (Scope.READ,)), NOW)
        except Exception as error:  # noqa: BLE001  # told by the test itself
            failed.append(error)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert failed == []
    proof = verify(store)
    assert (proof.entries, proof.broken_at) == (WRITERS * EACH, None)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET who_name = 'somebody else' WHERE number = 1",
        "DELETE FROM audit WHERE number = 1",
        "TRUNCATE audit",
        "INSERT INTO audit SELECT * FROM audit ON CONFLICT (number) DO UPDATE SET act = 'x'",
    ],
)
def test_the_database_refuses_to_alter_an_entry(store: Store, statement: str) -> None:
    """Seen to fail, each, without the trigger of the migration."""
    create_key(store, NewKey("the CMS", (Scope.READ,)), NOW)
    before = list_audit(store, AuditFilter(act="key"), None, 5)
    with pytest.raises(ProgrammingError, match="only ever added to"), store.writing() as writer:
        writer.execute(text(statement))
    assert list_audit(store, AuditFilter(act="key"), None, 5) == before


def test_its_migration_goes_down_and_up(store: Store) -> None:
    schema.downgrade(store, "2026_11_26_1820")
    schema.upgrade(store)
    create_key(store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert verify(store).broken_at is None
