"""Recognises numbers that count nothing: by their shape, and by what stands around them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from app.domain import Kind, Skipped, Span
from app.lexicon.verbs import VerbForm
from app.reading.numbers.currency_signs import currency_before
from app.reading.numbers.digits import MAXIMUM_DIGITS
from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line

DIGIT = re.compile(r"\d")
LONGEST_NAME_NUMBER = 4
CENTURY = 100
SMALLEST_ALONE = 13
SMALLEST_GIVEN = 10


@dataclass(frozen=True, slots=True)
class Trapped:
    """A stretch of tokens whose numbers count nothing, and the rule that says so."""

    first: int
    after: int
    span: Span
    rule: str


def trapped_tokens(line: Line) -> dict[int, Trapped]:
    """For each token that a trap pattern covers, the first trap that does."""
    found: dict[int, Trapped] = {}
    shape = DIGIT.sub("9", line.span.of(line.text).lower())
    for trap_row in line.lexicon.traps.standing(line.lowers, shape):
        for match in trap_row.pattern.finditer(line.text, line.span.start, line.span.end):
            trap = _covering(line, Span(*match.span()), trap_row.rule)
            for place in range(trap.first, trap.after):
                found.setdefault(place, trap)
    if not found:
        return found
    money = {
        found[place] for place in found if line.is_number(place) and currency_before(line, place)
    }
    return {place: trap for place, trap in found.items() if trap not in money} if money else found


def name_trap(line: Line, numeral: Numeral, *, has_plural: bool) -> str | None:
    """The rule that makes a bare number a label or part of a name, if one does."""
    before = numeral.first - 1
    if numeral.is_plain and not has_plural and _is_in_word(line, numeral.after):
        return "trap.identifier.glued"
    if not numeral.is_plain or not line.is_word(before):
        return None
    if _is_labelled(line, before) and not (has_plural and _may_count(line, numeral)):
        return None if _tells_toll(line, before) else "trap.label.word"
    if not line.is_capitalised(before) or _is_no_name(line, before):
        return None
    if len(line.texts[numeral.first]) > LONGEST_NAME_NUMBER:
        return None
    are_many = has_plural or line.lower(numeral.after) in _plural_verbs(line)
    if (has_plural and before == 0) or (are_many and _is_place(line, before)):
        return None
    if _is_given(line, numeral):
        return None
    return "trap.name.number"


def _is_no_name(line: Line, place: int) -> bool:
    """ "On", "the bank's", and "Thus 16 of the 23 were saved" at the start of a sentence."""
    word, plain = line.lowers[place], line.lexicon.language.names.plain
    is_opening = place == 0 and line.texts[place] in plain
    return is_opening or word in line.lexicon.traps.not_names or word.endswith(("'s", "’s"))


def _may_count(line: Line, numeral: Numeral) -> bool:
    """Whether a number behind a label counts the things behind it: not in "as Flight 447 provides
    clues", but it may in a headline, all of whose words have capitals."""
    before, after = numeral.first - 1, numeral.after
    is_named = before > 0 and line.is_capitalised(before)
    return not is_named or (line.is_word(after) and line.is_capitalised(after))


def _is_in_word(line: Line, after: int) -> bool:
    """ "4chan", "9to5": letters that are no unit stand right behind the digits."""
    return line.is_word(after) and line.is_glued(after)


def _is_labelled(line: Line, before: int) -> bool:
    """ "section 9", and the second of "posts 9 and 12"."""
    labels = line.lexicon.traps.labels
    is_second = line.lowers[before] in line.links.both and line.is_number(before - 1)
    return line.lowers[before - 2 if is_second else before] in labels


def _tells_toll(line: Line, before: int) -> bool:
    """ "The dead number 43", "the wounded now number 80": a verb behind those who are counted."""
    lending = line.lexicon.language.nouns.lending
    adverb = line.lowers[before - 1] in line.lexicon.language.scopes.adverbs if before else False
    return (
        line.lowers[before] in lending.numbering
        and line.lower(before - 1 - adverb) in lending.fated
    )


def pair_trap(line: Line, numeral: Numeral, places: range, *, is_hedged: bool) -> str | None:
    """ "won 3-1" is a score, "between 2014 and 2017" are years; "from 7 to 10" is said, and
    "four to six will be repaired" tells how many. The two stand at `places`."""
    traps = line.lexicon.traps
    if traps.modern_from <= numeral.low <= numeral.high <= traps.last_year:
        return "trap.year.between"
    is_said = line.lower(places.start - 1) in traps.range_openers
    is_large = "," in line.texts[numeral.first]  # "in a 7,100-7,300 range"
    is_worded = numeral.kind is NumeralKind.WORDS
    is_many = is_worded and counts_several(line, places.start, places.stop)
    is_free = is_said or is_large or is_many or numeral.is_scaled or is_hedged
    return None if is_free else "trap.score"


