"""Finds who is named in a sentence: known names, and runs of capitalised words kept as said."""

import re
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.capitals import STOP, is_initial, is_pronoun, opens_measure
from app.reading.syntax.moneyed import is_code, is_sign
from app.reading.syntax.openings import opens_quotation, opens_sentence
from app.reading.syntax.titles import (
    before_house,
    behind_post,
    house_before,
    is_titled_house,
    is_trade,
)
from app.reading.syntax.towns import is_town_itself
from app.reading.text.words import Word

DASH = re.compile("[-–]")
ABSTRACT_LETTERS = 9
"""From so many on, an ending tells an abstract noun."""

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
INITIAL_STOP = " ."


class Name(NamedTuple):
    """A name from word `first` to the one before `after`; OTHER names are kept as said."""

    canonical: str
    kind: NameKind
    form: Form
    first: int
    after: int


def names_in(words: Sequence[Word], language: Language) -> tuple[Name, ...]:
    """Known names by their longest spelling, and runs of capitalised words, in reading order."""
    spelled = tuple([text.replace("’", "'") for text in map(_text, words)])
    starts = language.names.spellings.by_first
    found: list[Name] = []
    after = 0
    places = [at for at, text in enumerate(spelled) if text[0].isupper() or text in starts]
    for place in places:
        if place < after:
            continue
        name = _known(words, spelled, place, language) or _run(words, place, language)
        if name:
            found += (*_house_of(words, place, name, language), name)
            after = name.after
    return tuple([name for name in found if not _is_nobody(words, name, language)])


def _house_of(
    words: Sequence[Word], first: int, person: Name, language: Language
) -> tuple[Name, ...]:
    """The house in whose name a person speaks: "Corvane Chief Executive Ana Roe"."""
    end = house_before(words, first, person.first, language)
    if end == first:
        return ()
    return (Name(_spelled(words[first:end]), NameKind.OTHER, Form.NAME, first, end),)


def _is_nobody(words: Sequence[Word], name: Name, language: Language) -> bool:
    """A feast, or what is paid in: "40 million US dollars", "Swiss francs"."""
    behind = words[name.after].lower if name.after < len(words) else ""
    return name.canonical in language.names.feasts or (
        name.kind is NameKind.COUNTRY and behind in language.names.moneys
    )


def opening_name(words: Sequence[Word], language: Language) -> Name | None:
    """The first word of a sentence as a name, for whoever knows that it is one: "Pallas soared" has
    it in spite of its look of a plural."""
    is_run = len(words) > 1 and _is_capital(words, 1, language)
    if not words or is_run or not _is_capital(words, 0, language):
        return None
    if words[0].lower in language.scopes.closed or words[0].text in language.names.titles:
        return None
    if is_trade(words[0].text, language):
        return None
    return Name(words[0].text, NameKind.OTHER, Form.NAME, 0, 1)


def is_malady(name: Name, language: Language) -> bool:
    """Whether the name is that of a disease: "Cholera" at the start of a sentence, "Ebola"."""
    return name.canonical.lower() in language.names.maladies


def is_town(name: Name, language: Language) -> bool:
    """Whether the name is that of a town, an island or a part of a country."""
    return name.form is Form.NAME and name.canonical in language.names.towns


def _known(
    words: Sequence[Word], spelled: Sequence[str], first: int, language: Language
) -> Name | None:
    found = language.names.spellings.at(spelled, first)
    if found is None:
        return None
    known, after = found
    if is_sign(words, after):
        return None
    if known.form is not Form.ADJECTIVE and _goes_on(words, first, after, language):
        return None  # "Washington Post", "China Mobile"
    if known.form is Form.ADJECTIVE and _is_house(words, first, after, language):
        return None  # "Malaysian Palm Oil Board"
    if known.form is Form.SEAT and _is_town(words, first, after, language):
        return Name(_spelled(words[first:after]), NameKind.OTHER, Form.NAME, first, after)
    return Name(known.canonical, known.kind, known.form, first, after)


