"""Who may sign in at the desk: add, list, change the role or the password, disable, enable."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.audit import Act
from app.domain.limits import is_keepable
from app.domain.person import Person, Role
from app.errors import BadInput, Conflict, NotFound
from app.services.audit import Change, note
from app.services.paging import checked_word
from app.services.passwords import RFC_9106, Cost, hash_of, require_good
from app.store import Store, locks, people, sessions
from app.store.people import Credential

NAME_CHARACTERS = 100
FIRST = "the first person must be an admin: whoever adds the others"
LAST = "nobody else may run the house: make another person an admin first"


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to add."""

    name: str
    role: Role
    password: str = field(repr=False)


def add_person(store: Store, new: NewPerson, now: datetime, cost: Cost = RFC_9106) -> Person:
    """The person as recorded.

    BadInput names a field of no use; Conflict means that the name is taken, however it is spelt.
    """
    name = _name(new.name)
    require_good(new.password, name)
    person = Person(f"per_{secrets.token_hex(8)}", name, new.role, now)
    credential = Credential(person, hash_of(new.password, cost))
    with store.writing() as connection:
        locks.hold_people(connection)
        taken = people.by_name(connection, name)
        if taken is not None:
            raise Conflict(f"there is a person {taken.person.name} already: take another name")
        if new.role is not Role.ADMIN and not people.are_any(connection):
            raise BadInput(FIRST, "role")
        people.add(connection, credential)
        note(connection, Act.PERSON_ADDED, person.id, Change(after=f"{name}: {new.role}"))
    return person


def are_any(store: Store) -> bool:
    """Whether a person was ever made."""
    with store.reading() as connection:
        return people.are_any(connection)


def list_people(store: Store) -> tuple[Person, ...]:
    """Everybody, by name; those who are disabled too."""
    with store.reading() as connection:
        return people.listed(connection)


def get_person(store: Store, identifier: str) -> Person:
    """The person with that id, or NotFound."""
    checked_word(identifier, "id")
    with store.reading() as connection:
        return _required(people.by_id(connection, identifier), identifier)


def person_named(store: Store, name: str) -> Person:
    """The person of that name, however it is spelt, or NotFound."""
    checked_word(name, "name")
    with store.reading() as connection:
        found = people.by_name(connection, name)
    if found is None:
        raise NotFound("person", name)
    return found.person


def change_role(store: Store, identifier: str, role: Role) -> Person:
    """The person with another role, from the next page on. Conflict for the last enabled admin."""
    with store.writing() as connection:
        locks.hold_people(connection)
        person = _required(people.by_id(connection, identifier), identifier)
        if role is not Role.ADMIN:
            _require_another_admin(person, people.enabled_admins(connection))
        people.set_role(connection, identifier, role)
        note(connection, Act.PERSON_ROLE, identifier, Change(str(person.role), str(role)))
    return replace(person, role=role)


def disable(store: Store, identifier: str, now: datetime) -> Person:
    """Ends every session of the person, and lets nobody of that name in any more.

    Conflict for the last enabled admin. What the person decided stays.
    """
    with store.writing() as connection:
        locks.hold_people(connection)
        person = _required(people.by_id(connection, identifier), identifier)
        if not person.is_enabled:
            return person
        _require_another_admin(person, people.enabled_admins(connection))
        people.set_disabled(connection, identifier, now)
        sessions.end_all_of(connection, identifier)
        note(connection, Act.PERSON_DISABLED, identifier, Change(before=person.name))
    return replace(person, disabled_at=now)


def enable(store: Store, identifier: str) -> Person:
    """Lets the person in again, with the password of before."""
    with store.writing() as connection:
        person = _required(people.by_id(connection, identifier), identifier)
        people.set_disabled(connection, identifier, None)
        note(connection, Act.PERSON_ENABLED, identifier, Change(after=person.name))
    return replace(person, disabled_at=None)


def set_password(store: Store, identifier: str, password: str, cost: Cost = RFC_9106) -> Person:
    """Gives the person another password, and ends every session. BadInput for one of no use."""
    person = get_person(store, identifier)
    require_good(password, person.name)
    made = hash_of(password, cost)
    with store.writing() as connection:
        people.set_password(connection, identifier, made)
        sessions.end_all_of(connection, identifier)
        note(connection, Act.PERSON_PASSWORD, identifier)
    return person


def set_keys_on(store: Store, name: str, *, are_on: bool) -> None:
    """Whether single letters act on the pages for the person of that name; NotFound for nobody."""
    person = person_named(store, name)
    with store.writing() as connection:
        people.set_keys_on(connection, person.id, are_on=are_on)


def last_look(store: Store, name: str) -> datetime | None:
    """When the person of that name last saw what had changed; None for not yet."""
    return person_named(store, name).looked_at


def note_look(store: Store, name: str, now: datetime) -> None:
    """Remembers that the person of that name has seen what changed until now."""
    person = person_named(store, name)
    with store.writing() as connection:
        people.set_looked_at(connection, person.id, now)


def _required(person: Person | None, identifier: str) -> Person:
    if person is None:
        raise NotFound("person", identifier)
    return person


def _require_another_admin(person: Person, admins: int) -> None:
    """Conflict where the person is the only one of those who may run the house."""
    if person.role is Role.ADMIN and person.is_enabled and admins == 1:
        raise Conflict(LAST)


def _name(written: str) -> str:
    name = " ".join(written.split())
    if not 1 <= len(name) <= NAME_CHARACTERS or not is_keepable(name) or not name.isprintable():
        raise BadInput(
            f"a name has between 1 and {NAME_CHARACTERS} characters that can be seen", "name"
        )
    return name
