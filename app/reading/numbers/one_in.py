"""Reads shares that are told as so many of so many: "one in five", "two patients out of three"."""

from decimal import Decimal

from app.lexicon.verbs import VerbForm
from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line

LARGEST_DENOMINATOR = 1000
TENTH = 10
"""Per cent: of several, those of at most ten are told so."""

PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


def one_in(line: Line, numeral: Numeral) -> Numeral | None:
    """ "one in five", "two out of three": a share, in percent; "two in three days" is none."""
    return _share_at(line, numeral, numeral.after)


def counted_in(line: Line, numeral: Numeral) -> Numeral | None:
    """ "one child in five", "two patients out of three": the same, with what is counted inside."""
    if not _is_counted(line, numeral.after):
        return None
    share = _share_at(line, numeral, numeral.after + 1)
    # "27 dead out of 68 on board" are two counts
    return share if numeral.low == 1 or (share and share.low >= numeral.low * TENTH) else None


def _share_at(line: Line, numeral: Numeral, place: int) -> Numeral | None:
    """The share that the number is of the one behind the "in" or "out of" at `place`."""
    hyphens = line.lower(place) == "-" and line.is_glued(place) and line.lower(place + 2) == "-"
    is_out = line.lower(place) in line.links.out
    place += is_out or hyphens
    is_every = line.lower(place + 1) in line.links.every  # "four of every ten"
    is_of = line.lower(place) in line.links.of and (is_out or is_every)
    if not is_of and (is_out or line.lower(place) not in line.links.among):
        return None
    place += hyphens or is_every
    numbers, surfaces = line.lexicon.language.numbers, line.lexicon.units.surfaces
    word = line.lower(place + 1)
    whole = numbers.cardinals.get(word) or _written(word)
    if is_every or word in numbers.articles:  # "two in every thousand", "two in a hundred"
        place += word in numbers.articles
        whole = whole or numbers.scales.get(line.lower(place + 1))
    if whole is None or not 0 < numeral.low < whole <= LARGEST_DENOMINATOR:
        return None
    behind = line.lower(place + 2)
    is_unit = behind in surfaces and behind not in line.links.among  # "in" may be inches
    is_measured = is_unit or behind in numbers.scales
    if is_measured or numeral.low != int(numeral.low):
        return None
    value = (numeral.low / whole * 100).quantize(Decimal("0.01"))
    rule = "numeral.share.one-in"
    return Numeral(numeral.first, place + 2, value, value, Decimal(4), NumeralKind.SHARE, rule=rule)


def _written(word: str) -> Decimal | None:
    digits = word.replace(",", "")
    return Decimal(digits) if digits.isdecimal() else None


def _is_counted(line: Line, place: int) -> bool:
    """ "One child in five is hungry", "nine women in ten say so": what is counted stands inside, so
    nothing is counted behind, as "cars" are in "two men in five cars"."""
    links, numbers = line.links, line.lexicon.language.numbers
    behind = line.lower(place + 1)
    is_among = behind in links.among or (behind in links.out and line.lower(place + 2) in links.of)
    if not is_among or not line.is_word(place) or line.lower(place) in numbers.cardinals:
        return False
    return _ends(line, place + (2 if behind in links.among else 3))


def _ends(line: Line, place: int) -> bool:
    """Whether behind the number at `place` something is said, and nothing is counted."""
    language, after = line.lexicon.language, line.lower(place + 1)
    if not line.is_word(place + 1):
        return after != "-"
    verb = language.scopes.verbs.get(after)
    is_said = verb is not None and verb.lemma in line.links.behind_several
    is_verb = verb is not None and (verb.is_helping or not verb.forms.isdisjoint(PAST))
    return is_said or is_verb or after in language.scopes.closed or language.nouns.is_past(after)
