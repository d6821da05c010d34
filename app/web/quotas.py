"""How much of its quota who asks has left: counted before the body is read, and told in headers.

The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
"""

from collections.abc import Iterator
from math import ceil

from fastapi import HTTPException, Request
from starlette.types import Message
from starlette.types import Scope as Asked

from app.domain.quota import Counted, Standing
from app.services.senders import find_sender
from app.web.access import counted_as
from app.web.deps import Door
from app.web.throttle import address_of, in_seconds

STANDING = "standing"
"""Where a request keeps how it stands, for whoever answers it."""

WORDS = {
    Counted.CHECKS: "articles to check",
    Counted.BATCHES: "batches to check",
    Counted.READS: "requests",
    Counted.DELIVERIES: "deliveries of this sender from this address",
    Counted.FAILED_KEYS: "keys from this address that are not known",
}


def spend_of_key(request: Request, door: Door, key_id: str) -> None:
    """Counts the request as that key's; HTTPException 429 says how long the next has to wait."""
    _spend(request, door, f"key {key_id}", counted_as(request.scope))


def spend_of_person(request: Request, door: Door, person_id: str) -> None:
    """Counts the request as that person's, in whatever browser."""
    _spend(request, door, f"person {person_id}", counted_as(request.scope))


def spend_of_sender(request: Request, door: Door) -> None:
    """Counts the delivery for the sender and the address that it is said to come from.

    Whether the sender signed it shows in the body alone: others who send in its name come from
    elsewhere, and use up nothing of what it has. All senders that there are not are one.
    """
    source_id = request.url.path.rpartition("/")[2]
    known = find_sender(door.store, source_id)
    who = "none" if known is None else f"sender {known.source_id}"
    _spend(request, door, f"{who} {address_of(request)}", Counted.DELIVERIES)


def spend_of_stranger(request: Request, door: Door) -> None:
    """Counts a key that is none."""
    _spend(request, door, address_of(request), Counted.FAILED_KEYS)


def headers_of(asked: Asked) -> Iterator[tuple[bytes, bytes]]:
    """What the answer to a request says of the quota it was counted for, if it was for any."""
    standing = asked.get("state", {}).get(STANDING)
    if isinstance(standing, Standing):
        quota = standing.quota
        window = ceil(quota.window.total_seconds())
        resets = in_seconds(standing.wait or standing.resets)
        yield b"ratelimit-policy", f'"{quota.name}";q={quota.most};w={window}'.encode()
        yield b"ratelimit", f'"{quota.name}";r={standing.left};t={resets}'.encode()


def with_headers(asked: Asked, message: Message) -> Message:
    """What is sent, with these headers at the start of the answer."""
    if message["type"] != "http.response.start":
        return message
    return {**message, "headers": [*message["headers"], *headers_of(asked)]}


def _spend(request: Request, door: Door, who: str, counted: Counted) -> None:
    quota = door.limits.quotas.of(counted)
    if quota.most == 0:
        return
    standing = door.house.counts.spend(who, quota, door.now())
    setattr(request.state, STANDING, standing)
    if standing.wait is not None:
        wait = in_seconds(standing.wait)
        said = f"too many {WORDS[counted]}: at most {quota.most} a minute; try again in {wait} s"
        raise HTTPException(429, said, {"Retry-After": wait})
