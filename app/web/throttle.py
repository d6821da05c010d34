"""How often a password may be tried, before the next try has to wait; and whence a request came."""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from fastapi import HTTPException, Request

from app.domain.person import folded_person
from app.domain.quota import Quota
from app.services.quotas import Counts

IPV6_NETWORK = 64
"""Bits of an IPv6 address that name a network: the rest is its owner's to change at will."""

NAME_TRIES, ADDRESS_TRIES, WITHIN = 10, 50, timedelta(minutes=15)
"""How often a password may be wrong, for one name and from one address, within how long: a whole
newsroom may have one address. NIST SP 800-63B allows 100 for a name."""

OF_NAME = Quota("passwords-of-name", NAME_TRIES, WITHIN)
FROM_ADDRESS = Quota("passwords-from-address", ADDRESS_TRIES, WITHIN)

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class PasswordTries:
    """How often passwords were tried, for each name and from each address.

    A try is counted before it is known how it ends, so that many at once are no way around.
    """

    counts: Counts
    names: Quota = OF_NAME
    addresses: Quota = FROM_ADDRESS

    def begin(self, name: str, request: Request, now: datetime) -> None:
        """Counts a try; HTTPException 429 says how long the next one has to wait."""
        wait = self.counts.spend(address_of(request), self.addresses, now).wait
        wait = wait or self.counts.spend(folded_person(name), self.names, now).wait
        if wait is not None:
            said = f"a password was wrong too often: try again in {ceil(wait / MINUTE)} min"
            raise HTTPException(429, said, {"Retry-After": in_seconds(wait)})

    def went_well(self, name: str, request: Request) -> None:
        """What was tried under the name counts no more; the address keeps what went wrong."""
        self.counts.give_back(address_of(request), self.addresses)
        self.counts.clear(folded_person(name), self.names)


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
