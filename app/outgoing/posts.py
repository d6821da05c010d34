"""One try to deliver one message, and what came of it; only the head of an answer is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from app.errors import Unreachable
from app.outgoing.addresses import Refused
from app.outgoing.guard import Reach, guarded

TOTAL_SECONDS = 15
LONGEST_SECONDS = 10**9
"""More than this after Retry-After is no number of seconds that anybody means."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status that came back, or why none did.

    `after` is how long the receiver asked to be left alone, `took` how long all of it took.
    """

    status: int | None
    error: str | None = None
    after: timedelta | None = None
    took: timedelta = field(default=timedelta(0), compare=False)

    @property
    def is_success(self) -> bool:
        """2xx alone: whoever redirects has not taken the message (Standard Webhooks 1.0.0)."""
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        """The receiver wants nothing more."""
        return self.status == HTTPStatus.GONE


def post(url: str, body: bytes, headers: Mapping[str, str], reach: Reach, now: datetime) -> Outcome:
    """Posts the JSON text once; whatever goes wrong is an outcome, too. 15 s in all."""
    began = reach.clock()
    said = {"Content-Type": "application/json", **headers}
    try:
        with (
            guarded(reach, TOTAL_SECONDS) as client,
            client.stream("POST", url, content=body, headers=said) as answer,
        ):
            outcome = _outcome_of(answer, now)
    except Refused as refused:
        outcome = Outcome(None, f"not sent: it {refused}")
    except Unreachable as error:
        outcome = Outcome(None, str(error))
    return replace(outcome, took=timedelta(seconds=reach.clock() - began))


def _outcome_of(answer: httpx.Response, now: datetime) -> Outcome:
    outcome = Outcome(answer.status_code)
    if outcome.is_success:
        return outcome
    error = f"the receiver answers {answer.status_code}"
    if answer.is_redirect:
        error += ", and redirects are not followed"
    return Outcome(answer.status_code, error, _wait(answer.headers.get("retry-after"), now))


def _wait(said: str | None, now: datetime) -> timedelta | None:
    """What Retry-After asks for, in seconds or as a date (RFC 9110, 10.2.3); None for nothing."""
    if said is None:
        return None
    said = said.strip()
    if said.isascii() and said.isdigit():
        return timedelta(seconds=min(int(said[:10]), LONGEST_SECONDS))
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, OverflowError):  # no date, or one beyond all calendars
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(until - now, timedelta(0))
