"""One call from request to answer, as steps that somebody else performs: no network, no clock."""

import email.utils
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias, TypeVar

from app.client.calls import Call
from app.client.errors import Silent, problem_in

Answer = TypeVar("Answer")

OK = range(200, 300)
RETRIED = (429, 503)
"""Statuses with which nothing was recorded and a later try may succeed."""

FIRST_PAUSE = 0.5
"""Seconds before the first new try, where the service names none; later ones take twice as long."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a call is tried again, and how many seconds it waits at most each time."""

    retries: int = 3
    longest_pause: float = 120.0


@dataclass(frozen=True, slots=True)
class Pause:
    """A step: wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; the names of headers are lower case. `at` is when it came."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    at: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Nothing came back. `was_sent` is whether the service may have got the request."""

    error: Exception
    was_sent: bool


Step: TypeAlias = Call[Answer] | Pause
Told: TypeAlias = Reply | Failure | None


def exchange(call: Call[Answer], patience: Patience) -> Generator[Step[Answer], Told, Answer]:
    """The steps of a call, each answered with what came of it; returns what the call asked for.

    A call is tried again where the service is busy or was not reached, and after a broken line
    where doing it twice is no harm. Raises Problem or Silent when that is in vain.
    """
    pause = FIRST_PAUSE
    for left in range(patience.retries, -1, -1):
        told = yield call
        if isinstance(told, Reply) and told.status in OK:
            return call.answer(told.headers, told.body)
        asked = _retry_after(told) if isinstance(told, Reply) else None
        wait = pause if asked is None else asked
        if not left or not _is_worth_a_try(call, told) or wait > patience.longest_pause:
            raise _error(told, asked)
        yield Pause(wait)
        pause *= 2
    raise AssertionError("the last try returns or raises")


def _is_worth_a_try(call: Call[Answer], told: Told) -> bool:
    if isinstance(told, Failure):
        return call.is_repeatable or not told.was_sent
    return told is not None and told.status in RETRIED


def _error(told: Told, retry_after: float | None) -> Exception:
    if isinstance(told, Reply):
        return problem_in(told.status, told.body, retry_after)
    cause = told.error if told else None
    error = Silent(f"the service does not answer: {cause}")
    error.__cause__ = cause
    return error


def _retry_after(reply: Reply) -> float | None:
    """The seconds to wait, from either form of the header (RFC 9110, 10.2.3)."""
    said = reply.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said)
    try:
        moment = email.utils.parsedate_to_datetime(said)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - reply.at).total_seconds())
