"""The door closes with the first person or key, and for good."""

import pytest

from app.domain.key import Scope
from app.domain.person import Role
from app.errors import BadInput
from app.services.access import Access, access_of, is_loopback, require_safe_host
from app.services.keys import NewKey, create_key, revoke_key
from app.services.passwords import Cost
from app.services.people import NewPerson, add_person
from app.store import Store
from tests.unit.store.samples import NOW

ADA = NewPerson("Ada", Role.ADMIN, "the tide comes in at noon")


def test_the_first_key_closes_the_door_and_revoked_it_stays_closed(store: Store) -> None:
    assert access_of(store) is Access.OPEN
    made = create_key(store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert access_of(store) is Access.KEYS
    revoke_key(store, made.key.id, NOW)
    assert access_of(store) is Access.KEYS


def test_the_first_person_closes_it_too(store: Store) -> None:
    add_person(store, ADA, NOW, Cost(1, 8, 1))
    assert access_of(store) is Access.PEOPLE


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_is_safe_in_any_case(store: Store, host: str) -> None:
    assert require_safe_host(store, host) is Access.OPEN


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])  # noqa: S104  # refused
def test_another_address_is_safe_once_somebody_is_told_apart(store: Store, host: str) -> None:
    with pytest.raises(BadInput, match="plumbline keys create NAME") as refused:
        require_safe_host(store, host)
    assert "plumbline users add NAME --role admin" in str(refused.value)
    create_key(store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert require_safe_host(store, host) is Access.KEYS


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "127.8.0.1", "::1"])
def test_a_name_that_can_be_no_other_machine_is_loopback(name: str) -> None:
    assert is_loopback(name)


@pytest.mark.parametrize(
    "name",
    ["", "localhost.example", "127.0.0.1.example", "0.0.0.1", "10.0.0.1", "2130706433", "[::1]"],
)
def test_any_other_name_may_be_another_machine(name: str) -> None:
    assert not is_loopback(name)
