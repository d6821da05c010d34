"""Reads what a hyphen ties to a number: "four-cylinder", "4,200-strong", "two-headed"."""

from app.domain import COUNT, Unit
from app.lexicon.nouns import Nouns
from app.reading.numbers.tokens import Line

FARTHEST_BODY = 5
"""Words between "strong" and the body that is so strong: "East African peacekeeping contingent"."""


def hyphenated_unit(line: Line, place: int, nouns: Nouns) -> Unit | None:
    """What the number counts before the word at `place`: "four-cylinder engine" counts cylinders,
    "the 4,200-strong contingent" its troops; "a two-headed calf" is none of two."""
    word = line.lower(place)
    if word == nouns.strong:
        return _members(line, place + 1, nouns)
    if word in nouns.stops or word in nouns.skipped or nouns.is_past(word):
        return None
    scale = nouns.lending.scales.get(word)  # "a 6.9-magnitude quake"
    return Unit(scale, scale) if scale else Unit(nouns.singular(word), COUNT)


def only_describes(line: Line, after: int) -> bool:
    """Whether a word that counts nothing is tied to the number before `after`: "two-headed"."""
    if line.lower(after) != "-" or not (line.is_glued(after) and line.is_glued(after + 1)):
        return False
    nouns, word = line.lexicon.language.nouns, line.lower(after + 1)
    return word == nouns.strong or (line.is_word(after + 1) and nouns.is_past(word))


def _members(line: Line, place: int, nouns: Nouns) -> Unit | None:
    """What the body is made of that is the first one named behind "strong"."""
    for word in line.lowers[place : place + FARTHEST_BODY]:
        members = nouns.bodies.get(word)
        if members is not None:
            return Unit(members, COUNT)
        if word in nouns.stops or not word[0].isalpha():
            return None
    return None
