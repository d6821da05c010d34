"""Who has to show anything at all: nobody, while neither a person nor a key was ever made."""

import ipaddress
from enum import Enum

from app.errors import BadInput
from app.store import Store, keys, people

OPEN_TO_ALL = (
    "{} is no loopback address, and nobody has to show a key yet: make one first, with "
    "`plumbline keys create NAME --scopes read,check`, or a person, with "
    "`plumbline users add NAME --role admin`; or serve on 127.0.0.1"
)


class Access(Enum):
    """Who comes in; no longer open, it never is again, whoever is revoked or disabled."""

    OPEN = "whoever is on this machine"
    KEYS = "programs with a key, and nobody at the desk: no person was made yet"
    PEOPLE = "persons who sign in, and programs with a key"


def access_of(store: Store) -> Access:
    """Who comes in now."""
    with store.reading() as connection:
        if people.are_any(connection):
            return Access.PEOPLE
        return Access.KEYS if keys.are_any(connection) else Access.OPEN


def require_safe_host(store: Store, host: str) -> Access:
    """Who comes in; BadInput where that would be everybody who reaches the address `host`."""
    access = access_of(store)
    if access is Access.OPEN and not is_loopback(host):
        raise BadInput(OPEN_TO_ALL.format(host), "host")
    return access


def is_loopback(name: str) -> bool:
    """Whether the host can be no other machine than this one."""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
