"""Lends a bare number what the numbers beside it say: their unit, their bound, their direction."""

from app.domain import COUNT, MONEY, PERCENT, PERCENTAGE_POINT, RATIO, Unit
from app.lexicon.persons import is_person
from app.reading.numbers.counted import noun_after
from app.reading.numbers.measured import Measured, measured_at
from app.reading.numbers.number_words import ONE_OF
from app.reading.numbers.numerals import NumeralKind
from app.reading.numbers.tokens import Line

FARTHEST_LISTED = 3
LONGEST_LINK = 2
LONGEST_PERIOD = 9
LONGEST_POST = 3
"""Words of "deputy mayor" and the name behind them."""

LONGEST_NAME = 6
LONGEST_RESPECTIVE = 6
"""Words of "full-time jobs in Lindal, respectively"."""

LONGEST_MODIFIER = 4
OLDEST = 120
TIMES = frozenset({"time", "calendar month"})
NEVER_LENT = frozenset({MONEY, PERCENT, PERCENTAGE_POINT, RATIO, "time", "calendar month"})

DECIMAL_POINT = "."


def unit_ahead(line: Line, measured: Measured, depth: int = FARTHEST_LISTED) -> Unit | None:
    """The unit that a list states once, at its end: "45 and 50 mg", "a 7- or 8-inch screen"."""
    whole = None if ONE_OF in measured.rules else _whole_behind(line, measured)
    whole = whole or _unit_of_both(line, measured)
    if whole is not None:
        return whole
    listing = line.lexicon.language.hedges.listing
    is_suspended = line.lower(measured.after) == "-" and line.is_glued(measured.after)
    place = start = measured.after + is_suspended
    while line.lower(place) in listing and place < start + LONGEST_LINK:
        place += 1
    is_joined = is_suspended and place > start and line.lower(place) == "-"  # "20-by-30-foot"
    place += is_joined and line.is_glued(place)
    if _opens_clause(line, measured, start, place):
        return None
    other = measured_at(line, place) if place > start and depth else None
    if other is None or other.signs_off or other.numeral.kind is NumeralKind.SHARE:
        return None
    if other.unit is not None:
        is_told = other.unit.dimension == COUNT or _is_told_again(line, measured, other, place)
        return None if is_told else other.unit
    if is_suspended or _is_respective(line, other):
        noun = noun_after(line, other.after, is_one=False)
        return noun.unit if noun else unit_ahead(line, other, depth - 1)
    return None


def _is_respective(line: Line, other: Measured) -> bool:
    """ "Cut 430 and 210 jobs respectively": of one thing each."""
    behind = line.lowers[other.after : other.after + LONGEST_RESPECTIVE]
    return line.lexicon.language.scopes.small.respectively in behind


def _is_told_again(line: Line, measured: Measured, other: Measured, place: int) -> bool:
    """ "12.4 billion, or 3.1 per cent of output": the same in another way, and no per cent."""
    is_share = other.unit is not None and other.unit.dimension == PERCENT
    is_or = line.lower(place - 1) in line.links.either and line.lower(place - 2) == ","
    return is_share and (is_or or measured.numeral.is_scaled) and not other.numeral.is_scaled


def _opens_clause(line: Line, measured: Measured, start: int, place: int) -> bool:
    """ "The figure was 238, and 30,000 hectares burned": a comma and "and" behind the first number
    of all open a clause; behind the second they end a list."""
    is_both = place - start > 1 and line.lower(place - 1) in line.links.both
    is_listed = line.lower(measured.first - 1) == "," and line.is_number(measured.first - 2)
    return is_both and not is_listed


def _unit_of_both(line: Line, measured: Measured) -> Unit | None:
    """ "10 or 12 people", "2,300 full-time and 400 part-time staff": what both count."""
    start = place = measured.after
    while place < start + LONGEST_MODIFIER and _modifies(line, place):
        place += 1
    is_joined = line.lower(place) in line.links.both and place > start
    is_joined = is_joined or line.lower(place) in line.links.either
    other = measured_at(line, place + 1) if is_joined else None
    if other is None or other.unit is not None:
        return None
    noun = noun_after(line, other.after, is_one=False)
    return noun.unit if noun and noun.is_plural else None


def _modifies(line: Line, place: int) -> bool:
    """Whether the piece stands before a noun and is none itself, as "full-time" is."""
    nouns = line.lexicon.language.nouns
    word = line.lower(place)
    if line.is_word(place):
        is_led = line.lower(place - 1) == "-" and line.is_glued(place)
        return (word not in nouns.stops or is_led) and not nouns.is_plural(word)
    return word == "-" and line.is_glued(place) and line.is_glued(place + 1)


