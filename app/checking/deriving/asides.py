"""Numbers that say each other again: "46 of 88, or just over half", "5 km (3 miles)"."""

from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.domain import Policy

OPENING = ("(", "[")
CLOSING = (")", "]")
APART = (",", "–", "—", *OPENING)
ENDS = (",", ".", ";", ":", "–", "—", *CLOSING)


def is_bracketed(one: Mention, other: Mention) -> bool:
    """Whether the second number stands alone in brackets right behind the first."""
    between, behind = one.between(other).strip(), other.quote[other.end :].lstrip()
    return between in OPENING and behind.startswith(CLOSING)


def restates(one: Mention, other: Mention, policy: Policy) -> bool:
    """Whether the second number, set apart by marks, says the first again: ", or two-thirds,"."""
    between, behind = one.between(other), other.quote[other.end :].strip()
    mark = max((between.rfind(mark) for mark in APART), default=-1)
    if mark < 0 or (behind and not behind.startswith(ENDS)):
        return False
    lead = words_of(between[mark + 1 :]).strip()
    is_near = len(between[:mark].split()) <= policy.arithmetic.aside_words
    return is_near and lead in policy.words.restating
