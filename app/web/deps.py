"""What a route may ask for: the house, the clock, a place to work in, an answer's form."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Request, Response

from app.domain.limits import Limits, Work
from app.domain.review import Publisher
from app.errors import Unavailable
from app.exporters.encoding import Document, encoded
from app.services.engine import Engine
from app.services.readings import Readings
from app.store import Store
from app.watching import Watch
from app.watching.gates import GateMeter
from app.watching.meters import Meters
from app.web.problems import MEDIA_TYPE
from app.web.schemas import Listing
from app.web.throttle import PasswordTries
from app.wiring import House

JSON = "application/json"
LINKED_DATA = "application/ld+json"
FETCHES, FETCH_QUEUE = 8, 8
"""How many requests may ask other servers at once, and how many more may wait to."""

HASHES, HASH_QUEUE = 2, 16
"""How many passwords may be looked at at once, and how many more may wait: each takes 64 MiB."""


WORK = Work()


class Gate:
    """Lets as many at work as there are places, some wait, and turns the rest away.

    Checking is plain computing: more at once would only make each of them late.
    """

    def __init__(
        self, places: int, queue: int = WORK.queue, wait_seconds: float = WORK.queue_seconds
    ) -> None:
        self.places = places
        self.capacity = places + queue
        self._meter = GateMeter()
        self._inside = threading.BoundedSemaphore(self.capacity)
        self._working = threading.BoundedSemaphore(places)
        self._wait_seconds = wait_seconds

    @contextmanager
    def entered(self) -> Iterator[None]:
        """A place to work in; Unavailable where the queue is full or does not move."""
        if not self._inside.acquire(blocking=False):
            self._meter.rejected("full")
            raise Unavailable("too many are waiting for their turn; try again soon")
        try:
            with self._meter.waiting():
                has_place = self._working.acquire(timeout=self._wait_seconds)
            if not has_place:
                self._meter.rejected("waited")
                raise Unavailable("nobody was done in time; try again soon")
            try:
                with self._meter.working():
                    yield
            finally:
                self._working.release()
        finally:
            self._inside.release()

    def watched(self, meters: Meters, name: str) -> None:
        """Counts from now on who works, waits and is sent away, under the name of the gate."""
        self._meter = GateMeter(meters, name, self.places)


def gate_of(work: Work, workers: int = 1) -> Gate:
    """The gate that every check goes through; where no places are set, there is one for each core
    that is this worker's, and one at least."""
    cores = max(1, (os.cpu_count() or 1) // workers)
    return Gate(work.places or cores, work.queue, work.queue_seconds)


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Door:
    """Everything that the routes share."""

    house: House
    gate: Gate
    now: Callable[[], datetime] = field(default=utc_now)
    fetching: Gate = field(default_factory=lambda: Gate(FETCHES, FETCH_QUEUE))
    hashing: Gate = field(default_factory=lambda: Gate(HASHES, HASH_QUEUE))
    readings: Readings = field(default_factory=Readings)
    meters: Meters = field(default_factory=Meters)

    @property
    def watch(self) -> Watch:
        return replace(self.house.watch, meters=self.meters)

    @property
    def engine(self) -> Engine:
        return self.house.engine

    @property
    def limits(self) -> Limits:
        return self.house.limits

    @property
    def passwords_tried(self) -> PasswordTries:
        return PasswordTries(self.house.counts)

    @property
    def publisher(self) -> Publisher | None:
        return self.house.publisher

    @property
    def store(self) -> Store:
        return self.house.store


def door_of_house(house: House, gate: Gate, now: Callable[[], datetime]) -> Door:
    """The door to the house, with everything counted that goes through it."""
    door = Door(house, gate, now, meters=house.watch.meters or Meters())
    for name, each in (("check", gate), ("fetch", door.fetching), ("password", door.hashing)):
        each.watched(door.meters, name)
    return door


async def door_of(request: Request) -> Door:
    """The door of the app that the request came to."""
    door = request.app.state.door
    if not isinstance(door, Door):
        raise TypeError("the app was built without a door")
    return door


TheDoor = Annotated[Door, Depends(door_of)]


class LinkedData(Response):
    """An answer in JSON-LD, which is given as text."""

    media_type = LINKED_DATA


def json_answer(document: Document, status: int = 200) -> Response:
    """The document as it is sent."""
    return Response(encoded(document), status, media_type=JSON)


def page_answer(
    request: Request, listing: Listing, items: Sequence[Document], next_cursor: str | None
) -> Response:
    """One page of a listing, with a link to the next."""
    answer = json_answer({"items": items, "next_cursor": next_cursor})
    if next_cursor is not None:
        asked = listing.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        query = urlencode({**asked, "cursor": next_cursor})
        # Relative, so that the Host header decides nothing.
        answer.headers["Link"] = f'<{request.url.path}?{query}>; rel="next"'
    return answer


def objects_in(*media_types: str) -> dict[int | str, dict[str, Any]]:  # as below
    """The OpenAPI entry of an answer that is a JSON object under a name of its own."""
    schema: Mapping[str, object] = {"type": "object"}
    return {200: {"content": {media_type: {"schema": schema} for media_type in media_types}}}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:  # the framework's own type
    """The OpenAPI entries of the problems that a route may answer with."""
    schema: Mapping[str, object] = {"$ref": "#/components/schemas/ProblemAnswer"}
    return {
        status: {"description": DESCRIPTIONS[status], "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


DESCRIPTIONS = {
    400: "The body is no JSON.",
    401: "The key, or with a webhook the signature, is missing or wrong.",
    403: "The key does not have the scope, or is bound to other sources.",
    404: "Nothing is known under that id.",
    406: "The header Accept names no form in which this is told.",
    408: "The body did not come in time.",
    409: "The request contradicts what is on record, or is still being answered.",
    412: "What you looked at changed since the tag in If-Match was given.",
    413: "Longer than a limit allows; nothing was recorded.",
    415: "Not JSON, or compressed.",
    422: "A field cannot be used; `errors` names it. Nothing was recorded.",
    502: "The page to fetch does not come; nothing was recorded.",
    428: "The header If-Match is missing.",
    429: "More than its quota was asked for; Retry-After says how long to wait.",
    503: "Something that the service needs does not answer; try again later.",
    504: "The page to fetch does not come in time; nothing was recorded.",
    507: "No room is left to record anything; reading goes on. Retry-After says when to try again.",
}
BODY_PROBLEMS = (400, 408, 413, 415, 422, 503, 507)
"""What any route that takes a body may answer with."""
FETCH_PROBLEMS = (*BODY_PROBLEMS, 502, 504)
"""And what a route that may fetch a page answers with besides."""
