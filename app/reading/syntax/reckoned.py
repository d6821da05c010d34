"""A number that what was told before is added up to: ", bringing the army's losses to 41"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.openings import STOPS

COMMA = ","
YEAR = 4
"""Digits of a year."""

REACH = 12
"""Words from "bringing" to the number."""


def reckoned_from(lower: Sequence[str], first: int, language: Language) -> int | None:
    """Where the clause starts that adds up to the number at `first`; None where none does."""
    if first < 2 or lower[first - 1] not in language.dates.formers.reached:
        return None
    for place in range(first - 1, max(first - REACH, 1), -1):
        is_number = lower[place][0].isdigit() and len(lower[place]) != YEAR
        if lower[place] in STOPS or is_number:
            return None  # "bringing 12 aides to 41 towns"
        if lower[place] in language.scopes.moves.reckoning and lower[place - 1] == COMMA:
            return place
    return None


def adds_more(lower: Sequence[str], start: int, language: Language) -> bool:
    """Whether the sum in the clause at `start` is of more than what was told before it: "the army's
    losses", "the number killed this year", and not "the toll"."""
    stop = next((at for at in range(start, len(lower)) if lower[at] in STOPS), len(lower))
    wider = {*POSSESSIVE, *language.scopes.owners, *language.dates.lengths, *language.dates.months}
    return not wider.isdisjoint(lower[start:stop])
