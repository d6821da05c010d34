"""The claims before a number, on which it may lean."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain import COUNT, Claim
from app.lexicon.lexicon import Language


class Before(NamedTuple):
    """The last claim before a number, and the last that counted something."""

    last: Claim | None
    counted: Claim | None


def before_number(claims: Sequence[Claim], text: str, language: Language) -> Before:
    """What the sentence before leaves to lean on; `claims` are those of that sentence of `text`.

    What was only counted to say where is passed over if anything else was counted: "540,000 hens
    were culled at five farms. The total stands at 19 million".
    """
    counted = [claim for claim in claims if claim.quantity.unit.dimension == COUNT]
    main = [one for one in counted if _word_before(one, text) not in language.scopes.places]
    last = next(reversed(main or counted), None)
    return Before(claims[-1] if claims else None, last)


def behind_claim(claim: Claim, before: Before) -> Before:
    """The same behind one more claim of the sentence.

    A duration or a share between two counts parts them not: "431 votes, or 59%, to Roe's 271".
    """
    is_count = claim.quantity.unit.dimension == COUNT
    return Before(claim, claim if is_count else before.counted)


def _word_before(claim: Claim, text: str) -> str:
    words = text[claim.sentence.start : claim.span.start].split()
    return words[-1].lower() if words else ""
