"""Finds the unit of a bare number in what stands around it: the noun before its verb, a list."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import COUNT, MONEY, NUMBER, PERCENT, Unit
from app.lexicon.persons import is_person
from app.lexicon.verbs import VerbClass
from app.reading.numbers.contrasted import is_told_apart
from app.reading.numbers.counted import noun_after
from app.reading.numbers.held_apart import is_against, is_level_before
from app.reading.numbers.measured import Bare, measured_at
from app.reading.numbers.neighbours import (
    age_unit,
    body_unit,
    person_age,
    scale_unit,
    unit_ahead,
    unit_behind,
)
from app.reading.numbers.sums_lent import sum_lent
from app.reading.numbers.tokens import Line
from app.reading.numbers.units import Worded, leads_to_every, rated, unit_after

FARTHEST_NOUN = 9
FARTHEST_TALLY = 15
FARTHEST_PRONOUN = 5
OLDEST = 120
PERSON, THOSE = "person", "those"
WHOLE = 100
LONGEST_FATE = 4  # words of "were reportedly still missing"
FALLEN = 3  # words of "of the dead"
FARTHEST_FROM = 3  # pieces of ", down from"


def unit_lent(line: Line, bare: Bare) -> Worded | None:
    """The unit of the number, and the token behind all that says it."""
    bare = replace(bare, earlier=_told_once(line, bare.earlier))
    last = bare.earlier[-1][0] if bare.earlier else None
    unit = age_unit(line, bare.first) or scale_unit(line, bare.measured.first)
    unit = unit or person_age(line, bare.first, bare.measured)
    unit = unit or unit_ahead(line, bare.measured) or named_before(line, bare)
    unit = unit or _currency_beside(line, bare) or _told_behind(line, bare.after)
    unit = unit or told_before(line, bare.first) or body_unit(line, bare.first)
    unit = unit or _standing(line, bare) or _pronoun_age(line, bare)
    unit = unit or _level(line, bare) or _share_too(line, bare)
    unit = unit or _whose_fate(line, bare) or unit_behind(line, bare.first, last)
    unit = unit or sum_lent(line, bare) or _left_out(line, bare)
    if unit is None and of_the_fallen(line, bare.after):
        return Worded(Unit(PERSON, COUNT), bare.after, bare.after + FALLEN, rule="unit.lent")
    if unit is None:
        return _grouped(line, bare.after)
    worded = Worded(unit, bare.after, bare.after, rule="unit.lent")
    return rated(line, worded, gap=0) if unit.dimension == COUNT else worded


def _told_once(line: Line, earlier: Sequence[tuple[Unit, int]]) -> list[tuple[Unit, int]]:
    """The numbers before; brackets that say one again are no number of their own: "1.4 trillion
    rupees ($16 billion), up from 1.3 trillion"."""
    told: list[tuple[Unit, int]] = []
    for unit, after in earlier:
        before, end = told[-1] if told else (NUMBER, 0)
        is_inside = line.lower(after) == ")" and line.lower(end) == "("
        if not is_inside or before.dimension != unit.dimension:
            told.append((unit, after))
    return told


def named_before(line: Line, bare: Bare) -> Unit | None:
    """ "350 beds, 40 of them in intensive care": what was counted before."""
    if not is_of_named(line, bare):
        return None
    counted = (unit for unit, _ in reversed(bare.earlier) if unit.dimension == COUNT and unit.name)
    return next(counted, None)


def is_of_named(line: Line, bare: Bare) -> bool:
    """Whether "of them" stands behind the number and something was counted before."""
    known = line.lexicon.language.nouns.lending.named_before
    is_of = line.lower(bare.after) in line.links.of and line.lower(bare.after + 1) in known
    return is_of and any(unit.dimension == COUNT for unit, _ in bare.earlier)


def _grouped(line: Line, after: int) -> Worded | None:
    """ "33 per 100,000 people", "33 in every 100,000": a rate, whatever it counts."""
    if not (line.lower(after) in line.links.per or leads_to_every(line, after)):
        return None
    worded = rated(line, Worded(NUMBER, after, after, rule="unit.lent"), gap=0)
    return worded if worded.unit.per else None


def rate_beyond(line: Line, unit: Unit, after: int) -> Unit:
    """ "C$6 (US$4.46) per share": the rate behind the brackets is the first number's too."""
    if unit.dimension != MONEY or unit.per or line.lower(after) != "(":
        return unit
    close = _closing(line, after + 1)
    return rated(line, Worded(unit, after, close + 1), gap=0).unit if close else unit


def _closing(line: Line, place: int) -> int | None:
    """The bracket right behind the number that stands at `place`, its currency counted in."""
    for start in range(place, place + 4):
        measured = measured_at(line, start)
        if measured is not None:
            return measured.after if line.lower(measured.after) == ")" else None
    return None


