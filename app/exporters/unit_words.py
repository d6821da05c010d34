"""A unit and how many of it → the unit in words: "troop" for one, "troops" for 8,500."""

import re
from decimal import Decimal
from functools import cache, lru_cache

import inflect

NOUN = re.compile(r"(?=.*[aeiouy])[a-z]+(?:[ -][A-Za-z]+)*")
"""What has a plural: not a sign (%), a currency's code (EUR) or letters without a vowel (km)."""

HEAD_ENDS = re.compile(r" (?:of|per|in) ")
"""Behind its first word of this kind a phrase has its head behind it: cases of measles."""

KNOWN = 10_000
"""Units whose plurals are kept; there are a few hundred, and whatever articles count."""


def unit_words(unit: str, *ends: object) -> str:
    """The unit as it stands behind a value whose ends these are; None is an open one.

    Anything that is no noun stays as it is.
    """
    is_one = all(end is None or Decimal(str(end)) == 1 for end in ends) and any(
        end is not None for end in ends
    )
    return unit if is_one or not NOUN.fullmatch(unit) else _plural(unit)


@lru_cache(KNOWN)
def _plural(unit: str) -> str:
    head_end = HEAD_ENDS.search(unit)
    at = head_end.start() if head_end else len(unit)
    return str(_english().plural_noun(unit[:at])) + unit[at:]


@cache
def _english() -> inflect.engine:
    return inflect.engine()
