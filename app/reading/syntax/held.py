"""Where words hold a number against another one: "compared with 38%", "against 9%", "up from 4%".

Whatever is read of such a number, what it counts, how, when and where, asks here whether it is one.
"""

from collections.abc import Sequence

from app.lexicon.lexicon import Language

PAIR = 2
"""Words of "compared with" and of "up from"."""

BRACKETED = 3
"""Words of "(May:"."""

COMMA = ","

LONGEST_STATE = 2
"""Words between an article and its number: "a downwardly revised 4%"."""


def held_at(lower: Sequence[str], first: int, language: Language) -> int | None:
    """Where the words start that hold the number at `first` against another: "compared with 9%",
    "against a 9% fall", "versus the 9% promised", "higher than 9%"."""
    end = _behind_lead(lower, first, language)
    if _is_bracketed(lower, end, language):
        return end - BRACKETED
    if is_holding(lower, end - PAIR, language):
        return end - PAIR
    return end - 1 if end and lower[end - 1] in language.hedges.comparing else None


def _is_bracketed(lower: Sequence[str], end: int, language: Language) -> bool:
    """ "Sold 40 cars (May: 31)", "made $4m (2021: $3m)"."""
    if end < BRACKETED or lower[end - BRACKETED] != "(" or lower[end - 1] != ":":
        return False
    said = lower[end - PAIR]
    return said in language.names.calendar_lower or said.isdecimal()


def is_holding(lower: Sequence[str], place: int, language: Language) -> bool:
    """Whether such words start at `place`."""
    if place < 0:
        return False
    is_pair = " ".join(lower[place : place + PAIR]) in language.subjects.held_with
    return is_pair or lower[place] in language.hedges.comparing


def came_from_at(lower: Sequence[str], first: int, language: Language) -> int | None:
    """Where the words start that say of the number at `first` what it was: "up from 4%", "rose 3%,
    after 4% in May"."""
    end = _behind_lead(lower, first, language)
    if end < PAIR:
        return None
    lead, last = lower[end - PAIR : end]
    if lead == COMMA and last in language.modalities.past_leads:
        return end - 1
    is_from = last in language.subjects.origins and lead in language.subjects.versus
    return end - PAIR if is_from else None


def _behind_lead(lower: Sequence[str], first: int, language: Language) -> int:
    """Where what leads to the number ends: before an article of its own and a word on its state."""
    articles = {*language.numbers.articles, language.scopes.small.definite}
    for place in range(first - 1, max(first - 2 - LONGEST_STATE, -1), -1):
        if lower[place] in articles:
            return place
        if lower[place] in language.scopes.closed or not lower[place][0].isalpha():
            break
    return first
