"""Who may sign in at the desk: their names, roles, and the hashes of their passwords."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any  # the columns of a row differ in type

from sqlalchemy import Connection, exists, func, insert, select, update

from app.domain.person import Person, Role, folded_person
from app.store.tables import PEOPLE


@dataclass(frozen=True, slots=True)
class Credential:
    """A person, and the hash of the password that proves it."""

    person: Person
    password: str = field(repr=False)


def add(connection: Connection, credential: Credential) -> None:
    """Records a new person; IntegrityError where the name is taken."""
    person = credential.person
    connection.execute(
        insert(PEOPLE).values(
            id=person.id,
            name=person.name,
            folded=folded_person(person.name),
            role=str(person.role),
            password=credential.password,
            created_at=person.created_at,
            keys_on=person.keys_on,
        )
    )


def listed(connection: Connection) -> tuple[Person, ...]:
    """Everybody, by name."""
    query = select(PEOPLE).order_by(PEOPLE.c.folded)
    return tuple(person_from(row) for row in connection.execute(query).mappings())


def by_id(connection: Connection, identifier: str) -> Person | None:
    """The person with that id, if there is one."""
    query = select(PEOPLE).where(PEOPLE.c.id == identifier)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else person_from(found)


def by_name(connection: Connection, name: str) -> Credential | None:
    """The person of that name, however it is spelt, if there is one."""
    query = select(PEOPLE).where(PEOPLE.c.folded == folded_person(name))
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else Credential(person_from(found), found["password"])


def password_of(connection: Connection, identifier: str) -> str | None:
    """The hash of that person's password."""
    query = select(PEOPLE.c.password).where(PEOPLE.c.id == identifier)
    return connection.execute(query).scalar_one_or_none()


def are_any(connection: Connection) -> bool:
    """Whether a person was ever made."""
    return bool(connection.execute(select(exists().select_from(PEOPLE))).scalar_one())


def enabled_admins(connection: Connection) -> int:
    """How many may run the house."""
    query = select(func.count()).where(PEOPLE.c.role == Role.ADMIN, PEOPLE.c.disabled_at.is_(None))
    return connection.execute(query).scalar_one()


def set_role(connection: Connection, identifier: str, role: Role) -> None:
    """Gives the person another role."""
    _set(connection, identifier, role=str(role))


def set_disabled(connection: Connection, identifier: str, at: datetime | None) -> None:
    """Lets the person in no more, or, with None, again."""
    _set(connection, identifier, disabled_at=at)


def set_password(connection: Connection, identifier: str, password: str) -> None:
    """Puts the hash of another password in place of the one before."""
    _set(connection, identifier, password=password)


def set_keys_on(connection: Connection, identifier: str, *, are_on: bool) -> None:
    """Whether single letters act on the pages for this person."""
    _set(connection, identifier, keys_on=are_on)


def set_looked_at(connection: Connection, identifier: str, at: datetime) -> None:
    """Remembers when the person saw what had changed."""
    _set(connection, identifier, looked_at=at)


def person_from(row: Mapping[Any, Any]) -> Person:
    """The person in the columns of a row."""
    return Person(
        id=row["id"],
        name=row["name"],
        role=Role(row["role"]),
        created_at=row["created_at"],
        disabled_at=row["disabled_at"],
        keys_on=row["keys_on"],
        looked_at=row["looked_at"],
    )


def _set(connection: Connection, identifier: str, **values: object) -> None:
    connection.execute(update(PEOPLE).where(PEOPLE.c.id == identifier).values(**values))
