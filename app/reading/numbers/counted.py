"""Finds the noun that a number counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import COUNT, Unit
from app.lexicon.nouns import Nouns
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.numbers.doings import is_deed, is_doing
from app.reading.numbers.hyphens import hyphenated_unit
from app.reading.numbers.measured import measured_at
from app.reading.numbers.tokens import Line

LONGEST_PHRASE = 8
FARTHEST_HEAD = 6
FARTHEST_QUOTE = 6
LONGEST_QUOTED = 4
CLOSING = ("”", "’", "»")


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun phrase from token `first` to the one before `after`, and its unit."""

    unit: Unit
    first: int
    after: int
    is_plural: bool


def noun_after(line: Line, index: int, *, is_one: bool) -> Noun | None:
    """The noun phrase that starts at token `index`; for "one" a singular will do."""
    nouns = line.lexicon.language.nouns
    if line.lower(index) == "-" and line.is_word(index + 1) and line.is_glued(index + 1):
        unit = hyphenated_unit(line, index + 1, nouns)
        return Noun(unit, index + 1, index + 2, is_plural=True) if unit else None
    place = _phrase_start(line, index + _is_quoted(line, index), nouns)
    model = _model(line, place)
    if model is not None:
        return model
    if place == index and _is_next_number(line, place):  # "up from 377,000 twelve months earlier"
        return None
    head = _head(line, place, _phrase_end(line, place, nouns), is_one=is_one)
    if head is None:
        return None
    is_plural = nouns.is_plural(line.lower(head))
    if is_one and is_plural and head == place == index and line.is_word(index - 1):
        return None  # "whichever way one counts it"
    return Noun(Unit(_named(line, place, head, nouns), COUNT), place, head + 1, is_plural)


def _is_quoted(line: Line, index: int) -> bool:
    """ "80 “contacts”": a mark that opens a quotation stands beside the word behind it; one closes
    it behind the number in "“at least 350,000” people"."""
    is_mark = line.lower(index) in line.lexicon.language.nouns.quotes
    is_mark = is_mark or line.lower(index) in CLOSING
    if not is_mark or not line.is_word(index + 1):
        return False
    if line.is_glued(index) and not line.is_glued(index + 1):
        near = line.lowers[max(index - FARTHEST_QUOTE, 0) : index]
        return not line.lexicon.language.nouns.quotes.isdisjoint(near)
    return line.is_glued(index + 1) > line.is_glued(index)


def _model(line: Line, place: int) -> Noun | None:
    """ "two F-16s", "five A380s": letters and digits that are counted; "30 Airbus A380s", "40
    Boeing 737s": what the maker makes."""
    nouns = line.lexicon.language.nouns
    made = nouns.makers.get(line.lower(place))
    if made and line.is_capitalised(place):
        number = place + 1 + line.is_word(place + 1)
        is_glued = number == place + 1 or line.is_glued(number)
        is_model = line.is_number(number) and is_glued and line.lower(number + 1) in nouns.models
        return Noun(Unit(made, COUNT), place, number + 2, is_plural=True) if is_model else None
    if not (line.is_word(place) and line.is_capitalised(place)):
        return None
    number = place + 1 + (line.lower(place + 1) == "-")
    parts = range(place + 1, number + 2)
    if not (line.is_number(number) and line.lower(number + 1) == "s"):
        return None
    if not all(line.is_glued(part) for part in parts) or line.is_glued(number + 2):
        return None
    return Noun(Unit(line.slice(place, number + 1), COUNT), place, number + 2, is_plural=True)


def _is_next_number(line: Line, place: int) -> bool:
    is_word = line.lower(place) in line.lexicon.language.numbers.cardinals
    return is_word and line.lower(place + 1) != "-"


def inner_number(line: Line, noun: Noun) -> int | None:
    """The number of its own inside the phrase: "one of Germany's 16 states", "two 30-year bonds";
    none in "two new 737 jets"."""
    cardinals = line.lexicon.language.numbers.cardinals
    possessives = line.lexicon.language.nouns.possessives
    if noun.is_plural and _is_aged(line, noun.after - 1):
        return None
    for place in range(noun.first, noun.first + 1 if noun.unit.per else noun.after):
        if not (line.is_number(place) or line.lower(place) in cardinals):
            continue
        is_owned = place > noun.first and line.lower(place - 1).endswith(possessives)
        if place == noun.first or is_owned or _measure_end(line, place):
            return place
    return None


