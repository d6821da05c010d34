"""`plumbline users`: who may sign in at the desk."""

import getpass
import sys
from datetime import UTC, datetime

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.domain.person import Person, Role
from app.errors import BadInput
from app.services import people


def add_user(name: str, role: str) -> int:
    """Records somebody who may sign in from now on."""
    new = people.NewPerson(name, Role(role), _password())
    with configured_store() as store:
        person = people.add_person(store, new, datetime.now(UTC))
    _say(person, f"may sign in, with the role {person.role}")
    return 0


def list_users() -> int:
    """One line a person: name, role, enabled or disabled, when added."""
    with configured_store() as store:
        for person in people.list_people(store):
            state = "enabled" if person.is_enabled else "disabled"
            fields = (person.name, person.role, state, person.created_at.date().isoformat())
            say(*fields)
    return 0


def change_role(name: str, role: str) -> int:
    """Gives somebody another role, which holds from the next page on."""
    with configured_store() as store:
        known = people.person_named(store, name)
        person = people.change_role(store, known.id, Role(role))
    _say(person, f"has the role {person.role}")
    return 0


def set_password(name: str) -> int:
    """Gives somebody another password, and ends every session of theirs."""
    with configured_store() as store:
        known = people.person_named(store, name)
        person = people.set_password(store, known.id, _password())
    _say(person, "signs in with the new password, and is signed out everywhere")
    return 0


def disable(name: str) -> int:
    """Signs somebody out and lets them in no more."""
    with configured_store() as store:
        known = people.person_named(store, name)
        person = people.disable(store, known.id, datetime.now(UTC))
    _say(person, "is signed out, and may sign in no more")
    return 0


def enable(name: str) -> int:
    """Lets somebody in again."""
    with configured_store() as store:
        known = people.person_named(store, name)
        person = people.enable(store, known.id)
    _say(person, "may sign in again")
    return 0


def _password() -> str:
    """What is typed twice and not shown, or the first line of stdin.

    It is no argument: those are seen by others on the machine. BadInput where the two differ.
    """
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != first:
        raise BadInput("the two passwords differ: nothing was changed", "password")
    return first


def _say(person: Person, what: str) -> None:
    note(f"{person.name} {what}")