def _whole_behind(line: Line, measured: Measured) -> Unit | None:
    """ "280 million of the 1.5 billion pesos", "three of the 12 jurors": as the whole."""
    place = measured.after
    determiners = line.lexicon.language.nouns.determiners
    if line.lower(place) not in line.links.of:
        return None
    place += 1
    periods = line.lexicon.language.hedges.periods  # "6 of its last 7 games"
    while line.lower(place) in determiners or line.lower(place) in periods:
        place += 1
    is_sum = measured.numeral.is_scaled and line.is_number(place + 1)
    is_sum = is_sum and line.texts[place] in line.lexicon.currencies.endings  # "of the $12bn"
    place += is_sum
    whole = measured_at(line, place) if line.is_number(place) else None
    if whole is None or (whole.signs_off and not is_sum):
        return None
    noun = None if whole.unit else noun_after(line, whole.after, is_one=False)
    return noun.unit if noun else whole.unit


def unit_behind(line: Line, first: int, last: Unit | None) -> Unit | None:
    """The unit of the number before: "3,000 homes, compared with 2,100"."""
    if last is None or not last.name or last.per:
        return None
    if last.name in line.lexicon.language.nouns.lending.scales.values():
        return None  # "after the 6.9-magnitude quake the toll stands at 118"
    if line.lower(first - 1) in line.links.of and not _is_hollow(line, first - 2):
        return None  # "displaces 3,600 tonnes and has a crew of 120"
    is_compared = line.lower(first - 1) in line.lexicon.language.hedges.comparing
    if last.dimension in NEVER_LENT and not (is_compared and "." in line.lower(first)):
        return None
    is_linked = line.lower(first - 1) in line.lexicon.language.hedges.linking
    is_valued = is_linked and line.lexicon.language.hedges.is_valuing(line.lowers[:first])
    return last if is_linked and not is_valued else None


def _is_hollow(line: Line, place: int) -> bool:
    """Whether what the number is of counts nothing itself: "a rise of 340", "a peak of 2,100"."""
    subjects, nouns = line.lexicon.language.subjects, line.lexicon.language.nouns
    word = nouns.singular(line.lower(place))
    is_hollow = word in subjects.hollow or word in subjects.changes or word in subjects.hopes
    return is_hollow or word in subjects.averages or not line.is_word(place) or word in nouns.stops


def body_unit(line: Line, first: int) -> Unit | None:
    """ "A crew of 120", "a labour force of 5 million": whom or what the body is made of."""
    if line.lower(first - 1) not in line.links.of:
        return None
    bodies, body = line.lexicon.language.nouns.bodies, line.lower(first - 2)
    members = bodies.get(f"{line.lower(first - 3)} {body}") or bodies.get(body)
    return Unit(members, COUNT) if members else None


def age_unit(line: Line, first: int) -> Unit | None:
    """ "over the age of 21", "at age 64": years."""
    lifetimes = line.lexicon.language.nouns.lifetimes
    before = line.lower(first - 1)
    if before in lifetimes or (before in line.links.of and line.lower(first - 2) in lifetimes):
        return line.lexicon.units.names["year"]
    return None


def scale_unit(line: Line, first: int) -> Unit | None:
    """ "a magnitude 6.3 earthquake", "a magnitude of 6.3", "a 6.3 quake": the scale that the number
    stands on; there are no six quakes and a third."""
    lending = line.lexicon.language.nouns.lending
    place = first - 2 if line.lower(first - 1) in line.links.of else first - 1
    name = lending.scales.get(line.lower(place))
    if name is None and line.lower(first).partition(DECIMAL_POINT)[2].isdecimal():
        name = lending.shocks.get(line.lower(first + 1))
    return Unit(name, name) if name else None


def person_age(line: Line, first: int, measured: Measured) -> Unit | None:
    """ "a girl of 14", "children under 12": the number of a person is an age, where it counts
    nothing itself, and so is any "under age 12"; `first` is where its hedge begins."""
    nouns = line.lexicon.language.nouns
    persons, is_named = nouns.lending.persons, _names_age(line, first, measured)
    is_of = first == measured.first and line.lower(first - 1) in line.links.of
    is_bounded = first == measured.first - 1
    is_age = measured.numeral.is_plain and 1 <= measured.numeral.low <= OLDEST
    is_persons = (is_of or is_bounded) and line.lower(first - 1 - is_of) in persons
    if is_age and (is_named or is_persons):
        return line.lexicon.units.names["year"]
    return None


def _names_age(line: Line, first: int, measured: Measured) -> bool:
    hedge = line.lowers[first : measured.first]
    return not line.lexicon.language.nouns.lifetimes.isdisjoint(hedge)


