"""Noun phrases behind a number that word order alone gives as what it measures."""

from collections.abc import Iterator
from typing import NamedTuple

from app.domain import COUNT, MONEY, NUMBER, PERCENT, PERCENTAGE_POINT, Span
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import Amount
from app.reading.syntax.carriers import carried_phrase, moved_phrase_after
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import span_of
from app.reading.syntax.persons import names_people
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

HYPHEN = "-"

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})

COUNTED, PARSED, WORD_ORDER = "item.counted", "item.parsed", "item.word-order"
SAID, PEOPLE, GAPPED, LENT = "item.said-of", "item.people", "item.gapped", "item.lent"
GUESSED = (PARSED, SAID, WORD_ORDER)
"""Rules of an item that no row names and no number counts."""

PERSON = "person"
ONE_IN = "numeral.share.one-in"
LONGEST_MOVING = 3
"""Words in which a rise is looked for: "a 23% year-on-year rise in profit"."""

FINITE = ("VBP", "VBZ", "VBD")
"""Tags of verbs that something is said with."""

LONGEST_SHARED = 3
"""How a noun phrase that no row names was found: counted by the number, by parse, by order."""


class Phrase(NamedTuple):
    """A noun phrase that may name the measured thing: its words in the singular, where it stands,
    and the nouns before its head that say which kind. `is_said` as in a Topic."""

    singulars: tuple[str, ...]
    span: Span
    rule: str
    kind: str = ""
    is_said: bool = False


def phrases_behind(setting: Setting, language: Language) -> Iterator[Phrase]:
    """The phrases right behind the number: "double supplies", "$650 million in military aid"."""
    after = _behind_adverb(setting, language)
    words = setting.words[: _next_verb(setting, after)]
    is_led = after < len(words) and words[after].lower in language.subjects.leads
    is_count = setting.stated.quantity.unit.dimension == COUNT
    behind = setting.lower[after : after + 2]
    if behind[1:] != () and behind[0] == "in" and behind[1] in language.scopes.determiners:
        is_led = False  # "costs $6 in the capital"
    for start in (after, after + 1) if is_led else (after,):
        carried = moved_phrase_after(words, start, language)
        is_thing = carried and (is_count or carried[-1] not in language.subjects.comparatives)
        if is_thing and not _is_state(setting, start, language):
            yield worded(setting, carried, start)


def _next_verb(setting: Setting, after: int) -> int:
    """Where what is said of the phrase starts: "52% of respondents | support the plan"."""
    tags = setting.grammar.sentence.parse.tags
    verbs = (at for at in sorted(setting.grammar.verbs) if at > after)
    return next((at for at in verbs if tags and tags[at] in FINITE), len(setting.lower))


def _behind_adverb(setting: Setting, language: Language) -> int:
    """Where the phrase may start: "$12 million quickly in aid" measures no "quickly"."""
    after = setting.governing.after
    word = setting.lower[after] if after < len(setting.lower) else ""
    is_noun = word in language.nouns.nominal or not word.endswith(language.nouns.adverb_endings)
    return after if is_noun else after + 1


def _is_state(setting: Setting, start: int, language: Language) -> bool:
    """ "Some 40 homes were destroyed and 12 badly damaged": how they are is no thing."""
    said = setting.lower[start : start + 2]
    return len(said) > 1 and is_adverb(said[0], language.scopes) and language.nouns.is_past(said[1])


