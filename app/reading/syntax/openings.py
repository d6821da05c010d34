"""Where a word has its capital from its place: at the start of a sentence or a quotation, and
behind the dash of a dateline."""

from collections.abc import Sequence

from app.reading.text.words import Word

HARD_STOPS = frozenset({";", ":", "“", '"', "(", "—"})
QUOTES = frozenset({"‘", "'"})
QUOTATIONS = frozenset({"“", '"'})
DASHES = frozenset({"-", "–"})
STOPS = HARD_STOPS | {",", ")", "”", "–"}
"""End a clause, or an aside in it."""

LISTING = frozenset({"and", "or"})


def opens_quotation(words: Sequence[Word], place: int) -> bool:
    """Whether the word is the first behind a quotation mark: "“Petrol costs more”, he said"."""
    is_marked = place > 0 and words[place - 1].text in QUOTES | QUOTATIONS
    return is_marked and opens_sentence(words, place)


def opens_sentence(words: Sequence[Word], place: int) -> bool:
    """Whether the word has its capital from where it stands: first of a sentence or quotation."""
    if place == 0 or words[place - 1].text in HARD_STOPS:
        return True
    mark = words[place - 1]
    is_apart = place == 1 or words[place - 2].end < mark.start
    is_beside = mark.end == words[place].start
    if mark.text in QUOTES:  # "'My landlord wants more', and not "the mayor's office"
        return is_apart and is_beside
    return mark.text in DASHES and is_apart and not is_beside