def is_bracketed_after(line: Line, first: int, last_after: int) -> bool:
    """Whether the number says the one right before it again, in brackets: "100 km (62 miles)"."""
    return line.lower(first - 1) == "(" and last_after == first - 1


def is_target_after(line: Line, first: int, last_first: int, last_after: int) -> bool:
    """Whether something moved from the number before to this one: "fell from $75 to $46"."""
    is_target = line.lower(first - 1) in line.links.ends and last_after == first - 1
    return is_target and line.lower(last_first - 1) in line.links.start


def is_coordinated(line: Line, first: int, last_after: int) -> bool:
    """ "fell to 30 in May and 40 in June": nothing but a time and "and" parts the two."""
    hedges = line.lexicon.language.hedges
    start = first - (line.lower(first - 1) in hedges.reach)
    if first - last_after > LONGEST_PERIOD or line.lower(start - 1) not in line.links.both:
        return False
    between = range(last_after, start - 1)
    return bool(between) and all(
        line.lower(place) in hedges.periods
        or line.is_number(place)
        or (line.lower(place) in hedges.period_links and place > last_after)
        for place in between
    )


def is_multiplied_to(line: Line, first: int, last_after: int) -> bool:
    """ "doubled to $300m": where the multiplication, said right before, went."""
    return line.lower(first - 1) in line.links.ends and last_after == first - 1


def is_span(line: Line, last_after: int, first: int, unit: Unit) -> bool:
    """ "$5m over four years", "6% more over two years": how long, right behind another number or
    how it is held against one."""
    language = line.lexicon.language
    is_more = line.lower(last_after) in language.subjects.comparatives
    is_beside = unit.dimension in TIMES and first == last_after + is_more
    return is_beside and line.lower(first) in language.hedges.spans


def is_while(line: Line, first: int, after: int, unit: Unit) -> bool:
    """ "Over 18 months, 8% fell ill", "Over two years the team saw 90": how long something went on,
    where it opens the sentence, and no bound; but "Over two years have passed"."""
    language = line.lexicon.language
    if first or unit.dimension not in TIMES or line.lower(first) not in language.hedges.spans:
        return False
    behind = line.lower(after)
    return behind == "," or behind in language.nouns.determiners or line.is_number(after)


def is_gapped(line: Line, first: int, last_after: int) -> bool:
    """ "fell 2 per cent, another by 3", "the Dow fell 2 per cent and the Nasdaq 3": the verb of
    the number before is left out, and a name at most parts the two."""
    if line.lower(first - 1) in line.links.step:
        return True
    last_after = _behind_whole(line, last_after)
    place = last_after + (line.lower(last_after) == ",")
    place += line.lower(place) in line.links.both
    if place == last_after:
        return False
    place += line.lower(place) in line.lexicon.language.nouns.determiners
    place = _behind_post(line, place)
    if first - place > LONGEST_NAME:
        return False
    is_name = line.is_word(place) and line.is_capitalised(place)
    return is_name and all(
        not line.is_word(spot) or line.is_capitalised(spot) for spot in range(place, first)
    )


def _behind_post(line: Line, place: int) -> int:
    """Behind "deputy mayor" of "and deputy mayor Tom Osei 604"."""
    for spot in range(place, place + LONGEST_POST):
        word, language = line.lower(spot), line.lexicon.language
        is_post = line.is_word(spot) and is_person(word, language.measures, language.subjects)
        if line.is_capitalised(spot) or not is_post:
            return spot
    return place


def _behind_whole(line: Line, place: int) -> int:
    """Behind "of the vote", and the place itself where no such words stand there."""
    is_of = line.lower(place) in line.links.of
    is_the = is_of and line.lower(place + 1) in line.lexicon.language.nouns.determiners
    return place + 3 if is_the and line.is_word(place + 2) else place


def is_left_out(line: Line, first: int, after: int, last_after: int) -> bool:
    """ "Won 812 votes and Osei 604": a name alone parts the number from the one before, and nothing
    that it could count follows."""
    if line.lower(first - 1) in line.links.step or not is_gapped(line, first, last_after):
        return False
    is_label = line.lower(first - 1) in line.lexicon.traps.labels  # "and Room 12"
    return is_ended(line, after) and not is_label and not line.is_glued(first)


def is_ended(line: Line, after: int) -> bool:
    """Whether nothing that the number could count follows it."""
    language, behind = line.lexicon.language, line.lower(after)
    is_open = behind in language.nouns.stops and behind not in language.scopes.verbs
    return is_open or not line.is_word(after)


def shares_change(line: Line, first: int, last_after: int) -> bool:
    """ "rose 3 points, or 0.4%": the second number moves with the first."""
    between = {line.lower(place) for place in range(last_after, first)}
    return first - last_after <= LONGEST_LINK and bool(between & {*line.links.again})
