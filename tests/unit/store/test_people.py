"""People come back as they were recorded, by name however it is spelt."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.person import Person, Role
from app.errors import Conflict
from app.store import Store, people
from app.store.people import Credential
from tests.unit.store.samples import NOW

ADA = Person("per_1", "Ada Byron", Role.ADMIN, NOW)
BO = Person("per_2", "Bo", Role.READER, NOW, keys_on=False)
LATER = NOW + timedelta(hours=1)


def add(store: Store, *new: Person) -> None:
    for person in new:
        with store.writing() as connection:
            people.add(connection, Credential(person, f"hash of {person.name}"))


def by_id(store: Store, identifier: str) -> Person | None:
    with store.reading() as connection:
        return people.by_id(connection, identifier)


def test_people_come_back_in_the_order_of_their_names(store: Store) -> None:
    add(store, BO, ADA)
    with store.reading() as connection:
        assert people.listed(connection) == (ADA, BO)
        assert people.by_id(connection, "per_2") == BO
        assert people.by_id(connection, "per_3") is None


@pytest.mark.parametrize("name", ["Ada Byron", "ADA  byron", "\uff21da Byron"])
def test_a_name_is_found_however_it_is_spelt(store: Store, name: str) -> None:
    add(store, ADA)
    with store.reading() as connection:
        assert people.by_name(connection, name) == Credential(ADA, "hash of Ada Byron")
        assert people.by_name(connection, "Ada") is None


def test_a_name_is_taken_once(store: Store) -> None:
    add(store, ADA)
    with pytest.raises(Conflict):
        add(store, replace(BO, name="ADA BYRON"))


def test_each_fact_changes_and_nothing_else(store: Store) -> None:
    add(store, ADA, BO)
    with store.writing() as connection:
        people.set_role(connection, "per_1", Role.EDITOR)
        people.set_disabled(connection, "per_1", LATER)
        people.set_keys_on(connection, "per_1", are_on=False)
        people.set_looked_at(connection, "per_1", LATER)
        people.set_password(connection, "per_1", "another")
    changed = replace(ADA, role=Role.EDITOR, disabled_at=LATER, keys_on=False, looked_at=LATER)
    assert by_id(store, "per_1") == changed
    assert by_id(store, "per_2") == BO
    with store.reading() as connection:
        assert people.password_of(connection, "per_1") == "another"
        assert people.password_of(connection, "per_2") == "hash of Bo"
        assert people.password_of(connection, "per_3") is None


def test_only_admins_who_are_enabled_count_as_such(store: Store) -> None:
    add(store, ADA, BO, replace(ADA, id="per_3", name="Cy"))
    with store.writing() as connection:
        assert people.enabled_admins(connection) == 2
        people.set_disabled(connection, "per_3", NOW)
        assert people.enabled_admins(connection) == 1


def test_whether_there_is_anybody_is_known(store: Store) -> None:
    with store.reading() as connection:
        assert not people.are_any(connection)
    add(store, BO)
    with store.reading() as connection:
        assert people.are_any(connection)


def test_no_hash_is_printed_by_mistake() -> None:
    assert "tide" not in repr(Credential(ADA, "tide"))
