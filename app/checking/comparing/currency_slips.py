"""One number in two currencies: pounds that another text has in dollars."""

import re

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.comparing.exchange import are_of_two_currencies, quotation_for
from app.checking.magnitudes import digits_of
from app.domain import Claim, Figure, Relation

CODE = 3
"""Letters of an ISO 4217 code; "krone" leaves open whose."""

WHOSE = re.compile(r"\b[A-Z]{1,2}[$£]$")
"""Letters before a sign say whose it is: "A$14.2 billion"."""


def currency_slip(candidate: Candidate) -> Outcome | None:
    """The same number in so many digits, of two currencies whose names cannot be mixed up: only one
    of the two can be meant, as of two dollars that both say whose they are. Where the rate is near
    one both may be right."""
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    if not are_of_two_currencies(claim, figure):
        return None
    stated = claim.quantity.amount.stated
    if stated != figure.quantity.amount.stated:
        return None
    codes = {claim.quantity.unit.base, figure.quantity.unit.base}
    is_telling = len(digits_of(stated)) >= policy.gaps.telling_digits
    are_alike = any(codes <= set(names) for names in policy.exchange.alike)
    are_alike = are_alike and not (_says_whose(claim) and _says_whose(figure))
    if not is_telling or are_alike or any(len(code) != CODE for code in codes):
        return None
    quotation = quotation_for(claim, figure, policy)
    if quotation and abs(quotation.value - 1) <= policy.gaps.unit_apart:
        return None
    return Outcome(Relation.DRIFTS, "unit-slip")


def _says_whose(number: Claim | Figure) -> bool:
    """Whether what stands before its digits names its currency: letters and a sign, or its code."""
    quote = number.quote if isinstance(number, Claim) else number.provenance.quote
    stated = number.quantity.stated
    place = quote.find(stated) if stated else -1
    sign = stated[: next((at for at, letter in enumerate(stated) if letter.isdigit()), 0)]
    before = (quote[:place] + sign).rstrip() if place >= 0 else ""
    return before.endswith(number.quantity.unit.base) or WHOSE.search(before) is not None
