"""Clauses about a noun: "damage from the storm that hit the coast", whose object is no subject."""

from collections.abc import Container, Mapping, Sequence

from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbReading
from app.reading.syntax.verbs import PAST_ENDING
from app.reading.text.parses import Parse
from app.reading.text.words import Word

RELATIVE_TAGS = ("WDT", "WP")
"""Of "which", "that", "who" where they stand for a noun."""

CLAUSE = "acl"

NEAR = 4
"""Words of "told reporters on Monday"."""


def may_relate(word: str, scopes: Scopes) -> bool:
    """Whether such a clause may open with the lower-case word."""
    return word == scopes.small.that or word in scopes.relatives


def is_of_relative(
    words: Sequence[Word],
    verbs: Container[int],
    phrase: range,
    opening: int,
    scopes: Scopes,
) -> bool:
    """Whether the phrase is what the verb of such a clause, opened by the word at `opening`, does
    something to: "the coast" of "damage from the storm that hit the coast reached $4m"."""
    if opening < 1 or opening - 1 in verbs or not may_relate(words[opening].lower, scopes):
        return False
    is_known = phrase.start - 1 in verbs
    return is_known or _opens_with_verb(words[phrase.start : phrase.stop], scopes)


def is_relative_clause(
    words: Sequence[Word], verbs: Mapping[int, VerbReading], phrase: range, scopes: Scopes
) -> bool:
    """Whether the phrase is all of such a clause behind the word that opens it: "the town that |
    the river flooded | lost $4m"; not in "told the court that the number injured rose"."""
    opening, last = phrase.start - 1, words[phrase.stop - 1].lower
    if len(phrase) < 2 or opening < 1 or not may_relate(words[opening].lower, scopes):
        return False
    for place in range(opening - 1, max(opening - NEAR, 0) - 1, -1):
        if words[place].lower == scopes.small.that:
            break  # "said that the toll that the mayor noticed rose"
        if place in verbs and verbs[place].kind is VerbClass.SPEECH:
            return False
    return last.endswith(PAST_ENDING) or (last in scopes.verbs and last not in scopes.particles)


def _opens_with_verb(words: Sequence[Word], scopes: Scopes) -> bool:
    """Whether the first word can be but a verb: a noun phrase or a name begins right behind it, as
    in "that battered the coast", "that battered Lindal"."""
    if len(words) < 2 or words[0].lower in scopes.closed:
        return False
    is_verb = words[0].lower.endswith(PAST_ENDING) or words[0].lower in scopes.verbs
    opens = words[1].lower in scopes.determiners
    return opens or (is_verb and words[1].text[0].isupper())


def is_relative(parse: Parse, word: int) -> bool:
    """Whether the parse has such a clause in what hangs on the word: "losses from the hailstorm
    that hit Lindal" are not Lindal's."""
    start = min(parse.subtree(word))
    return parse.relation(word) == CLAUSE and parse.tags[start] in RELATIVE_TAGS