def year_trap(line: Line, numeral: Numeral, *, has_plural: bool) -> str | None:
    """The rule that makes four bare digits a year, if one does."""
    traps = line.lexicon.traps
    if not numeral.is_plain or len(line.texts[numeral.first]) != 4:
        return None
    year = int(numeral.low)
    if not traps.first_year <= year <= traps.last_year:
        return None
    is_modern = year >= traps.modern_from
    is_after_preposition = line.lower(numeral.first - 1) in traps.year_prepositions
    if not has_plural or (is_modern and (is_after_preposition or year % CENTURY)):
        return "trap.year"
    return None


def counts_several(line: Line, first: int, after: int) -> bool:
    """ "Eleven were hurt", "eight of whom were jailed", "killed nine", "left two dead", "two fewer
    than in May"; "the two were seen" are a known two."""
    nouns, lessening = line.lexicon.language.nouns, line.lexicon.language.subjects.lessening
    if line.lower(first - 1) in nouns.determiners:
        return False
    is_of = line.lower(after) in line.links.of
    if line.lower(first - 1) in line.links.of and line.lower(first - 2) in nouns.bodies:
        return " " in nouns.bodies[line.lower(first - 2)]  # "a family of four"
    is_more = line.lower(after) in nouns.lending.again or line.lower(after) in lessening
    if is_more or _befell(line, first) or _fell(line, after):
        return True
    is_named = is_of and line.lower(after + 1) in nouns.lending.named_before
    return line.lower(after + 2 if is_named else after) in _plural_verbs(line)


def _befell(line: Line, first: int) -> bool:
    """ "The storm killed nine and injured two": a verb of what befalls persons has them behind."""
    language = line.lexicon.language
    if line.lower(first - 1) in language.nameless.objects:
        return True
    reading = language.scopes.verbs.get(line.lower(first - 1))
    row = language.subjects.outcomes.verbs.get(reading.lemma) if reading else None
    return row is not None and row.kind is Kind.TOTAL


def _fell(line: Line, after: int) -> bool:
    """ "Left two dead and five injured", "with six arrested": what befell them ends the phrase."""
    language = line.lexicon.language
    if not line.is_word(after):
        return False
    outcomes, reading = language.subjects.outcomes, language.scopes.verbs.get(line.lower(after))
    state = outcomes.states.at(line.lowers, after)
    if state is None and not (
        reading and VerbForm.PARTICIPLE in reading.forms and reading.lemma in outcomes.verbs
    ):
        return False
    end = state[1] if state else after + 1
    return not line.is_word(end) or line.lower(end) in language.nouns.stops


def _plural_verbs(line: Line) -> tuple[str, ...]:
    return line.lexicon.language.nouns.lending.plural_verbs


def word_trap(numeral: Numeral, *, is_alone: bool) -> str | None:
    """ "one" and "two" without a noun stand for a person or a thing just named."""
    is_word = numeral.kind is NumeralKind.WORDS and not numeral.is_fraction
    if is_word and is_alone and numeral.high < SMALLEST_ALONE:
        return "trap.word.alone"
    return None


def left_alone(line: Line, trap: Trapped, place: int) -> list[Skipped]:
    """What is put on record for a trap: nothing where no number was in it."""
    numbers = line.lexicon.language.numbers.cardinals
    inside = range(place, trap.after)
    if not any(line.is_number(spot) or line.lower(spot) in numbers for spot in inside):
        return []
    return [Skipped(trap.span, trap.span.of(line.text), trap.rule)]


def unreadable(line: Line, place: int) -> list[Skipped]:
    """A run of digits that has no one value, or too many digits for one."""
    if not line.is_number(place):
        return []
    span = line.span_of(place, place + 1)
    digits = sum(character.isdecimal() for character in line.texts[place])
    rule = "trap.too-many-digits" if digits > MAXIMUM_DIGITS else "trap.malformed"
    return [Skipped(span, span.of(line.text), rule)]


def _is_place(line: Line, place: int) -> bool:
    """ "in Germany 15 people", "in neighbouring Ghana 15": the name is where, not what."""
    while place > 0 and line.is_capitalised(place):
        place -= 1
    prepositions = line.lexicon.traps.place_prepositions
    is_led = line.lower(place) in prepositions
    return is_led or (line.is_word(place) and line.lower(place - 1) in prepositions)


def _is_given(line: Line, numeral: Numeral) -> bool:
    """ "Hands Calder 38 places", "gives Calder 38 and Tarsa 19": what the name gets; a single digit
    rather belongs to it ("gave Leopard 2 tanks")."""
    place, after = numeral.first - 1, numeral.after
    if numeral.low < SMALLEST_GIVEN or (line.is_word(after) and line.is_capitalised(after)):
        return False
    while place > 0 and line.is_capitalised(place) and line.is_word(place):
        place -= 1
    place -= line.lower(place) in line.lexicon.language.nouns.determiners
    return line.lower(place) in line.lexicon.traps.giving


def _covering(line: Line, span: Span, rule: str) -> Trapped:
    """The tokens that the span touches."""
    first = bisect_right(line.ends, span.start)
    return Trapped(first, bisect_left(line.starts, span.end, first), span, rule)
