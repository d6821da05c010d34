"""People are added, changed and disabled, and somebody who may run the house is always left."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.person import Person, Role
from app.errors import BadInput, Conflict, NotFound
from app.services import people, sessions
from app.services.passwords import Cost
from app.services.people import NewPerson, get_person, list_people
from app.services.sessions import Opened, session_of
from app.store import Store
from tests.unit.store.samples import NOW

TIDE = "the tide comes in at noon"
LIGHT = "the lighthouse blinks twice"
EBB = "and goes out at half past six"
ADA = NewPerson("Ada Byron", Role.ADMIN, TIDE)
BO = NewPerson("Bo", Role.EDITOR, EBB)
CHEAP = Cost(1, 8, 1)
LATER = NOW + timedelta(hours=1)


def add_person(store: Store, new: NewPerson, now: datetime) -> Person:
    return people.add_person(store, new, now, CHEAP)


def sign_in(store: Store, name: str, password: str, now: datetime) -> Opened | None:
    return sessions.sign_in(store, name, password, now, CHEAP)


@pytest.fixture
def ada(store: Store) -> Person:
    return add_person(store, ADA, NOW)


@pytest.fixture
def bo(store: Store, ada: Person) -> Person:
    assert ada.role is Role.ADMIN
    return add_person(store, BO, NOW)


def signed_in(store: Store, new: NewPerson) -> Opened:
    opened = sign_in(store, new.name, new.password, NOW)
    assert opened is not None
    return opened


def is_in(store: Store, opened: Opened) -> bool:
    return session_of(store, opened.token, NOW) is not None


def test_a_person_is_recorded_with_name_and_role(store: Store) -> None:
    assert not people.are_any(store)
    person = add_person(store, replace(ADA, name="  Ada   Byron "), NOW)
    assert (person.name, person.role, person.created_at) == ("Ada Byron", Role.ADMIN, NOW)
    assert person.is_enabled
    assert people.are_any(store)
    assert list_people(store) == (person,)
    assert get_person(store, person.id) == person
    assert people.person_named(store, "ADA byron") == person


def test_no_password_is_printed_by_mistake() -> None:
    assert TIDE not in repr(ADA)


@pytest.mark.parametrize("name", ["Ada Byron", "ada  byron", "\uff21DA BYRON"])
@pytest.mark.usefixtures("ada")
def test_a_name_is_taken_once_however_it_is_spelt(store: Store, name: str) -> None:
    with pytest.raises(Conflict, match="already"):
        add_person(store, replace(BO, name=name), NOW)
    assert len(list_people(store)) == 1


@pytest.mark.parametrize("name", ["", "  ", "a" * 101, "a\u202eb", "a\x00b", "\ud800"])
def test_a_name_is_one_that_can_be_seen(store: Store, name: str) -> None:
    with pytest.raises(BadInput) as refused:
        add_person(store, replace(ADA, name=name), NOW)
    assert refused.value.loc == ("name",)


def test_a_password_that_is_guessed_first_is_refused(store: Store) -> None:
    with pytest.raises(BadInput) as refused:
        add_person(store, NewPerson("Ada Byron", Role.ADMIN, "ada byron123"), NOW)
    assert refused.value.loc == ("password",)
    assert list_people(store) == ()


def test_the_first_person_is_an_admin(store: Store) -> None:
    with pytest.raises(BadInput, match="first person must be an admin") as refused:
        add_person(store, BO, NOW)
    assert refused.value.loc == ("role",)
    assert not people.are_any(store)


def test_a_role_holds_from_the_next_page_on(store: Store, bo: Person) -> None:
    opened = signed_in(store, BO)
    assert people.change_role(store, bo.id, Role.READER).role is Role.READER
    session = session_of(store, opened.token, NOW)
    assert session is not None
    assert session.person.role is Role.READER


def test_disabled_somebody_is_signed_out_and_let_in_no_more(store: Store, bo: Person) -> None:
    opened = signed_in(store, BO)
    assert people.disable(store, bo.id, LATER).disabled_at == LATER
    assert not is_in(store, opened)
    assert sign_in(store, BO.name, BO.password, LATER) is None
    again = people.disable(store, bo.id, LATER + timedelta(hours=1))
    assert again.disabled_at == LATER


def test_enabled_again_somebody_signs_in_anew(store: Store, bo: Person) -> None:
    opened = signed_in(store, BO)
    people.disable(store, bo.id, LATER)
    assert people.enable(store, bo.id).is_enabled
    assert not is_in(store, opened)
    assert is_in(store, signed_in(store, BO))


@pytest.mark.usefixtures("bo")
def test_the_last_enabled_admin_stays_one(store: Store, ada: Person) -> None:
    with pytest.raises(Conflict, match="another person an admin first"):
        people.disable(store, ada.id, NOW)
    with pytest.raises(Conflict, match="another person an admin first"):
        people.change_role(store, ada.id, Role.EDITOR)
    assert get_person(store, ada.id) == ada
    assert people.change_role(store, ada.id, Role.ADMIN) == ada


def test_with_another_admin_the_first_may_go(store: Store, ada: Person, bo: Person) -> None:
    people.change_role(store, bo.id, Role.ADMIN)
    people.disable(store, ada.id, NOW)
    with pytest.raises(Conflict):
        people.disable(store, bo.id, NOW)
    # Disabled, she is no admin whose role could not be taken.
    assert people.change_role(store, ada.id, Role.READER).role is Role.READER


def test_a_new_password_signs_out_everywhere(store: Store, bo: Person) -> None:
    opened = signed_in(store, BO)
    people.set_password(store, bo.id, LIGHT, CHEAP)
    assert not is_in(store, opened)
    assert sign_in(store, BO.name, BO.password, NOW) is None
    assert is_in(store, signed_in(store, NewPerson("Bo", Role.EDITOR, LIGHT)))
    with pytest.raises(BadInput):
        people.set_password(store, bo.id, "short")


def test_letters_and_looks_are_remembered_for_each(store: Store, ada: Person, bo: Person) -> None:
    assert people.last_look(store, "bo") is None
    people.note_look(store, "bo", LATER)
    people.set_keys_on(store, "BO", are_on=False)
    assert people.last_look(store, "bo") == LATER
    assert get_person(store, bo.id) == replace(bo, looked_at=LATER, keys_on=False)
    assert get_person(store, ada.id) == ada


UNKNOWN: dict[str, Callable[[Store], object]] = {
    "get": lambda store: get_person(store, "per_none"),
    "named": lambda store: people.person_named(store, "Cy"),
    "role": lambda store: people.change_role(store, "per_none", Role.READER),
    "disable": lambda store: people.disable(store, "per_none", NOW),
    "enable": lambda store: people.enable(store, "per_none"),
    "password": lambda store: people.set_password(store, "per_none", TIDE),
    "look": lambda store: people.note_look(store, "Cy", NOW),
}


@pytest.mark.parametrize("asked", UNKNOWN.values(), ids=UNKNOWN)
def test_nobody_by_that_name_or_id_is_said(store: Store, asked: Callable[[Store], object]) -> None:
    with pytest.raises(NotFound):
        asked(store)
