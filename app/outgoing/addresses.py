"""The address policy: which urls may be asked for, and which addresses connected to. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import TYPE_CHECKING

from app.domain.limits import URL_CHARACTERS

if TYPE_CHECKING:  # most commands read no address: what reads them is loaded where one is
    import httpx

Address = IPv4Address | IPv6Address

PORTS = {"http": 80, "https": 443}
"""The schemes that are spoken, each with its port; no other port is connected to."""

NOT_PUBLIC: tuple[IPv4Network | IPv6Network, ...] = tuple(
    ip_network(one)
    for one in (
        # The IANA registries of special-purpose addresses, IPv4 and IPv6
        "0.0.0.0/8",  # this network; a connection to it reaches this machine
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and one cloud's metadata at 100.100.100.200
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and most clouds' metadata at 169.254.169.254
        "172.16.0.0/12",
        "192.0.0.0/24",  # 192.0.0.192 is metadata too, and `is_global` of Python 3.11 lets it pass
        "192.0.2.0/24",
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "2001::/23",  # protocol assignments: Teredo holds an IPv4 address, ORCHID is no address
        "2001:db8::/32",
        "2002::/16",  # 6to4: the next 32 bits are an IPv4 address
        "3fff::/20",
        # A public address by number, and a private service of one cloud to its machines
        "168.63.129.16/32",
    )
)
"""What may never be connected to, whatever the standard library says of it."""

GLOBAL_UNICAST = IPv6Network("2000::/3")
"""The only IPv6 addresses given out to anyone (RFC 4291): mapped, translated (64:ff9b::/96), local
and site-local ones and multicast all lie outside."""

NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
NUMERIC_ENDING = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$")
"""A name whose last label is a number: old resolvers read it as an IPv4 address ("127.1",
"0x7f000001", "2130706433"), as the URL Standard's "ends in a number" check says."""


class Refused(Exception):
    """The policy forbids this url or address; the message says why and what would be allowed."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a url would connect to."""

    scheme: str
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Allowance:
    """Hosts of one's own network that may be asked all the same, each with its port, exactly."""

    hosts: frozenset[tuple[str, int]] = frozenset()

    def __contains__(self, place: object) -> bool:
        return place in self.hosts

    def __str__(self) -> str:
        return ", ".join(sorted(f"{_bracketed(host)}:{port}" for host, port in self.hosts)) or (
            "none"
        )


NONE_ALLOWED = Allowance()


def allowance_from(said: str) -> Allowance:
    """The allowance that reads "cms.example:8080, 10.0.0.7:80"; "none" is none.

    Raises ValueError for a host without a port, or with a wildcard: there are none.
    """
    if said.strip() in ("", "none"):
        return NONE_ALLOWED
    return Allowance(frozenset(_place(one.strip()) for one in said.split(",") if one.strip()))


def _place(said: str) -> tuple[str, int]:
    import httpx

    try:
        url = httpx.URL(f"http://{said}/")
    except httpx.InvalidURL as error:
        raise ValueError(f"{said[:80]!a} is no host:port") from error
    host, port = _host_of(url), said.rpartition(":")[2]
    if not (_is_literal(host) or NAME.fullmatch(host)) or url.path != "/" or url.userinfo:
        raise ValueError(f"{said[:80]!a} is no host:port")
    # Read from the text: the parser drops a port that is the scheme's own.
    if not (port.isascii() and port.isdigit() and 1 <= int(port[:6]) <= 65535):
        raise ValueError(f"{said[:80]!a} names no port")
    return host, int(port)


def target_of(address: str, allowed: Allowance = NONE_ALLOWED) -> "tuple[httpx.URL, Target]":
    """The url as it will be asked for, and what it connects to; Refused where it must not be.

    Decided from the url alone. A name may still lead to an address that is refused.
    """
    import httpx

    if len(address) > URL_CHARACTERS:
        raise Refused(f"the address is longer than {URL_CHARACTERS} characters")
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Refused("is no http or https address") from error
    host = _host_of(url)
    if url.scheme not in PORTS or not host:
        raise Refused("is no http or https address")
    if url.userinfo:
        raise Refused("holds a user or password: leave them out")
    _require_usual(host)
    port = PORTS[url.scheme] if url.port is None else url.port
    target = Target(url.scheme, host, port)
    if (host, port) in allowed:
        return url, target
    if port not in PORTS.values():
        raise Refused("only the ports 80 and 443 are connected to")
    if _is_literal(host):
        require_public([host])
    return url, target


def require_public(addresses: Iterable[str]) -> None:
    """Refused where any of the addresses is not public: a name with one bad answer is bad."""
    for one in addresses:
        if "%" in one or not is_public(ip_address(one)):
            raise Refused("leads to an address that is not public")


def is_public(address: Address) -> bool:
    """Whether the address is one that the internet at large routes to one machine."""
    if isinstance(address, IPv6Address) and address not in GLOBAL_UNICAST:
        return False
    if any(address in network for network in NOT_PUBLIC):
        return False
    return address.is_global  # what a later registry, and a later Python, has added


def _require_usual(host: str) -> None:
    if _is_literal(host):
        return
    if not NAME.fullmatch(host):
        raise Refused("its host is no name and no address")
    if NUMERIC_ENDING.search(host):
        raise Refused("spells an address in an unusual way")


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return "%" not in host  # no zone: it names an interface of this machine


def _host_of(url: "httpx.URL") -> str:
    return url.raw_host.decode("ascii").lower()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
