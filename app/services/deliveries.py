"""Carries out what a CMS handed over: checks the article, or takes it back."""

import json
import logging
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.domain.delivery import Delivery, Outcome, State
from app.domain.sender import Cms
from app.errors import BadInput, Outdated, Unavailable, Unreachable
from app.intake import (
    Check,
    Ignore,
    Origin,
    Payload,
    Withdraw,
    article_from,
    identity_of,
    instruction_in,
)
from app.outgoing import Reach
from app.services.check import check_article
from app.services.engine import Engine
from app.services.fetching import fetched
from app.services.withdrawals import take_place, withdraw_article
from app.store import Store, deliveries
from app.store import articles as article_store
from app.watching import Who, WhoKind, acting

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Means:
    """What carrying out takes: the table, the core's data, and how far it may reach for a page."""

    store: Store
    engine: Engine
    reach: Reach


@dataclass(frozen=True, slots=True)
class _Result:
    outcome: Outcome
    note: str | None = None


def carry_out(means: Means, delivery_id: str, now: datetime) -> None:
    """Does what the delivery asks for and says what it came to; done twice, it is done once.

    Raises BadInput or TooLarge where the article cannot be checked, and Unavailable where it is not
    the time for it, or where the page does not come that it is on.
    """
    with means.store.reading() as connection:
        status = deliveries.by_id(connection, delivery_id)
    if status is None or status.state is State.DONE:
        return
    came = status.delivery
    with acting(Who(WhoKind.SENDER, came.source_id, came.source)):
        result = _result(came, means, now)
    with means.store.writing() as connection:
        deliveries.close(connection, delivery_id, result.outcome, result.note, now)
    facts = {"delivery_id": delivery_id, "article_id": status.delivery.article_id}
    log.info("delivery done", extra={**facts, "outcome": str(result.outcome)})


def _result(delivery: Delivery, means: Means, now: datetime) -> _Result:
    origin = Origin(delivery.source_id, delivery.source, delivery.timezone)
    body = json.loads(delivery.body, parse_float=Decimal)
    instruction = instruction_in(Cms(delivery.cms), body, origin)
    try:
        match instruction:
            case Check():
                return _check(instruction, delivery, means, now)
            case Withdraw():
                return _withdraw(instruction, delivery, means.store, now)
            case Ignore():
                return _Result(Outcome.IGNORED, instruction.reason)
    except Outdated as error:
        return _Result(Outcome.IGNORED, str(error))


def _check(instruction: Check, delivery: Delivery, means: Means, now: datetime) -> _Result:
    embargo = instruction.not_before
    if embargo is not None and now < embargo:
        raise Unavailable(f"it is embargoed until {embargo.isoformat()}", embargo - now)
    # A sender that does not say when it made a version sends them in order: ours is its clock.
    updated = instruction.updated or delivery.received_at
    try:
        article = replace(article_from(_payload(instruction, means.reach)), updated=updated)
    except BadInput as error:
        if error.loc != ("language",):
            raise
        return _Result(Outcome.IGNORED, str(error))
    report = check_article(article, means.engine, means.store, now=now)
    if instruction.earlier is not None:
        take_place(instruction.earlier, instruction.known, means.store, (updated, now))
    claims = len(report.findings)
    return _Result(Outcome.CHECKED, f"{claims} claims" if claims != 1 else "1 claim")


def _payload(instruction: Check, reach: Reach) -> Payload:
    """What there is to read, from the page that it is on where that was all that was said."""
    if instruction.fetch is None:
        return instruction.payload()
    try:
        return fetched(instruction.fetch, instruction.payload(), reach)()
    except Unreachable as error:  # it may come another time
        raise Unavailable(str(error)) from error


def _withdraw(instruction: Withdraw, delivery: Delivery, store: Store, now: datetime) -> _Result:
    article_id = identity_of(instruction.known)
    if article_id is None:
        return _Result(Outcome.IGNORED, "it names no article")
    with store.reading() as connection:
        is_known = article_store.version_of(connection, article_id) is not None
    if not (is_known or instruction.was_published):
        return _Result(Outcome.IGNORED, f"{instruction.reason}; it never came in as published")
    withdraw_article(store, article_id, instruction.as_of or delivery.received_at, now)
    return _Result(Outcome.WITHDRAWN, instruction.reason)
