"""Whether a sentence tells of another happening, or of somebody else, than its story is about."""

import re
from functools import lru_cache

from app.domain import Claim, Policy

BEFORE, AFTER = 14, 10
"""Words to each side of a number in which such words speak of it."""

STATEMENT = re.compile("[;:—]")
"""Where one statement ends and another begins."""

POLICIES = 4
"""A process has one; tests have a few."""


def tells_of_another(claim: Claim, policy: Policy) -> bool:
    """ "Another boat with 74 people", "12,000 hectares in a second fire", "its rival cut 300 jobs".

    "Another 23 missiles" are more of the same.
    """
    start = claim.span.start - claim.sentence.start
    before = STATEMENT.split(claim.quote[:start])[-1].split()[-BEFORE:]
    behind = STATEMENT.split(claim.quote[start + len(claim.surface) :])[0].split()[:AFTER]
    pattern = _pattern(policy)
    return any(pattern.search(" ".join(words)) for words in (before, behind))


@lru_cache(POLICIES)
def _pattern(policy: Policy) -> re.Pattern[str]:
    """Behind "another" stands what is another: no number, and no end, for there it stands."""
    words = policy.words
    another, others, again, happenings = (
        "|".join(map(re.escape, phrases))
        for phrases in (words.another, words.others, words.again, words.happenings)
    )
    told = rf"(?:{another})(?= [a-z])|(?:{others})\b|(?:{again}) (?:\w+ )?(?:{happenings})\b"
    return re.compile(rf"\b(?:{told})", re.IGNORECASE)
