"""Who is signed in. Of a session's token only the SHA-256 is kept."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select, update

from app.domain.person import IDLE, Session
from app.store.people import person_from
from app.store.tables import PEOPLE, SESSIONS


def add(connection: Connection, session: Session) -> None:
    """Records a session that begins."""
    connection.execute(
        insert(SESSIONS).values(
            digest=session.digest,
            person_id=session.person.id,
            created_at=session.created_at,
            expires_at=session.expires_at,
            last_used_at=session.last_used_at,
        )
    )


def by_digest(connection: Connection, digest: str) -> Session | None:
    """The session with the person as he is now, whether it still holds or not."""
    query = select(SESSIONS, PEOPLE).join(PEOPLE).where(SESSIONS.c.digest == digest)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    person = person_from({column.name: row._mapping[column] for column in PEOPLE.c})
    kept = row._mapping
    return Session(
        digest,
        person,
        created_at=kept[SESSIONS.c.created_at],
        expires_at=kept[SESSIONS.c.expires_at],
        last_used_at=kept[SESSIONS.c.last_used_at],
    )


def note_used(connection: Connection, digest: str, now: datetime) -> None:
    """Remembers when something was asked in the session."""
    connection.execute(update(SESSIONS).where(SESSIONS.c.digest == digest).values(last_used_at=now))


def end(connection: Connection, digest: str) -> None:
    """Ends one session."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == digest))


def end_all_of(connection: Connection, person_id: str, but: str | None = None) -> int:
    """Ends every session of the person but the one with that digest; how many those were."""
    mine = SESSIONS.c.person_id == person_id
    return connection.execute(
        delete(SESSIONS).where(mine, SESSIONS.c.digest != (but or ""))
    ).rowcount


def forget_ended(connection: Connection, now: datetime) -> None:
    """Takes away the sessions that ran out."""
    ran_out = or_(SESSIONS.c.expires_at <= now, SESSIONS.c.last_used_at <= now - IDLE)
    connection.execute(delete(SESSIONS).where(ran_out))
