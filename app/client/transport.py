"""What both clients make of httpx: the request of a call, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from app import VERSION
from app.client.calls import Call
from app.client.exchange import Failure, Patience, Reply

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""Failures before a byte of the request was sent."""

SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Options:
    """How to reach the service: the key, the seconds that an answer may take, and the patience."""

    key: str | None = field(default=None, repr=False)
    seconds: float = SECONDS
    patience: Patience = field(default_factory=Patience)


DEFAULT = Options()


def settings_of(address: str, options: Options) -> dict[str, Any]:  # httpx's own options
    """What an httpx client is made with. Redirects are not followed: a key goes to one address."""
    headers = {"user-agent": f"plumbline/{VERSION}", "accept": "application/json, */*;q=0.1"}
    if options.key is not None:
        headers["authorization"] = f"Bearer {options.key}"
    return {
        "base_url": address,
        "timeout": options.seconds,
        "headers": headers,
        "follow_redirects": False,
    }


def request_of(call: Call[object]) -> dict[str, Any]:  # httpx's own options
    """The request that the call asks for."""
    return {
        "method": call.method,
        "url": call.path,
        "params": call.params,
        "content": call.body,
        "headers": call.headers,
    }


def reply_of(response: httpx.Response) -> Reply:
    """What came back, read to its end."""
    headers: Mapping[str, str] = {name.lower(): value for name, value in response.headers.items()}
    return Reply(response.status_code, response.content, headers, datetime.now(UTC))


def failure_of(error: httpx.TransportError) -> Failure:
    """Nothing came back."""
    return Failure(error, was_sent=not isinstance(error, UNSENT))