def _currency_beside(line: Line, bare: Bare) -> Unit | None:
    """ "2.4m yen ($22,480) and 2.3m ($21,972)": the money that was said in brackets before."""
    if line.lower(bare.after) != "(" or not _closing(line, bare.after + 1):
        return None
    for unit, after in reversed(bare.earlier):
        if unit.dimension == MONEY and line.lower(after) == "(":
            return unit
    return None


def _told_behind(line: Line, after: int) -> Unit | None:
    """ "95,800 who were out of work", "210 of those who came"; "50 to 70 on the kelvin scale"."""
    known = line.lexicon.language.nouns.lending
    is_of = line.lower(after) in line.links.of and line.lower(after + 1) == THOSE
    after += 2 * is_of
    told = known.told_behind.get(line.lower(after))
    if told is not None:
        return Unit(told, COUNT)
    if line.lower(after) not in known.scale_openers or line.lower(after + 1) != "the":
        return None
    worded = unit_after(line, after + 2)
    return worded.unit if worded and line.lower(worded.after) in known.scale_words else None


def _whose_fate(line: Line, bare: Bare) -> Unit | None:
    """ "1,500 people left three villages, and 12 were still missing": of persons and things counted
    before, those whom it befalls to be missing."""
    if not _tells_fate(line, bare.after):  # a look at some words, before one at all numbers
        return None
    persons = [unit for unit, _ in bare.earlier if _counts_persons(line, unit)]
    return persons[-1] if persons and bare.earlier[-1][0] != persons[-1] else None


def _counts_persons(line: Line, unit: Unit) -> bool:
    language = line.lexicon.language
    return unit.dimension == COUNT and is_person(unit.base, language.measures, language.subjects)


def _tells_fate(line: Line, place: int) -> bool:
    """Whether the verb that begins at `place` tells what befell persons: "were still missing"."""
    language = line.lexicon.language
    for spot in range(place, min(place + LONGEST_FATE, len(line.lowers))):
        word, reading = line.lower(spot), language.scopes.verbs.get(line.lower(spot))
        if (
            language.subjects.outcomes.states.at(line.lowers, spot)
            or word in language.nameless.borne
        ):
            return True
        is_led = reading is not None and (reading.is_auxiliary or reading.kind is VerbClass.COPULA)
        if not is_led and word not in language.nameless.adverbs:
            return False
    return False


def of_the_fallen(line: Line, after: int) -> bool:
    """ "Eleven of the dead": persons, by what befell them; "of the missing boats" are none."""
    language, is_of = line.lexicon.language, line.lower(after) in line.links.of
    is_the = is_of and line.lower(after + 1) in language.nouns.determiners
    behind = line.lower(after + FALLEN)
    is_end = behind in language.nouns.stops or not language.nouns.is_plural(behind)
    fallen, nameless = line.lower(after + 2), language.nameless
    is_fallen = fallen in language.nouns.befallen or fallen in nameless.borne
    return is_the and is_end and is_fallen


def told_before(line: Line, first: int) -> Unit | None:
    """ "casualties rose to 98": the noun before the verb, where it is one that is counted."""
    known = line.lexicon.language.nouns.lending
    if line.lower(first - 1) not in known.told_links:
        return None
    for place in range(first - 2, max(first - FARTHEST_TALLY, -1), -1):
        word = line.lower(place)
        if line.is_number(place) or not line.is_word(place):
            return None
        if word in known.tallies and line.lower(place + 1) in line.links.of:
            return _tallied(line, place + 2)
        if place <= first - FARTHEST_NOUN:
            continue
        told = known.told.get(f"{line.lower(place - 1)} {word}") or known.told.get(word)
        if told is None and line.lower(first - 1) in known.numbering:
            told = known.fated.get(word)  # "the dead now number 80"
        if told is not None:
            return line.lexicon.units.names.get(told) or Unit(told, COUNT)
    return None


def is_tally(line: Line, first: int) -> bool:
    """ "The death toll rose to six", "the number of deaths to five": a count that somebody keeps;
    plain "deaths" may be those of any week."""
    before = line.lowers[max(first - FARTHEST_TALLY, 0) : first]
    is_kept = not frozenset(line.lexicon.language.nouns.lending.tolls).isdisjoint(before)
    return is_kept and (told_before(line, first) is not None or _tallies_fallen(line, first))


