"""The audit log on PostgreSQL: one chain whoever writes at once, and nothing altered."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from app.domain.audit import Act, AuditFilter, Entry
from app.domain.key import Scope
from app.services.audit import list_audit, note, verify
from app.services.database import upgrade
from app.services.keys import NewKey, create_key
from app.services.seals import seal_waiting
from app.store import Store, open_store, schema, seals
from tests.integration.conftest import NOW
from tests.postgres import Server

WRITERS, EACH = 6, 8


@pytest.fixture
def store(postgres_copy: str) -> Iterator[Store]:
    opened = open_store(postgres_copy)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sealed_store(postgres: Server) -> Iterator[Store]:
    """One with an entry and its seal, for tests that change nothing."""
    url = postgres.create_database()
    upgrade(url)
    opened = open_store(url)
    act(opened, "the CMS")
    seal_waiting(opened)
    yield opened
    opened.close()
    postgres.drop_database(url)


def act(store: Store, name: str) -> None:
    create_key(store, NewKey(name, (Scope.READ,)), NOW)


def proof_of(store: Store) -> tuple[int, int | None, int]:
    proof = verify(store)
    return proof.entries, proof.broken_at, proof.waiting


def test_many_who_write_at_once_make_one_chain_while_it_is_sealed(store: Store) -> None:
    failed: list[BaseException] = []

    def write(number: int) -> None:
        try:
            for step in range(EACH):
                act(store, f"key {number}.{step}")
        except Exception as error:  # noqa: BLE001  # told by the test itself
            failed.append(error)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
    for one in writers:
        one.start()
    while any(one.is_alive() for one in writers):
        seal_waiting(store)
    for one in writers:
        one.join()
    while seal_waiting(store):
        pass
    assert failed == []
    assert proof_of(store) == (WRITERS * EACH, None, 0)


def test_who_writes_waits_for_nobody_who_writes(store: Store) -> None:
    """Seen to fail with a lock that one of both holds: the second gave up after eight seconds."""
    with store.writing() as connection:
        note(connection, Act.JOB_RETRIED, "first")
        act(store, "second")
    assert [one.act for one in newest(store)] == ["key.created", "job.retried"]
    assert proof_of(store) == (0, None, 2)


def test_nothing_is_sealed_before_what_has_a_lower_number(store: Store) -> None:
    """Seen to fail without the wait: the first was passed over, and then stood between seals."""
    with store.writing() as connection:
        note(connection, Act.JOB_RETRIED, "first")
        act(store, "second")
        assert not seal_waiting(store), "the first may still come"
        assert proof_of(store) == (0, None, 1)
    assert seal_waiting(store)
    assert proof_of(store) == (2, None, 0)
    assert [one.seal for one in newest(store)] == [2, 1]


def test_what_was_given_up_leaves_a_number_out_and_the_chain_whole(store: Store) -> None:
    with store.writing() as connection:
        note(connection, Act.JOB_RETRIED, "given up")
        connection.rollback()
    act(store, "done")
    seal_waiting(store)
    (entry,) = newest(store)
    assert (entry.number, entry.seal) == (2, 1)
    assert proof_of(store) == (1, None, 0)


def test_one_seals_at_a_time_and_others_write_meanwhile(store: Store) -> None:
    """Seen to fail without its lock: both took the first place."""
    act(store, "first")
    with store.writing() as connection:
        assert seals.seal(connection, seals.BEHIND_ALL) == 1
        act(store, "second")
        assert not seal_waiting(store)
    assert seal_waiting(store)
    assert proof_of(store) == (2, None, 0)


def newest(store: Store) -> list[Entry]:
    return list(list_audit(store, AuditFilter(), None, 50).items)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET who_name = 'somebody else' WHERE number = 1",
        "DELETE FROM audit WHERE number = 1",
        "TRUNCATE audit",
        "INSERT INTO audit SELECT * FROM audit ON CONFLICT (number) DO UPDATE SET act = 'x'",
        "UPDATE audit_seals SET digest = 'x'",
        "DELETE FROM audit_seals",
        "TRUNCATE audit_seals",
    ],
)
def test_the_database_refuses_to_alter_an_entry(sealed_store: Store, statement: str) -> None:
    """Seen to fail, each, without the triggers of the migrations."""
    before = newest(sealed_store)
    with (
        pytest.raises(ProgrammingError, match="only ever added to"),
        sealed_store.writing() as writer,
    ):
        writer.execute(text(statement))
    assert newest(sealed_store) == before != []


def test_its_migrations_go_down_and_up(store: Store) -> None:
    schema.downgrade(store, "2026_11_26_1820")
    schema.upgrade(store)
    act(store, "the CMS")
    seal_waiting(store)
    assert proof_of(store) == (1, None, 0)
