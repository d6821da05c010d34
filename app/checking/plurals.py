"""A unit's name → how it is said of many: "troops", "people", "square kilometres"."""

import re
from functools import cache, lru_cache

import inflect

NOUN = re.compile(r"(?=.*[aeiouy])(?:[0-9][0-9,]* )?[a-z]+(?:[ -][A-Za-z]+)*")
"""What has a plural: not a sign (%), a currency's code (EUR) or letters without a vowel (km)."""

HEAD_ENDS = re.compile(r" (?:of|per|in) ")
"""Behind its head a phrase says of what: cases of measles."""

SAME = frozenset({"hertz", "sales"})
"""One and many alike."""

KNOWN = 10_000
"""Names whose plurals are kept; there are a few hundred, and whatever articles count."""


def plural_of(name: str) -> str:
    """The name in the plural; anything that is no noun stays as it is."""
    return name if name in SAME or not NOUN.fullmatch(name) else _plural(name)


@lru_cache(KNOWN)
def _plural(name: str) -> str:
    head_end = HEAD_ENDS.search(name)
    at = head_end.start() if head_end else len(name)
    return str(_english().plural_noun(name[:at])) + name[at:]


@cache
def _english() -> inflect.engine:
    return inflect.engine()
