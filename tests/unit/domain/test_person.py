"""What each role may do, one spelling for every name, and how long a session holds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.person import Person, Role, Session, folded_person

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
SESSION = Session("digest", Person("per_1", "Ada", Role.EDITOR, NOW), NOW, NOW, NOW)


@pytest.mark.parametrize(
    ("role", "covered"),
    [
        (Role.READER, [Role.READER]),
        (Role.EDITOR, [Role.READER, Role.EDITOR]),
        (Role.ADMIN, [Role.READER, Role.EDITOR, Role.ADMIN]),
    ],
)
def test_a_role_may_do_what_those_before_it_may(role: Role, covered: list[Role]) -> None:
    assert [one for one in Role if role.covers(one)] == covered


@pytest.mark.parametrize("name", ["Ada Byron", " ada  BYRON\n", "\uff21da Byron"])
def test_a_name_has_one_spelling(name: str) -> None:
    assert folded_person(name) == "ada byron"


@pytest.mark.parametrize(
    ("expires", "used", "holds"),
    [
        (timedelta(hours=1), timedelta(0), True),
        (timedelta(0), timedelta(0), False),
        (timedelta(hours=1), timedelta(hours=-11, minutes=-59), True),
        (timedelta(hours=1), timedelta(hours=-12), False),
    ],
)
def test_a_session_holds_until_it_expires_or_rests_for_twelve_hours(
    expires: timedelta, used: timedelta, *, holds: bool
) -> None:
    session = replace(SESSION, expires_at=NOW + expires, last_used_at=NOW + used)
    assert session.holds(NOW) is holds


def test_nobody_who_is_disabled_has_a_session_that_holds() -> None:
    session = replace(SESSION, expires_at=NOW + timedelta(days=1))
    assert session.holds(NOW)
    person = replace(session.person, disabled_at=NOW)
    assert not replace(session, person=person).holds(NOW)