def _tallies_fallen(line: Line, first: int) -> bool:
    """ "The number of dead rose to four", "the number of missing to six"."""
    language = line.lexicon.language
    known, reach = language.nouns.lending, range(first - 2, max(first - FARTHEST_NOUN, 1), -1)
    return line.lower(first - 1) in known.told_links and any(
        line.lower(place) in language.nouns.befallen
        and line.lower(place - 1) in line.links.of
        and line.lower(place - 2) in known.tallies
        for place in reach
    )


def _tallied(line: Line, place: int) -> Unit | None:
    """ "The number of flats in Lusk rose to 3,100"; "the number of the bus is 42" counts none."""
    noun = noun_after(line, place, is_one=False)
    if noun is None or not noun.is_plural:
        return None
    links = line.lexicon.language.nouns.lending.told_links  # "the number of dead stands at 12"
    return None if line.lower(noun.after - 1) in links else noun.unit


def _pronoun_age(line: Line, bare: Bare) -> Unit | None:
    """ "He will be 35 by May", "she turned 40"."""
    known, numeral = line.lexicon.language.nouns.lending, bare.measured.numeral
    is_year = numeral.is_plain and 1 <= numeral.low <= OLDEST
    if not is_year or line.lower(bare.after) not in known.behind_ages:
        return None
    for place in range(bare.first - 1, max(bare.first - FARTHEST_PRONOUN, -1), -1):
        word = line.lower(place)
        if word in known.aged and place < bare.first - 1:
            return line.lexicon.units.names["year"]
        if word not in known.ageing:
            return None
    return None


def _is_end(line: Line, after: int) -> bool:
    """Whether nothing that could be counted stands there."""
    return not line.is_word(after) or line.lower(after) in line.lexicon.language.nouns.stops


def _left_out(line: Line, bare: Bare) -> Unit | None:
    """ "Okoye won 812 votes and Osei 604", "took 31% and the Greens 14", "killed six in Osk, four
    in Varn": as the number before."""
    last, behind = bare.earlier[-1] if bare.earlier else (NUMBER, 0)
    is_share = last.dimension == PERCENT and bare.measured.numeral.high <= WHOLE
    is_share = is_share and line.links.either[0] not in line.lowers[max(behind - 4, 0) : behind]
    is_like = last.dimension == COUNT or is_share
    is_same = is_like and is_told_apart(line, bare.first, bare.after, behind, is_led=True)
    return last if is_same else None


def _share_too(line: Line, bare: Bare) -> Unit | None:
    """ "Stood at 6.1 per cent, down from 6.8", "2.1 per cent last year and 1.8 the year before",
    "41 per cent against 38"; but cases that fell 12 per cent fell from 340."""
    last, behind = bare.earlier[-1] if bare.earlier else (NUMBER, 0)
    if last.dimension != PERCENT or last.per or bare.measured.numeral.is_scaled:
        return None
    is_left = line.lower(bare.after) in line.links.ends  # "rose 3 per cent, from 120 to 124"
    if is_left or not _is_end(line, bare.after):
        return None
    before, is_near = line.lower(bare.first - 1), bare.first - behind <= FARTHEST_FROM
    if before in line.links.start:
        return last if is_near and is_level_before(line, behind) else None
    is_told = "." in line.lower(bare.measured.numeral.first) or is_against(line, bare.first)
    return last if is_told and before in line.lexicon.language.hedges.paying else None


def _standing(line: Line, bare: Bare) -> Unit | None:
    """ "The Liberals on 34 per cent, ahead of Labour on 31", "Reform is unchanged on 25"; "the lake
    is at 19" where a level in per cent stands before."""
    known, numeral = line.lexicon.language.nouns.lending, bare.measured.numeral
    last, behind = next(
        ((unit, after) for unit, after in reversed(bare.earlier) if unit.dimension == PERCENT),
        (NUMBER, 0),
    )
    if last.dimension != PERCENT or last.per or numeral.high > WHOLE or numeral.is_scaled:
        return None
    if not _is_end(line, bare.after):
        return None
    place = bare.first - 1
    while line.lower(place) in line.lexicon.language.hedges.connectors:
        place -= 1  # "on just 18"
    before = line.lower(place - 1)
    if line.lower(place) in known.standing_links:
        is_name = line.is_word(place - 1) and line.is_capitalised(place - 1)
        return last if is_name or before in known.standing else None
    is_told = f"{before} {line.lower(place)}" in known.share_links
    return last if is_told and is_level_before(line, behind) else None


def _level(line: Line, bare: Bare) -> Unit | None:
    """ "one index closed at 1,463 points, the other at 1,333.2"."""
    known = line.lexicon.language.nouns.lending
    if line.lower(bare.first - 1) not in known.level_links or bare.measured.numeral.is_plain:
        return None
    points = [unit for unit, _ in bare.earlier if unit.name in known.levels]
    return points[-1] if points else None