def hyphened(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "A 4-kilo tumour", "the 35-kilometre mark": what is so heavy, or so far, is named behind."""
    stated, after = setting.stated, setting.governing.after
    inside = setting.lower[setting.governing.first : after]
    if HYPHEN not in inside or stated.quantity.unit.dimension in (*PERCENTS, COUNT, MONEY):
        return
    carried = carried_phrase(setting.words, after, language)
    if carried:
        span = span_of(setting.words, after, after + 1)
        yield Phrase(carried[-1:], span, PARSED)


def shared_among(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "Six in 10 patients wait longer": the plural behind the number is what the share is of."""
    if ONE_IN not in setting.stated.rules:
        return
    after = setting.governing.after
    numeral = setting.grammar.sentence.index_at(setting.stated.numeral.start)
    inside = setting.words[numeral + 1]
    closed = language.scopes.closed | language.scopes.particles
    if inside.lower not in closed:  # "one child in five", and not "nine out of ten"
        yield _shared(inside, language)
        return
    for word in setting.words[after : after + LONGEST_SHARED]:
        if not word.text[0].isalpha() or word.lower in language.scopes.closed:
            return
        if language.nouns.is_plural(word.lower):
            yield _shared(word, language)
            return


def _shared(word: Word, language: Language) -> Phrase:
    """ "Six in ten Ghanaians" are persons."""
    is_people = names_people(word.text, language)
    singular = PERSON if is_people else language.nouns.singular(word.lower)
    return Phrase((singular,), word.span, WORD_ORDER)


def moved_behind(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "A 14 percent rise in quarterly profit": what rose is named behind the rise."""
    words, after, lower = setting.words, setting.governing.after, setting.lower
    for place in range(after, min(after + LONGEST_MOVING, len(lower) - 1)):
        if lower[place] not in language.subjects.changes:
            continue
        is_led = lower[place + 1] in language.subjects.leads
        carried = carried_phrase(words, place + 2, language) if is_led else ()
        if carried:
            yield worded(setting, carried, place + 2)
        return


def stuff_of(setting: Setting, language: Language) -> Iterator[Phrase]:
    """ "3.2 tonnes of cocaine", "$2 million in bribes": what an amount consists of."""
    words, unit = setting.words, setting.stated.quantity.unit
    after = _stuff_at(setting, language)
    lead = setting.lower[after] if after < len(words) else ""
    is_money = unit.dimension == MONEY
    leads = language.subjects.stuffed if is_money else language.subjects.wholes
    if lead not in leads or unit.dimension in (*PERCENTS, COUNT, NUMBER.dimension):
        return
    carried = carried_phrase(words, after + 1, language)
    is_plural = after + 1 < len(words) and words[after + 1].lower in language.scopes.determiners
    if not carried or is_plural:
        return
    last = words[after + len(carried)].lower if after + len(carried) < len(words) else ""
    if not is_money or language.nouns.is_plural(last):
        kind = " ".join(carried[-2:-1])
        yield Phrase(carried, span_of(words, after + 1, after + 2), WORD_ORDER, kind)


def _stuff_at(setting: Setting, language: Language) -> int:
    """Where "of cocaine" starts: behind the number, or inside it in "barrels of crude a day"."""
    first, after = setting.governing.first, setting.governing.after
    leads = (at for at in range(first + 1, after) if setting.lower[at] in language.subjects.wholes)
    inside = next(leads, after)
    return inside if setting.stated.quantity.unit.per else after


def worded(setting: Setting, singulars: tuple[str, ...], place: int) -> Phrase:
    """A phrase that word order alone gave; its span is the word where it was looked for."""
    at = min(max(place, 0), len(setting.words) - 1)
    return Phrase(singulars, span_of(setting.words, at, at + 1), WORD_ORDER)


def is_hollow(phrase: Phrase, language: Language) -> bool:
    """Whether it is a guess that names nothing: "Mr Silva had 49.8%"."""
    is_guess = phrase.rule in (WORD_ORDER, GAPPED) and not phrase.kind
    is_named = language.measures.named(phrase.singulars) is not None
    return is_guess and not is_named and phrase.singulars[-1] in language.subjects.never_measured


def before_rate(setting: Setting, language: Language) -> int:
    """Where the counted noun ends: "3.2 doctors per 1,000 people" counts doctors."""
    first, after = setting.governing.first, setting.governing.after
    if not setting.stated.quantity.unit.per:
        return after
    opening = language.subjects.rates | language.numbers.articles
    return next((at for at in range(first + 1, after) if setting.lower[at] in opening), after)


def tells_why(setting: Setting, phrase: Phrase, language: Language) -> bool:
    """ "Awarded her 40,000 pounds for unfair dismissal": what for is no sum."""
    after = setting.governing.after
    is_behind = phrase.span.start > setting.stated.span.end
    return is_behind and not language.subjects.reasons.isdisjoint(setting.lower[after : after + 1])


def is_denominator(setting: Setting, head: int, language: Language) -> bool:
    """ "Fell to 31p a litre from 38p": what another number is by measures nothing."""
    lower = setting.lower
    is_led = head > 1 and lower[head - 1] in language.numbers.articles
    if not is_led or lower[head] not in language.nouns.denominators:
        return False
    return any(word[0].isdigit() for word in lower[max(head - 3, 0) : head - 1])


def is_said_of_subject(setting: Setting, acting: int | None, language: Language) -> bool:
    """Whether the verb only tells the number of its subject or object: moves it, or equates it."""
    governing = setting.governing
    if governing.reading is None or governing.verb is None:
        known = setting.grammar.verbs.get(acting) if acting is not None else None
        return known is not None and known.kind is not VerbClass.PLAIN
    stated = setting.stated
    if stated.quantity.change is not None and stated.quantity.unit.dimension in PERCENTS:
        return True  # "rents went up 5%"
    if governing.reading.kind in (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA):
        return True
    return setting.lower[governing.verb] in language.hedges.changes_before


def says_more(setting: Setting, amount: Amount, phrase: Phrase | None, language: Language) -> bool:
    """Whether the verb says more than the noun: of "a pint that costs £5", not of "fares start at
    £5", for a fare is money itself."""
    if phrase is None:
        return True
    is_before = phrase.span.end <= setting.stated.span.start
    if is_before and amount.row.item == language.markets.price:
        is_sum = phrase.singulars[-1] in language.sums.nouns
        return not is_sum and (amount.is_sure or amount.row.direct or phrase.is_said)
    lead = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_aim = phrase.span.start > setting.stated.span.end and not set(lead).isdisjoint(
        amount.row.aims
    )
    return amount.is_sure or phrase.is_said or is_aim or tells_why(setting, phrase, language)
