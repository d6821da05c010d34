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
    behind = other.quote[other.end :].strip()
    is_end = not behind or behind.startswith(ENDS)
    return is_end and lead_of_aside(one, other, policy) in policy.words.restating


def lead_of_aside(before: Mention, aside: Mention, policy: Policy) -> str | None:
    """The words, in lower case, that lead to the second number where marks set it apart: "or" of
    ", or two-thirds"; None where no mark does, or the first stands too far off."""
    between = before.between(aside)
    mark = max((between.rfind(mark) for mark in APART), default=-1)
    if mark < 0 or len(between[:mark].split()) > policy.arithmetic.aside_words:
        return None
    return words_of(between[mark + 1 :]).strip()
