"""Sessions come back with the person as he is now, and are taken away once they ran out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.person import IDLE, LONGEST, Person, Role, Session
from app.store import Store, people, sessions
from app.store.people import Credential
from tests.unit.store.samples import NOW

ADA = Person("per_1", "Ada", Role.ADMIN, NOW)
BO = Person("per_2", "Bo", Role.EDITOR, NOW)
SESSION = Session("digest", ADA, NOW, NOW + LONGEST, NOW)
OTHERS = (replace(SESSION, digest="hers"), replace(SESSION, digest="his", person=BO))


@pytest.fixture
def begun(store: Store) -> Store:
    with store.writing() as connection:
        people.add(connection, Credential(ADA, "hash"))
        people.add(connection, Credential(BO, "hash"))
        for session in (SESSION, *OTHERS):
            sessions.add(connection, session)
    return store


def digests(store: Store) -> set[str]:
    with store.reading() as connection:
        known = (sessions.by_digest(connection, one) for one in ("digest", "hers", "his"))
        return {session.digest for session in known if session}


def test_a_session_comes_back_with_the_person_as_now(begun: Store) -> None:
    with begun.writing() as connection:
        assert sessions.by_digest(connection, "digest") == SESSION
        people.set_role(connection, "per_1", Role.READER)
        changed = sessions.by_digest(connection, "digest")
        assert changed == replace(SESSION, person=replace(ADA, role=Role.READER))
        assert sessions.by_digest(connection, "none") is None


def test_its_last_use_is_remembered(begun: Store) -> None:
    later = NOW + timedelta(hours=1)
    with begun.writing() as connection:
        sessions.note_used(connection, "digest", later)
        assert sessions.by_digest(connection, "digest") == replace(SESSION, last_used_at=later)


def test_one_session_ends_and_the_others_go_on(begun: Store) -> None:
    with begun.writing() as connection:
        sessions.end(connection, "digest")
    assert digests(begun) == {"hers", "his"}


def test_a_person_s_sessions_end_but_the_one_that_is_named(begun: Store) -> None:
    with begun.writing() as connection:
        assert sessions.end_all_of(connection, "per_1", but="digest") == 1
    assert digests(begun) == {"digest", "his"}
    with begun.writing() as connection:
        assert sessions.end_all_of(connection, "per_1") == 1
    assert digests(begun) == {"his"}


def test_sessions_that_ran_out_are_taken_away(begun: Store) -> None:
    at = NOW + IDLE
    with begun.writing() as connection:
        sessions.note_used(connection, "hers", at)
        sessions.forget_ended(connection, at)
    assert digests(begun) == {"hers"}
    with begun.writing() as connection:
        sessions.note_used(connection, "hers", NOW + LONGEST)
        sessions.forget_ended(connection, NOW + LONGEST)
    assert digests(begun) == set()
