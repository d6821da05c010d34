"""Tells the two sides of a vote from a score: "voted by 388 to 214", "six to three".

With a hyphen between them they stay a score: what a "5-4 ruling" claims is how it went.
"""

from app.domain import COUNT, Stated, Unit
from app.lexicon.lexicon import Language
from app.lexicon.measures import MeasureRow
from app.reading.numbers.measured import Bare, Measured, measured_at
from app.reading.numbers.numerals import NumeralKind
from app.reading.numbers.tokens import Line

FARTHEST_VERB = 8
FARTHEST_NOUN = 2


def is_vote(line: Line, one: Measured, other: Measured) -> bool:
    """Whether two numbers joined by "to" are those for and those against."""
    is_odds = other.numeral.low == 1 and other.numeral.kind is NumeralKind.WORDS  # "four to one"
    if is_odds or not (_is_tally(one) and _is_tally(other)):
        return False
    words = line.lexicon.language.nouns.lending.voting
    if line.lower(one.first - 1) in words.never_before:
        return False
    before = frozenset(line.lowers[max(one.first - FARTHEST_VERB, 0) : one.first])
    behind = frozenset(line.lowers[other.after : other.after + FARTHEST_NOUN])
    if not (before.isdisjoint(words.words) and behind.isdisjoint(words.nouns)):
        return True
    is_decided = not before.isdisjoint(words.verbs)
    return is_decided and not frozenset(words.bodies).isdisjoint(line.lowers)


def votes_of(line: Line, bare: Bare) -> Unit | None:
    """What each of the two counts; of the second, what the first right before it does."""
    vote = Unit(line.lexicon.language.nouns.lending.voting.unit, COUNT)
    if bare.earlier and bare.earlier[-1] == (vote, bare.first - 1):
        return vote if line.lower(bare.first - 1) in line.links.ends else None
    if _is_side(line, bare):
        return vote
    if line.lower(bare.after) not in line.links.ends:
        return None
    other = measured_at(line, bare.after + 1)
    return vote if other and is_vote(line, bare.measured, other) else None


def voted(stated: Stated, language: Language) -> MeasureRow | None:
    """What a number of votes measures, whatever was voted on: nobody counts bills."""
    vote = language.nouns.lending.voting.unit
    return language.measures.by_item.get(vote) if stated.quantity.unit.base == vote else None


def _is_side(line: Line, bare: Bare) -> bool:
    """ "Six voted for the plan and three against"."""
    words, after = line.lexicon.language.nouns.lending.voting, bare.after
    if line.lower(after) not in words.sides or frozenset(words.words).isdisjoint(line.lowers):
        return False
    is_end = not line.is_word(after + 1) or line.lower(after + 1) in line.links.both
    return is_end and _is_tally(bare.measured)


def _is_tally(measured: Measured) -> bool:
    numeral = measured.numeral
    is_whole = numeral.is_plain or (numeral.kind is NumeralKind.WORDS and not numeral.is_scaled)
    return is_whole and measured.unit is None and not numeral.is_fraction
