"""Seals are made behind the entries, in their order, and each is read with what it seals."""

from app.domain.audit import START, Act, Entry, sealed
from app.domain.who import Who, WhoKind
from app.store import Store, audit, seals
from app.store.seals import CHUNK
from tests.unit.store.samples import NOW


def acts(store: Store, number: int) -> None:
    with store.writing() as connection:
        for one in range(number):
            who = Who(WhoKind.SERVICE)
            audit.add(connection, Entry(0, NOW, Act.JOB_RETRIED, who, subject=f"job {one}"))


def test_what_waits_is_sealed_once_and_in_order(store: Store) -> None:
    acts(store, 3)
    with store.writing() as connection:
        assert seals.is_any_waiting(connection)
        assert seals.waiting(connection) == 3
        assert seals.seal(connection, 2) == 2
        assert seals.seal_all(connection) == 1
        assert seals.seal_all(connection) == 0
        assert not seals.is_any_waiting(connection)
        links = list(seals.chain(connection))
    digest = START
    for place, link in enumerate(links, 1):
        assert link.entry is not None
        digest = sealed(link.entry, place, digest).digest
        assert (link.number, link.entry_number, link.digest, link.unnamed) == (
            place,
            place,
            digest,
            0,
        )
    assert [link.entry.subject for link in links if link.entry] == ["job 0", "job 1", "job 2"]


def test_more_than_one_batch_is_one_chain(store: Store) -> None:
    acts(store, CHUNK + 1)
    with store.writing() as connection:
        assert [seals.seal_all(connection) for _ in range(3)] == [CHUNK, 1, 0]
        numbers = [link.number for link in seals.chain(connection)]
        assert numbers == list(range(1, CHUNK + 2))
        assert seals.first_unnamed(connection) is None
