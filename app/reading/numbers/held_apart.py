"""Tells by small words that a number is held against the one before, or is a level itself."""

from app.reading.numbers.tokens import Line

FARTHEST_LINK = 6
"""Pieces from "to" of "to 3.1 per cent" to the end of it."""


def is_against(line: Line, first: int) -> bool:
    """Whether "against" or "versus" stands right before the number."""
    language, before = line.lexicon.language, line.lower(first - 1)
    return before in language.hedges.comparing and before != language.scopes.small.than


def is_held_apart(line: Line, first: int) -> bool:
    """Whether ", up from" or ", against" stands right before the number."""
    language, before = line.lexicon.language, line.lower(first - 1)
    is_from = before in line.links.start and line.lower(first - 2) in language.subjects.versus
    is_held = before in language.hedges.comparing
    return (is_from or is_held) and line.lower(first - 2 - is_from) == ","


def is_level_before(line: Line, behind: int) -> bool:
    """Whether the number that ends at `behind` is a level: "to 3.1 per cent", "is 4.5 per cent"."""
    places = range(behind - 1, behind - FARTHEST_LINK, -1)
    place = next((at for at in places if line.is_number(at)), 0)
    place -= line.lower(place - 1) in line.lexicon.currencies.endings  # "to £25"
    return line.lower(place - 1) in line.lexicon.language.nouns.lending.told_links
