"""Over which stretch a change is told: on the year, on the quarter, or as if for a year."""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from app.checking.quotes import says
from app.domain import PERCENT, Claim, Figure, Policy, Statistic, Tolerance

QUARTERS = 4
HUNDRED = Decimal(100)


class Pace(StrEnum):
    """What a change is measured against."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    ANNUALISED = "annualised"


Phrases = tuple[str, ...]

ANNUALISED_ONCE = {Pace.QUARTER, Pace.ANNUALISED}


def pace_of(quote: str, policy: Policy) -> Pace | None:
    """What the quote says; None where it says nothing, or tells of several changes."""
    words = policy.words
    since = ((Pace.YEAR, words.since_year), (Pace.QUARTER, words.since_quarter))
    return _pace_in(quote, words.annualised, (*since, (Pace.MONTH, words.since_month)))


@lru_cache(maxsize=1024)  # a claim is held against many figures, each pair by several rules
def _pace_in(
    quote: str, annualised: Phrases, since: tuple[tuple[Pace, Phrases], ...]
) -> Pace | None:
    if says(quote, annualised):
        return Pace.ANNUALISED
    found = [pace for pace, phrases in since if says(quote, phrases)]
    return found[0] if len(found) == 1 else None


def paces_of(claim: Claim, figure: Figure, policy: Policy) -> tuple[Pace | None, Pace | None]:
    """The claim's and the figure's, where both are changes in per cent; else neither is asked."""
    if claim.measure.statistic is not Statistic.CHANGE:
        return None, None
    if not claim.quantity.unit.dimension == figure.quantity.unit.dimension == PERCENT:
        return None, None
    return pace_of(claim.quote, policy), pace_of(figure.provenance.quote, policy)


def paces_differ(claim: Claim, figure: Figure, policy: Policy) -> bool:
    """Whether both say against what, and it is not the same; annualised ones convert."""
    paces = paces_of(claim, figure, policy)
    return None not in paces and len(set(paces)) > 1 and not are_annualised_once(*paces)


def are_annualised_once(ours: Pace | None, theirs: Pace | None) -> bool:
    """Whether the one is the quarter's change and the other the same said for a year."""
    return ours is not theirs and {ours, theirs} == ANNUALISED_ONCE


def annualised(quarterly: Decimal) -> Decimal:
    """0.5% on the quarter is 2.015% as a yearly rate (SEMANTICS 2.8)."""
    return ((1 + quarterly / HUNDRED) ** QUARTERS - 1) * HUNDRED


def annualised_interval(quarterly: Tolerance) -> Tolerance:
    """The interval with both ends annualised."""
    low = None if quarterly.low is None else annualised(quarterly.low)
    high = None if quarterly.high is None else annualised(quarterly.high)
    return replace(quarterly, low=low, high=high)