def _is_town(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    is_owner = after < len(words) and words[after].text in POSSESSIVE
    seat, behind = _spelled(words[first:after]), words[after + is_owner :]
    return is_town_itself(seat, behind, language, is_owner=is_owner)


def _is_house(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    """Whether the capitals behind the adjective end in a word for a house."""
    if after >= len(words) or not words[after].text[0].isupper():
        return False
    return words[_run_end(words, first, language) - 1].text in language.names.houses


def _goes_on(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    if words[after - 1].text.rstrip(".").isupper() or after >= len(words):
        return False
    next_word = words[after].text.replace("’", "'")
    is_name = language.names.spellings.whole([next_word]) is not None
    return _is_capital(words, after, language) and not is_name


def _run(words: Sequence[Word], first: int, language: Language) -> Name | None:
    """A run of capitalised words, with an & or a small number inside: "Nord Stream 2"."""
    if not _is_capital(words, first, language):
        return None
    after = _past_owners(words, _run_end(words, first, language), language)
    is_titled = words[first].text in language.names.titles
    if is_titled and not is_titled_house(words, first, after, language):
        return None
    if opens_sentence(words, first) and _is_noun_for(words, first, language):
        return None  # "Support for Calder"
    if (
        after == first + 2
        and opens_sentence(words, first)
        and _is_adjective(words, first + 1, language)
    ):
        return None  # "Benchmark Dutch gas"
    if after > first + 1:
        first += _is_led_by_trade(words, first, after, language)
        after = before_house(words, first, after, language)
        first = first if is_titled else behind_post(words, first, after, language)
    is_town = words[first].text in language.names.towns  # "Leeds" is no plural
    if after == first + 1 and not is_town and _is_word(words, first, language):
        return None
    if after - first > 1 and _is_numbered(words, first, after, language):
        after += 1
    return Name(_spelled(words[first:after]), NameKind.OTHER, Form.NAME, first, after)


def _spelled(words: Sequence[Word]) -> str:
    """The words of a name with its stops and apostrophes where they belong."""
    text = " ".join(map(_text, words)).replace(INITIAL_STOP, STOP)
    for mark in POSSESSIVE:
        text = text.replace(f" {mark} ", f"{mark} ")
    return text


def _is_led_by_trade(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    """ "Retailer Corvane", and not "Coach Holdings"."""
    if not (opens_sentence(words, first) and is_trade(words[first].text, language)):
        return False
    return after > first + 2 or words[after - 1].text not in language.names.bodies


def _is_word(words: Sequence[Word], place: int, language: Language) -> bool:
    """Whether a capital by itself is no name: "Rival modeller Stratum"; a grade, an answer, "A
    tunnel" behind a dash."""
    text, names = words[place].text, language.names
    is_letter = len(text) == 1 and text not in names.letters
    is_people = text in names.continental
    is_post = opens_sentence(words, place) and is_trade(text, language)
    return is_letter or is_people or is_post or _is_common(words, place, language)


def _is_numbered(words: Sequence[Word], first: int, after: int, language: Language) -> bool:
    """ "Nord Stream 2", and not the score of "Halden City 2 Tarsa Rovers 1"."""
    if after >= len(words) or not (words[after].text.isdigit() and len(words[after].text) == 1):
        return False
    if words[after + 1 : after + 2] and DASH.match(words[after + 1].text):
        return False  # "beat Halden City 3-1"
    if first > 1 and words[first - 1].text.isdigit() and _is_capital(words, first - 2, language):
        return False
    behind = after + 1
    if behind >= len(words) or not _is_capital(words, behind, language):
        return True
    end = _run_end(words, behind, language)
    return not (end < len(words) and words[end].text.isdigit())


def _is_noun_for(words: Sequence[Word], place: int, language: Language) -> bool:
    """Whether it is a noun that only a sentence's start made capital, and what it is of follows."""
    names = language.names
    behind = words[place + 1].text if place + 1 < len(words) else ""
    if behind not in names.joints or not behind.islower():
        return False
    word, nouns = words[place].lower, language.nouns
    is_carrier = nouns.singular(word) in language.subjects.carriers
    is_many = nouns.is_plural(word) and word in language.common and word not in names.fellowships
    return word in names.commons or word in language.scopes.inhabitants or is_carrier or is_many


def _is_adjective(words: Sequence[Word], place: int, language: Language) -> bool:
    """Whether the capital there is that of a people before what is theirs."""
    known = language.names.spellings.whole([words[place].text])
    behind = words[place + 1].text if place + 1 < len(words) else ""
    return known is not None and known.form is Form.ADJECTIVE and behind[:1].islower()


def _run_end(words: Sequence[Word], first: int, language: Language) -> int:
    """Where a run that starts in a capital ends; it may hold joints: "Office for Statistics"."""
    joints = language.names.joints
    after = behind = first
    while behind < len(words) and (behind == first or _is_capital(words, behind, language)):
        after = behind = behind + 1
        while behind < len(words) and (
            words[behind].text in joints or is_initial(words, behind - 1)
        ):
            behind += 1
    return after


def _past_owners(words: Sequence[Word], after: int, language: Language) -> int:
    """ "Insurers' Council", "People's Party": of many, and of nobody by name."""
    behind = after + 1
    if behind >= len(words) or words[after].text not in POSSESSIVE:
        return after
    if not language.nouns.is_plural(words[after - 1].lower):
        return after
    if not _is_capital(words, behind, language):
        return after
    end = _run_end(words, behind, language)
    return end if words[end - 1].text in language.names.bodies else after


def _is_capital(words: Sequence[Word], place: int, language: Language) -> bool:
    word = words[place].text
    if not word[0].isupper():
        return False
    names = language.names
    if names.calendar.issuperset(DASH.split(word)):
        return False  # "the April-June quarter"
    is_mark = is_sign(words, place + 1) or is_code(words, place, language)
    if is_mark or word in names.shouted or is_pronoun(words[place], language):
        return False
    # "the Leeds-based lender": the name is no part of the lender's
    if words[place].lower.endswith(names.suffixes):
        return False
    return not (opens_sentence(words, place) and word in names.plain)


def _is_common(words: Sequence[Word], place: int, language: Language) -> bool:
    """A word that only a sentence's start, or a shout, made capital."""
    lower, nouns = words[place].lower, language.nouns
    if lower in language.measures.openers and opens_measure(words, place, language):
        return True
    if (nouns.singular(lower),) in language.measures.by_words:
        return True
    behind = words[place + 1].lower if len(words) > place + 1 else ""
    if not (place == 0 or opens_quotation(words, place)) or behind in POSSESSIVE:
        return False
    if lower in language.names.commons or language.numbers.cardinals.keys() >= {*lower.split("-")}:
        return True
    if behind in language.scopes.seated and lower in language.common:
        return True  # "Shoe chain Corvane"
    if len(lower) >= ABSTRACT_LETTERS and lower.endswith(language.names.abstract_endings):
        return True
    return nouns.is_plural(lower) or lower.endswith("ing") or lower in language.scopes.verbs


_text: Callable[[Word], str] = itemgetter(2)
