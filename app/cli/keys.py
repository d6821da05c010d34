"""`plumbline keys`: which programs are let in, and to what."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.domain.key import ApiKey, Scope
from app.services import keys

NOTE = "note the key now, it is never shown again"


def create_key(
    name: str, scopes: Sequence[str], expires: date | None, sources: Sequence[str] = ()
) -> int:
    """Makes a key; on stdout its id, and the key itself, which is kept nowhere."""
    until = None if expires is None else _end_of(expires)
    new = keys.NewKey(name, tuple(Scope(one) for one in scopes), until, sources)
    with configured_store() as store:
        made = keys.create_key(store, new, datetime.now(UTC))
    say(f"id: {made.key.id}")
    say(f"key: {made.text}")
    note(NOTE)
    return 0


def list_keys() -> int:
    """One line a key: id, name, scopes, state, when it was made and used last, and its sources."""
    now = datetime.now(UTC)
    with configured_store() as store:
        for key in keys.list_keys(store):
            used = _minute(key.last_used_at) if key.last_used_at else "never"
            fields = (key.id, key.name, ",".join(key.scopes), _state(key, now))
            line = (*fields, _minute(key.created_at), used, "; ".join(key.sources) or "any source")
            say(*line)
    return 0


def revoke_key(key_id: str) -> int:
    """Lets nobody in with the key any more."""
    with configured_store() as store:
        key = keys.revoke_key(store, key_id, datetime.now(UTC))
    note(f"nobody is let in with {key.name} ({key.id}) any more")
    return 0


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), UTC)


def _state(key: ApiKey, now: datetime) -> str:
    if key.revoked_at is not None:
        return "revoked"
    if key.expires_at is None:
        return "holds"
    return f"holds until {_minute(key.expires_at)}" if key.holds(now) else "expired"


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
