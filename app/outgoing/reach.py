"""How far the service may reach out, and by what means; a value that loads nothing of HTTP."""

import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from app.domain.limits import Fetches
from app.outgoing.addresses import NONE_ALLOWED, Allowance

if TYPE_CHECKING:
    import httpcore

Resolver = Callable[[str, int], Sequence[str]]
"""The addresses of a host, as the machine's resolver gives them; OSError where there are none."""


def addresses_of(host: str, port: int) -> Sequence[str]:
    """What the machine's resolver says."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@cache
def certificates() -> ssl.SSLContext:
    """Checks certificates and names against the authorities that ship with the HTTP library.

    No variable of the environment changes them.
    """
    import httpx

    return httpx.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the service may connect to, and by what it gets there.

    `limits` says for how long: to connect is to find a name's addresses and reach one of them, and
    the greeting of TLS may take as long again.

    `resolve` and `network` are the machine's own unless a test puts another in their place; None
    stands for the machine's own network.
    """

    allowed: Allowance = NONE_ALLOWED
    resolve: Resolver = addresses_of
    network: "httpcore.NetworkBackend | None" = None
    certificates: Callable[[], ssl.SSLContext] = certificates
    clock: Callable[[], float] = time.monotonic
    limits: Fetches = field(default_factory=Fetches)
