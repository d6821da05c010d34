"""One number in two currencies: pounds that another text has in dollars."""

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.comparing.exchange import are_of_two_currencies, quotation_for
from app.checking.magnitudes import digits_of
from app.domain import Relation

CODE = 3
"""Letters of an ISO 4217 code; "krone" leaves open whose."""


def currency_slip(candidate: Candidate) -> Outcome | None:
    """The same number in so many digits, of two currencies whose names cannot be mixed up: only one
    of the two can be meant. Where the rate is near one both may be right."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    if not are_of_two_currencies(claim, figure):
        return None
    stated = claim.quantity.amount.stated
    if stated != figure.quantity.amount.stated:
        return None
    codes = {claim.quantity.unit.base, figure.quantity.unit.base}
    is_telling = len(digits_of(stated)) >= policy.gaps.telling_digits
    are_alike = any(codes <= set(names) for names in policy.exchange.alike)
    if not is_telling or are_alike or any(len(code) != CODE for code in codes):
        return None
    quotation = quotation_for(claim, figure, policy)
    if quotation and abs(quotation.value - 1) <= policy.gaps.unit_apart:
        return None
    return Outcome(Relation.DRIFTS, "unit-slip")
