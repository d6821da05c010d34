"""A session lasts as long as it is used, and no longer than a week; its token is kept nowhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from argon2 import PasswordHasher

from app.domain.person import Person, Role
from app.errors import BadInput
from app.services import people, sessions
from app.services.passwords import RFC_9106, Cost, hash_of
from app.services.people import NewPerson, add_person
from app.services.sessions import Opened, change_password, session_of, session_used, sign_out
from app.store import Store
from app.store import people as people_store
from tests.unit.store.samples import NOW, read_only

TIDE = "the tide comes in at noon"
EBB = "and goes out at half past six"
CHEAP = Cost(1, 8, 1)
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def ada(store: Store) -> Person:
    return add_person(store, NewPerson("Ada", Role.ADMIN, TIDE), NOW, CHEAP)


def sign_in(store: Store, name: str, password: str, now: datetime) -> Opened | None:
    return sessions.sign_in(store, name, password, now, CHEAP)


def opened(store: Store, at: datetime = NOW) -> Opened:
    found = sign_in(store, "ada", TIDE, at)
    assert found is not None
    return found


def test_a_token_stands_for_who_signed_in(store: Store, ada: Person) -> None:
    one, other = opened(store), opened(store)
    assert one.token != other.token
    session = session_of(store, one.token, NOW)
    assert session == one.session
    assert one.session.person == ada


def test_the_token_is_kept_nowhere(store: Store, ada: Person, rows: Rows) -> None:
    token = opened(store).token
    assert len(token) >= 43
    assert token not in str(rows())
    assert TIDE not in str(rows())
    assert token not in repr(opened(store))
    assert ada.name in str(rows())


@pytest.mark.parametrize(
    ("name", "password"), [("Ada", EBB), ("Ada", ""), ("Bo", TIDE), ("", ""), ("Ada", TIDE * 41)]
)
@pytest.mark.usefixtures("ada")
def test_a_wrong_name_or_password_lets_nobody_in(
    store: Store, name: str, password: str, rows: Rows
) -> None:
    assert sign_in(store, name, password, NOW) is None
    assert rows()["sessions"] == []


@pytest.mark.parametrize("token", ["", "none", "a" * 43, "a" * 65, "\ud800"])
@pytest.mark.usefixtures("ada")
def test_any_other_token_stands_for_nobody(store: Store, token: str) -> None:
    opened(store)
    assert session_of(store, token, NOW) is None


@pytest.mark.usefixtures("ada")
def test_a_session_ends_after_twelve_idle_hours(store: Store) -> None:
    token = opened(store).token
    almost = NOW + timedelta(hours=11, minutes=59)
    assert session_used(store, token, almost) is not None
    assert session_used(store, token, almost + timedelta(hours=11, minutes=59)) is not None
    assert session_used(store, token, almost + timedelta(hours=24)) is None


@pytest.mark.usefixtures("ada")
def test_a_session_ends_after_a_week_however_busy(store: Store) -> None:
    token = opened(store).token
    at = NOW
    while at < NOW + timedelta(days=7):
        assert session_used(store, token, at) is not None
        at += timedelta(hours=6)
    assert session_used(store, token, at) is None


@pytest.mark.usefixtures("ada")
def test_to_look_whose_a_session_is_is_no_use_of_it(store: Store) -> None:
    token = opened(store).token
    assert session_of(store, token, NOW + timedelta(hours=11)) is not None
    assert session_of(store, token, NOW + timedelta(hours=12)) is None


@pytest.mark.usefixtures("ada")
def test_a_use_is_written_once_a_minute(store: Store, rows: Rows) -> None:
    token = opened(store).token
    before = rows()["sessions"]
    session_used(store, token, NOW + timedelta(seconds=59))
    assert rows()["sessions"] == before
    session_used(store, token, NOW + timedelta(seconds=60))
    assert rows()["sessions"] != before


@pytest.mark.usefixtures("ada")
def test_where_nothing_can_be_written_a_session_holds_all_the_same(store: Store) -> None:
    token = opened(store).token
    assert session_used(read_only(store), token, NOW + timedelta(hours=1)) is not None


@pytest.mark.usefixtures("ada")
def test_signed_out_nobody_is_let_in_with_the_token(store: Store) -> None:
    one, other = opened(store), opened(store)
    sign_out(store, one.token)
    sign_out(store, "none")
    assert session_of(store, one.token, NOW) is None
    assert session_of(store, other.token, NOW) is not None


@pytest.mark.usefixtures("ada")
def test_sessions_that_ran_out_are_forgotten_at_the_next_sign_in(store: Store, rows: Rows) -> None:
    opened(store)
    opened(store, NOW + timedelta(days=1))
    assert len(rows()["sessions"]) == 1


@pytest.mark.usefixtures("ada")
def test_a_changed_password_ends_every_other_session(store: Store) -> None:
    here, elsewhere = opened(store), opened(store)
    change_password(store, here.session, TIDE, EBB, CHEAP)
    assert session_of(store, here.token, NOW) is not None
    assert session_of(store, elsewhere.token, NOW) is None
    assert sign_in(store, "Ada", TIDE, NOW) is None
    assert sign_in(store, "Ada", EBB, NOW) is not None


@pytest.mark.parametrize(
    ("old", "new", "field"), [(EBB, EBB, "old"), (TIDE, "short", "new"), (TIDE, "a" * 12, "new")]
)
@pytest.mark.usefixtures("ada")
def test_a_password_is_changed_by_whom_it_belongs_to(
    store: Store, old: str, new: str, field: str
) -> None:
    here, elsewhere = opened(store), opened(store)
    with pytest.raises(BadInput) as refused:
        change_password(store, here.session, old, new, CHEAP)
    assert refused.value.loc == (field,)
    assert session_of(store, elsewhere.token, NOW) is not None
    assert sign_in(store, "Ada", TIDE, NOW) is not None


def test_an_old_hash_is_made_anew_when_the_password_is_at_hand(store: Store, ada: Person) -> None:
    def known() -> str | None:
        with store.reading() as connection:
            return people_store.password_of(connection, ada.id)

    cheap = known()
    assert sessions.sign_in(store, "Ada", EBB, NOW, RFC_9106) is None
    assert sign_in(store, "Ada", TIDE, NOW) is not None
    assert known() == cheap
    assert sessions.sign_in(store, "Ada", TIDE, NOW, RFC_9106) is not None
    assert "m=65536,t=3,p=4" in str(known())
    assert sign_in(store, "Ada", TIDE, NOW) is not None


def test_a_password_that_was_changed_meanwhile_lets_nobody_in(
    store: Store, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = PasswordHasher.verify

    def slow(hasher: PasswordHasher, known: str, password: str) -> bool:
        found = verify(hasher, known, password)
        monkeypatch.undo()
        with store.writing() as connection:
            people_store.set_password(connection, ada.id, hash_of(EBB, CHEAP))
        return found

    monkeypatch.setattr(PasswordHasher, "verify", slow)
    assert sign_in(store, "Ada", TIDE, NOW) is None


def test_who_is_disabled_has_no_session_even_where_one_is_left(store: Store, ada: Person) -> None:
    one = opened(store)
    add_person(store, NewPerson("Bo", Role.ADMIN, EBB), NOW, CHEAP)
    with store.writing() as connection:
        people_store.set_disabled(connection, ada.id, NOW)
    assert session_of(store, one.token, NOW) is None
    assert not replace(one.session, person=replace(ada, disabled_at=NOW)).holds(NOW)
    people.enable(store, ada.id)
    assert session_of(store, one.token, NOW) is not None