def _phrase_start(line: Line, index: int, nouns: Nouns) -> int:
    """The first token of the phrase: "of the" and "more" are passed over."""
    place = index
    if line.lower(place) in line.links.of:
        place += 1
        while line.lower(place) in nouns.determiners:
            place += 1
    while line.lower(place) in nouns.skipped and line.is_word(place + 1):
        place += 1
    return place


def _phrase_end(line: Line, first: int, nouns: Nouns) -> int:
    """The token behind the noun phrase: closed classes and marks end it."""
    last = min(first + LONGEST_PHRASE, len(line.texts))
    place = first + _leads_noun(line, first, nouns)
    while place < last:
        word = line.lowers[place]
        if word[0].isalpha() and word not in nouns.stops and word not in nouns.conjunctions:
            place += 1  # as most words of a phrase are
            continue
        measure = _measure_end(line, place)  # "one 52,000 barrel-a-day refinery"
        if not measure and not _is_inside(line, place, first, nouns):
            return place
        place = measure or place + 1
    return last


def _leads_noun(line: Line, first: int, nouns: Nouns) -> bool:
    """ "Claimed 868 lives"; "six injured mine workers", but not "six injured, guards said"."""
    word, near = line.lower(first), first + 1
    far = near + (line.is_word(near) and line.lower(near) not in nouns.stops)
    behind = (at for at in (near, far) if line.is_word(at) and not line.is_capitalised(at))
    is_noun = any(nouns.is_plural(line.lower(at)) for at in behind)
    return word in nouns.counted_verbs or (word in nouns.befallen and is_noun)


def _is_inside(line: Line, place: int, first: int, nouns: Nouns) -> bool:
    word = line.lowers[place]
    if word in nouns.conjunctions or word == ",":
        return place > first and _joins(line, place, first, nouns)
    if word == "-":
        return line.is_glued(place) and line.is_glued(place + 1) and place > first
    if _closes(line, place, first):
        return True
    if line.is_number(place):
        return place > first
    if not line.is_word(place):
        return False
    if word not in nouns.stops:
        return True
    is_led = place > first and line.lower(place - 1) == "-"
    is_compound = is_led or (line.lower(place + 1) == "-" and _is_hyphenated(line, place + 1))
    is_name = line.texts[place].isupper() and word in nouns.capital_names
    is_lettered = len(word) == 1 and line.texts[place].isupper() and line.is_number(place + 1)
    is_name = is_name or (is_lettered and line.is_glued(place + 1))  # "24 Airbus A220 jets"
    before = line.lower(place - 1)  # "15 newly built homes"
    is_adverb = before.endswith(nouns.adverb_endings) and before not in nouns.nominal
    is_past = place > first and is_adverb and before not in nouns.stops
    return is_compound or is_name or is_past


def _closes(line: Line, place: int, first: int) -> bool:
    """ "900 “affordable” flats": the mark that closes what was opened before the phrase."""
    quotes = line.lexicon.language.nouns.quotes
    if not (line.lower(first - 1) in quotes and 0 < place - first <= LONGEST_QUOTED):
        return False
    is_mark = line.lower(place) in quotes or line.lower(place) in CLOSING
    return is_mark and line.is_word(place + 1) and line.is_glued(place) > line.is_glued(place + 1)


def _is_hyphenated(line: Line, hyphen: int) -> bool:
    """ "14 first-team players": nothing apart on either side of the hyphen."""
    return line.is_glued(hyphen) and line.is_glued(hyphen + 1) and line.is_word(hyphen + 1)


def _measure_end(line: Line, place: int) -> int:
    """The token behind a measure inside a phrase ("two 30-year bonds"); 0 where there is none."""
    measured = measured_at(line, place) if line.is_number(place) else None
    if measured is None or measured.signs_off:
        return 0
    if measured.unit is not None:
        return measured.after
    is_compound = line.lower(measured.after) == "-" and _is_hyphenated(line, measured.after)
    return measured.after + 2 if is_compound else 0  # "two 40-storey towers"


