"""How often something may fail under one name, before the next try has to wait.

What is counted is kept in the memory of this process: it is gone when the service starts anew, and
each process counts for itself.
"""

import hashlib
import ipaddress
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from fastapi import HTTPException, Request

from app.domain.person import folded_person

NAMES = 10_000
"""Names that are kept in mind; beyond that, the one that was tried the longest ago is forgotten."""

IPV6_NETWORK = 64
"""Bits of an IPv6 address that name a network: the rest is its owner's to change at will."""

NAME_TRIES, ADDRESS_TRIES, WITHIN = 10, 50, timedelta(minutes=15)
"""How often a password may be wrong, for one name and from one address, within how long: a whole
newsroom may have one address. NIST SP 800-63B allows 100 for a name."""

KEY_TRIES, KEYS_WITHIN = 20, timedelta(minutes=1)
"""How many keys from one address may be none, within how long."""

MINUTE = timedelta(minutes=1)


class Throttle:
    """Lets something be tried `most` times within `within` for each name, and then no more.

    A try is counted before it is known how it ends, so that many at once are no way around.
    """

    def __init__(self, most: int, within: timedelta, names: int = NAMES) -> None:
        self._most, self._within, self._names = most, within, names
        self._tries: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def tried(self, name: str, now: datetime) -> timedelta | None:
        """Counts a try, and returns None; or how long it has to wait, which counts as none."""
        with self._lock:
            tries = self._recent(name, now)
            if len(tries) >= self._most:
                return tries[0] + self._within - now
            tries.append(now)
            return None

    def went_well(self, name: str, *, once: bool = False) -> None:
        """Forgets what was tried under the name; with `once`, the last try alone."""
        with self._lock:
            tries = self._tries.get(_kept(name))
            if tries and once:
                tries.pop()
            elif tries:
                tries.clear()

    def _recent(self, name: str, now: datetime) -> deque[datetime]:
        tries = self._tries.setdefault(_kept(name), deque())
        self._tries.move_to_end(_kept(name))
        while tries and tries[0] <= now - self._within:
            tries.popleft()
        while len(self._tries) > self._names:
            self._tries.popitem(last=False)
        return tries


@dataclass(frozen=True, slots=True)
class PasswordTries:
    """How often passwords were tried, for each name and from each address."""

    names: Throttle = field(default_factory=lambda: Throttle(NAME_TRIES, WITHIN))
    addresses: Throttle = field(default_factory=lambda: Throttle(ADDRESS_TRIES, WITHIN))

    def begin(self, name: str, request: Request, now: datetime) -> None:
        """Counts a try; HTTPException 429 says how long the next one has to wait."""
        wait = self.addresses.tried(address_of(request), now)
        wait = wait or self.names.tried(folded_person(name), now)
        if wait is not None:
            said = f"a password was wrong too often: try again in {ceil(wait / MINUTE)} min"
            raise HTTPException(429, said, {"Retry-After": in_seconds(wait)})

    def went_well(self, name: str, request: Request) -> None:
        """What was tried under the name counts no more; the address keeps what went wrong."""
        self.addresses.went_well(address_of(request), once=True)
        self.names.went_well(folded_person(name))


def in_seconds(wait: timedelta) -> str:
    """The wait as Retry-After writes it (RFC 9110, 10.2.3)."""
    return str(ceil(wait.total_seconds()))


def address_of(request: Request) -> str:
    """Where the request came from: the IPv4 address, or the network of the IPv6 one."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((address, IPV6_NETWORK), strict=False))


def _kept(name: str) -> str:
    # A name may be a password that was typed into the wrong field, and of any length.
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
