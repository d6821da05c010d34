"""Signing in and out at the desk, and who it is that a browser's token stands for."""

import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.audit import Act
from app.domain.person import LONGEST, USED_EVERY, Session
from app.errors import BadInput, Unavailable
from app.services.audit import note
from app.services.passwords import RFC_9106, Cost, hash_of, is_outdated, is_right, require_good
from app.store import Store, people, sessions
from app.store.people import Credential
from app.watching import Who, WhoKind, acting, call_now

TOKEN_BYTES = 32
"""What nobody guesses; the OWASP cheat sheet on sessions asks for 64 bits at least."""

TOKEN_CHARACTERS = 64
"""No token of ours is longer: a cookie may hold anything."""

WRONG = "the old password is wrong"


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that began, and the token that its browser is to show: nobody else knows it."""

    session: Session
    token: str = field(repr=False)


def sign_in(
    store: Store, name: str, password: str, now: datetime, cost: Cost = RFC_9106
) -> Opened | None:
    """A new session; None where the name, the password or both are wrong, or who it is is disabled.

    Which of these it is, is not said, and each takes as long to find out.
    """
    known = _credential(store, name)
    if not is_right(known.password if known else None, password, cost) or known is None:
        _note_failed(store, known)
        return None
    newer = hash_of(password, cost) if is_outdated(known.password, cost) else None
    token = secrets.token_urlsafe(TOKEN_BYTES)
    session = Session(_digest(token), known.person, now, now + LONGEST, now)
    with store.writing() as connection:
        # Hashing takes a while, in which somebody may have changed the password.
        person = people.by_id(connection, known.person.id)
        unchanged = people.password_of(connection, known.person.id) == known.password
        if person is not None and person.is_enabled and unchanged:
            if newer is not None:
                people.set_password(connection, person.id, newer)
            sessions.forget_ended(connection, now)
            sessions.add(connection, session)
            call_now().who = Who(WhoKind.PERSON, person.id, person.name)
            note(connection, Act.SIGNED_IN, person.id)
            return Opened(session, token)
    _note_failed(store, known)
    return None


def session_of(store: Store, token: str, now: datetime) -> Session | None:
    """The session that the token stands for, if it still holds."""
    if not 1 <= len(token) <= TOKEN_CHARACTERS:
        return None
    with store.reading() as connection:
        session = sessions.by_digest(connection, _digest(token))
    return session if session is not None and session.holds(now) else None


def session_used(store: Store, token: str, now: datetime) -> Session | None:
    """The same, and it was used just now: it rests from here on."""
    session = session_of(store, token, now)
    if session is not None and now - session.last_used_at >= USED_EVERY:
        # Where nothing can be written, on a full disk say, reading goes on.
        with suppress(Unavailable), store.writing() as connection:
            sessions.note_used(connection, session.digest, now)
    return session


def sign_out(store: Store, token: str) -> None:
    """Ends the session that the token stands for; where there is none, that is fine too."""
    with store.reading() as connection:
        session = sessions.by_digest(connection, _digest(token))
    if session is None:
        return
    person = session.person
    with store.writing() as connection, acting(Who(WhoKind.PERSON, person.id, person.name)):
        sessions.end(connection, session.digest)
        note(connection, Act.SIGNED_OUT, person.id)


def change_password(
    store: Store, session: Session, old: str, new: str, cost: Cost = RFC_9106
) -> None:
    """Gives the person of the session another password, and ends every other session of theirs.

    BadInput, with `old` or `new`, says which of the two is of no use.
    """
    person = session.person
    known = _credential(store, person.name)
    if not is_right(known.password if known else None, old, cost):
        raise BadInput(WRONG, "old")
    require_good(new, person.name, "new")
    made = hash_of(new, cost)
    with store.writing() as connection:
        people.set_password(connection, person.id, made)
        sessions.end_all_of(connection, person.id, but=session.digest)
        note(connection, Act.PERSON_PASSWORD, person.id)


def _note_failed(store: Store, known: Credential | None) -> None:
    """Puts on record that somebody did not get in. The name that was typed is not told: it may be
    the password, in the wrong field."""
    subject = known.person.id if known else None
    # Where nothing can be written, on a full disk say, the answer is the same.
    with suppress(Unavailable), store.writing() as connection:
        note(connection, Act.SIGN_IN_FAILED, subject)


def _credential(store: Store, name: str) -> Credential | None:
    with store.reading() as connection:
        return people.by_name(connection, name)


def _digest(token: str) -> str:
    # A token is as random as it is long: unlike a password, it takes no slow hash.
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
