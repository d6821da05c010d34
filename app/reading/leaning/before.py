"""The claims before a number, on which it may lean."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from app.domain import COUNT, PERCENT, Claim, Stated, Statistic
from app.lexicon.lexicon import Language

LENT = "unit.lent"
"""The rule of a unit that stands beside another number."""


class Before(NamedTuple):
    """The last claim before a number, the last that counted something, and the last of the same
    sentence that told in per cent how far something moved."""

    last: Claim | None
    counted: Claim | None
    moved: Claim | None = None


def before_number(claims: Sequence[Claim], text: str, language: Language) -> Before:
    """What the sentence before leaves to lean on; `claims` are those of that sentence of `text`.

    What was only counted to say where is passed over if anything else was counted: "540,000 hens
    were culled at five farms. The total stands at 19 million".
    """
    counted = [claim for claim in claims if claim.quantity.unit.dimension == COUNT]
    main = [one for one in counted if not _says_where(one, text, language)]
    last = next(reversed(main or counted), None)
    return Before(claims[-1] if claims else None, last)


def behind_claim(claim: Claim, before: Before, text: str, language: Language) -> Before:
    """The same behind one more claim of the sentence.

    A duration or a share between two counts parts them not: "431 votes, or 59%, to Roe's 271". Nor
    does what only says where, or which of those counted: "612 people came in 11 boats", "107
    medals, including 28 golds".
    """
    is_count = claim.quantity.unit.dimension == COUNT
    main = before.counted
    is_beside = main is not None and main.sentence == claim.sentence
    is_part = _word_before(claim, text) in language.subjects.including
    is_part = is_part or _is_of_them(claim, text, language)
    is_aside = is_part or _says_where(claim, text, language)
    is_step = claim.quantity.unit.dimension == PERCENT
    is_step = is_step and claim.measure.statistic is Statistic.CHANGE
    counted = claim if is_count and not (is_beside and is_aside) else main
    return Before(claim, counted, claim if is_step else before.moved)


def of_main(stated: Stated, lead: str, before: Before, language: Language) -> Stated:
    """The number in the unit of what was counted before, if it only had that of where: "612 people
    came in 11 boats, taking the total to 22,474" speaks of no boats, but "up from 9" does."""
    last, main = before.last, before.counted
    is_passed = last is not None and main is not None and last is not main
    if not is_passed or stated.noun or LENT not in stated.rules or last is None or main is None:
        return stated
    is_its = stated.quantity.unit == last.quantity.unit and last.quantity.unit.dimension == COUNT
    if not is_its or lead not in language.subjects.reached:
        return stated
    return replace(stated, quantity=replace(stated.quantity, unit=main.quantity.unit))


def _says_where(claim: Claim, text: str, language: Language) -> bool:
    """ "In 11 boats"; but who puts a crowd at 40,000 says how many it was."""
    words = _words_before(claim, text)
    is_led = bool(words) and words[-1] in language.scopes.places
    return is_led and not language.hedges.is_valuing(words)


def _word_before(claim: Claim, text: str) -> str:
    words = _words_before(claim, text)
    return words[-1] if words else ""


def _words_before(claim: Claim, text: str) -> list[str]:
    return text[claim.sentence.start : claim.span.start].lower().split()


def _is_of_them(claim: Claim, text: str, language: Language) -> bool:
    """ "Counted 61 cranes, eleven of them chicks; the last census found 48": cranes again."""
    behind = text[claim.span.end :].split(None, 2)[:2]
    of, them = (*behind, "", "")[:2]
    named = language.nouns.lending.named_before
    return of in language.subjects.wholes and them.strip(",.;:") in named
