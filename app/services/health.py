"""Says whether the service can do its work."""

from app.errors import Unavailable
from app.store import Store, schema


def readiness(store: Store) -> None:
    """Raises Unavailable where the database cannot be reached, is at another revision or keeps
    writers out, and Full where it has no room left to record a check.
    """
    current, head = schema.current_revision(store), schema.head_revision()
    if current != head:
        raise Unavailable(
            f"the database is at revision {current or 'none'}, not {head}: run plumbline db upgrade"
        )
    store.require_room()
