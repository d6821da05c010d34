"""Tells the whole of "61 of the 94 children" from its part: what was done to some was not done to
all."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Governing
from app.reading.syntax.grammar import Grammar

HELPING = (VerbClass.AUXILIARY, VerbClass.COPULA)

FARTHEST = 4
"""Words of whose the whole is, and how large a part: "of the trust 's", "of its own"."""


def is_whole(grammar: Grammar, governing: Governing, language: Language) -> bool:
    """Whether a number or a share stands before, of which this is the whole: "14 of the 22 wards",
    "a third of the 1,100 claims", "85 percent of its 9,000 members", "none of the 26 crew"."""
    lower, first = grammar.sentence.lower, governing.first
    for place in range(first - 1, max(first - 1 - FARTHEST, 0), -1):
        if lower[place] in language.subjects.wholes:
            is_owned = lower[place + 1] in language.scopes.determiners
            return is_owned and _is_part(lower[place - 1], language)
    return False


def _is_part(word: str, language: Language) -> bool:
    numbers = language.numbers
    is_number = word[0].isdigit() or word in numbers.cardinals
    is_share = word in numbers.shares or word in language.subjects.amounts
    return is_number or is_share or word in language.subjects.portions


def past_them(lower: Sequence[str], after: int, language: Language) -> int:
    """Where what is said of the number goes on behind "of them": "seven of them in hospital", "12
    of whom are missing"."""
    found = language.scopes.parts.at(lower, after) if after < len(lower) else None
    if found is None or lower[after] not in language.subjects.wholes:
        return after
    place = found[1]
    while place < len(lower) and _helps(lower[place], language):
        place += 1
    return place


def _helps(word: str, language: Language) -> bool:
    reading = language.scopes.verbs.get(word)
    return reading is not None and reading.kind in HELPING
