"""Seals what was put on the audit log since the last time: by one at a time, behind who writes."""

from app.errors import Unavailable
from app.store import Store, seals


def seal_waiting(store: Store) -> bool:
    """Seals the entries that wait for it, a batch of them; whether there were any.

    Two transactions: the first waits, for a moment, until whoever writes is done, and sees how far
    the record is settled; the second seals up to there while others write on. A kill between or in
    them leaves the entries for the next time.
    """
    with store.reading() as connection:
        if not seals.is_any_waiting(connection):
            return False
    try:
        with store.writing() as connection:
            until = seals.settled(connection)
    except Unavailable:  # somebody's transaction takes long: nobody shall wait with us
        return False
    with store.writing() as connection:
        return seals.seal(connection, until) > 0
