"""What waits for its seal is sealed between other work."""

from app.domain.audit import Act, Entry
from app.domain.who import Who, WhoKind
from app.services.audit import verify
from app.services.seals import seal_waiting
from app.store import Store, audit
from tests.unit.store.samples import NOW


def test_it_says_whether_anything_waited(store: Store) -> None:
    assert not seal_waiting(store)
    with store.writing() as connection:
        audit.add(connection, Entry(0, NOW, Act.JOB_RETRIED, Who(WhoKind.SERVICE)))
    assert verify(store).waiting == 1
    assert seal_waiting(store)
    assert not seal_waiting(store)
    proof = verify(store)
    assert (proof.entries, proof.waiting) == (1, 0)