def _joins(line: Line, place: int, first: int, nouns: Nouns) -> bool:
    """ "five small, friendly firms", "460 Kia and Hyundai cars": two words of one phrase."""
    is_joint = line.is_word(place - 1) and line.is_word(place + 1)
    if not is_joint or line.lower(place - 1) in nouns.skipped:  # "dozens more, police said"
        return False
    if any(nouns.is_plural(line.lower(spot)) for spot in range(first, place)):
        return False
    is_listed = line.texts[place] == "," and line.is_capitalised(place + 1)
    # "three gold and two silver medals"
    if is_listed or line.lower(place + 1) in line.lexicon.language.numbers.cardinals:
        return False
    for distance in range(1, FARTHEST_HEAD):
        word = line.lower(place + distance)
        if distance > 1 and word in nouns.conjunctions:  # "red, white and blue flags"
            continue
        if not word[:1].isalpha() or word in nouns.stops:
            return False
        if nouns.is_plural(word):
            return True
    return False


def _head(line: Line, first: int, after: int, *, is_one: bool) -> int | None:
    """The token that the phrase is about: its first plural, or for "one" its last noun."""
    nouns = line.lexicon.language.nouns
    words = list(_words(line, first, _said_at(line, first, after) if is_one else after))
    plurals = [place for place in words if nouns.is_plural(line.lower(place))]
    lower = [place for place in plurals if not line.is_capitalised(place)]
    if plurals and not (is_one and not lower):
        return _extended(line, (lower or plurals)[0], after, nouns)
    if is_one:
        last = _last_before_verb(line, words, nouns)
        is_less = line.lower(last or 0) in line.lexicon.language.subjects.comparatives
        return None if is_less else last  # "one fewer than in May"
    return _measure_noun(line, first, words, nouns)


def _said_at(line: Line, first: int, after: int) -> int:
    """Where one of them speaks: "one expert believes" counts experts and no beliefs."""
    verbs = line.lexicon.language.scopes.verbs
    for place in range(first + 1, after):
        reading = verbs.get(line.lower(place))
        is_said = reading is not None and reading.kind is VerbClass.SPEECH
        if reading is None or not line.is_word(place - 1):  # "one of Norland's 16 states"
            continue
        if is_said and VerbForm.PRESENT in reading.forms:
            return place
    return after


def _words(line: Line, first: int, after: int) -> Iterator[int]:
    """The words of the phrase that belong to no measure in it."""
    place = first
    while place < after:
        if line.is_word(place):
            yield place
        place = _measure_end(line, place) or place + 1


def _extended(line: Line, head: int, after: int, nouns: Nouns) -> int:
    """ "sports teams" are teams: a plural may stand before the head."""
    while head + 1 < after and line.is_word(head + 1):
        word = line.lower(head + 1)
        is_name = line.is_capitalised(head + 1)
        if not nouns.is_plural(word) or is_name or is_doing(line, head + 1):
            break
        head += 1
    return head


def _last_before_verb(line: Line, words: list[int], nouns: Nouns) -> int | None:
    """The last word of the unbroken run in front of a participle."""
    run: list[int] = []
    for place in words:
        if run and (place != run[-1] + 1 or nouns.is_past(line.lower(place))):
            break
        run.append(place)
    candidates = [place for place in run if not nouns.is_verbal(line.lower(place))]
    return candidates[-1] if candidates else None


def _measure_noun(line: Line, first: int, words: list[int], nouns: Nouns) -> int | None:
    """ "a three course meal": a singular right behind the number, and another noun behind it."""
    if words[:2] != [first, first + 1] or line.is_capitalised(first):
        return None
    pair = line.lower(first), line.lower(first + 1)
    is_noun = not is_deed(line, first) and not any(nouns.is_verbal(word) for word in pair)
    return first if is_noun and len(pair[0]) > 2 else None


def _is_aged(line: Line, head: int) -> bool:
    """ "340 17-year-olds": whoever is counted is named by an age."""
    is_tied = line.lower(head - 1) == line.lower(head - 3) == "-"
    return is_tied and all(line.is_glued(place) for place in range(head - 3, head + 1))


def _named(line: Line, first: int, head: int, nouns: Nouns) -> str:
    """The singular head, with the word before it where both name one thing."""
    noun = nouns.singular(line.lower(head))
    if noun in nouns.lifetimes and _is_aged(line, head):
        return f"{line.lower(head - 4)}-{line.lower(head - 2)}-{noun}"
    if noun in line.lexicon.language.scopes.particles and line.lower(head - 1) == "-":
        return f"{line.lower(head - 2)}-{noun}"  # "sign-ups" are no ups
    is_list = line.lower(head - 2) in nouns.conjunctions  # "gold, silver and bronze medals"
    if head > first and not is_list and f"{line.lower(head - 1)} {noun}" in nouns.compounds:
        return f"{line.lower(head - 1)} {noun}"
    return noun
