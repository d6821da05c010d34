"""A claim as its report shows it → what an override or a dismissal of it teaches."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.lesson import Fact, Lesson, Spoken
from app.domain.review import ReviewKind


def lesson_of(kind: ReviewKind, claim: Mapping[str, Any], series_id: str) -> Lesson | None:
    """None for a kind that teaches nothing.

    `claim` is the claim in the JSON of its report, `series_id` the series that it is in by now. The
    keys are those that `app.checking.judging.precedents` gives the same claim when it is read.
    """
    if kind is ReviewKind.OVERRIDE:
        fact = _fact(claim)
        return Lesson(fact.key, series_id, claim["event"], fact.low, fact.high)
    if kind is ReviewKind.NOT_A_CLAIM:
        return Lesson(_spoken(claim).key, series_id, claim["event"])
    return None


def _fact(claim: Mapping[str, Any]) -> Fact:
    quantity = claim["quantity"]
    return Fact(
        statistic=claim["statistic"],
        unit=quantity["unit"],
        low=_number(quantity["low"]),
        high=_number(quantity["high"]),
        bound=quantity["bound"],
        change=claim["change"],
    )


def _spoken(claim: Mapping[str, Any]) -> Spoken:
    return Spoken(
        surface=claim["surface"],
        item=claim["item"],
        unit=claim["quantity"]["unit"],
        statistic=claim["statistic"],
        subject=claim["subject"],
        place=claim["place"],
    )


def _number(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)
