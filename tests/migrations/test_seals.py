"""The audit log's digests move to a table of seals and back, and the chain holds on both sides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from app.domain.audit import START, Act, Entry, sealed
from app.domain.key import Scope
from app.domain.who import Who, WhoKind
from app.errors import Conflict
from app.services.audit import note, verify
from app.services.keys import NewKey, create_key
from app.services.seals import seal_waiting
from app.store import Store, open_store, schema
from app.store.columns import moment_text
from tests.unit.store.samples import NOW

BEFORE = "2026_11_26_1835"
OLD = """
    INSERT INTO audit (number, at, act, who_kind, subject, digest)
    VALUES (:number, :at, :act, 'service', :subject, :digest)
"""
CHAIN = "SELECT number, at, act, who_kind, who_name, subject, after, digest FROM audit"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    on_server = request.param == "postgresql"
    file = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    opened = open_store(request.getfixturevalue("postgres_url") if on_server else file)
    opened.create()
    schema.upgrade(opened)
    yield opened
    opened.close()


def entries(store: Store, digest: str = START) -> str:
    """Three entries as the release before wrote them; answers with the last one's digest."""
    with store.writing() as connection:
        for number in (1, 2, 3):
            entry = Entry(0, NOW, Act.JOB_RETRIED, Who(WhoKind.SERVICE), subject=f"job {number}")
            digest = sealed(entry, number, digest).digest
            values: dict[str, object] = {
                "number": number,
                "at": moment_text(NOW),
                "act": str(entry.act),
            }
            values |= {"subject": entry.subject, "digest": digest}
            connection.execute(text(OLD), values)
    return digest


def test_what_was_on_record_is_sealed_as_it_was_and_goes_on(store: Store) -> None:
    schema.downgrade(store, BEFORE)
    digest = entries(store)
    schema.upgrade(store)
    proof = verify(store, (3, digest))
    assert (proof.entries, proof.digest, proof.broken_at) == (3, digest, None)
    create_key(store, NewKey("the CMS", (Scope.READ,)), NOW)
    seal_waiting(store)
    proof = verify(store, (3, digest))
    assert (proof.entries, proof.broken_at, proof.waiting) == (4, None, 0)


def test_down_again_each_entry_holds_the_one_before_it(store: Store) -> None:
    """As the release before looks at it, by number, although some were left out meanwhile."""
    for name in ("one", "two"):
        with store.writing() as connection:
            note(connection, Act.JOB_RETRIED, "given up")
            connection.rollback()
        create_key(store, NewKey(name, (Scope.READ,)), NOW)
        seal_waiting(store)
    newest = verify(store).digest
    schema.downgrade(store, BEFORE)
    digest = START
    with store.reading() as connection:
        rows = connection.execute(text(f"{CHAIN} ORDER BY number")).all()
    for place, row in enumerate(rows, 1):
        who = Who(WhoKind(row.who_kind), None, row.who_name)
        at = NOW.fromisoformat(row.at)
        entry = Entry(row.number, at, row.act, who, row.subject, None, row.after)
        digest = sealed(entry, place, digest).digest
        assert (row.number, row.digest) == (place, digest)
    assert (len(rows), digest) == (2, newest)
    with pytest.raises((Conflict, ProgrammingError)), store.writing() as connection:
        connection.execute(text("UPDATE audit SET act = 'x'"))
