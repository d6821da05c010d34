"""What a quantity measures: its canonical item, its statistic and how it moves in time."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from app.domain import (
    COUNT,
    MONEY,
    PERCENT,
    PERCENTAGE_POINT,
    RATIO,
    Measure,
    Stated,
    Statistic,
)
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import amount_of, lead_of, share_of
from app.reading.measures.grown import grown
from app.reading.measures.moved import gapped_phrase, is_pace, moved_phrase, shifted_phrase
from app.reading.measures.multiples import multiples, object_multiplied
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.parsed import counted_kind, kind_before, kind_led, parsed_phrases
from app.reading.measures.stakes import as_stake
from app.reading.measures.statistics import statistic_of
from app.reading.measures.steered import steered
from app.reading.measures.supported import supported
from app.reading.measures.told_by_unit import told_by_unit
from app.reading.measures.traded import traded
from app.reading.measures.worded import (
    COUNTED,
    GAPPED,
    LENT,
    PARSED,
    PEOPLE,
    PERSON,
    SAID,
    WORD_ORDER,
    Phrase,
    before_rate,
    hyphened,
    is_hollow,
    moved_behind,
    phrases_behind,
    says_more,
    shared_among,
    stuff_of,
    worded,
)
from app.reading.numbers.votes import voted
from app.reading.syntax.carriers import WORTH, carried_phrase, counted_phrase, tied_before
from app.reading.syntax.clauses import Role, Setting, governing_of
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.modifiers import NOUNS, modifiers_of
from app.reading.syntax.persons import is_people
from app.reading.syntax.phrases import phrase_before, singulars_of
from app.reading.text.parses import NO_PARSE

ASIDES = (",", "(", "–", "—")
"""Open an aside on what stands before them: "the bridge, 1.3 kilometres long"."""

VALUE = "value"

PRICES = (MONEY, PERCENT, PERCENTAGE_POINT, RATIO, "point")
"""Dimensions of a price and of how it moves."""


class Measured(NamedTuple):
    """What a number measures, and what item, statistic and change of it rest on."""

    measure: Measure
    facets: Mapping[str, Facet | None]


def measure_of(setting: Setting, language: Language) -> Measured:
    """What the number measures; `item` is empty where the sentence does not say."""
    told = told_by_unit(setting, *_item(setting, language), language)
    told = steered(setting, *grown(setting, *told, language), language)
    told = traded(setting, *as_stake(setting, *told, language), language)
    measure, item = supported(setting, *told, language)
    if _is_standing(setting, item, language):  # "the mayor is on 38 per cent"
        measure, item = Measure(""), None
    statistic = statistic_of(setting, language, item)
    said = Statistic(statistic.value)
    if said is not measure.statistic and said is not Statistic.LEVEL:
        measure = replace(measure, statistic=said)
    return Measured(measure, {"item": item, "statistic": statistic})


def _is_standing(setting: Setting, item: Facet | None, language: Language) -> bool:
    """Whether a share is only where somebody stands: no mayors are measured."""
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    is_led = is_share and lead in language.nouns.lending.standing_links
    return is_led and item is not None and item.rule in (WORD_ORDER, PARSED, SAID)


def _item(setting: Setting, language: Language) -> tuple[Measure, Facet | None]:
    outcome = outcome_of(setting, language)
    if outcome:
        befell, span = outcome.row, span_of(setting.words, outcome.words.start, outcome.words.stop)
        return Measure(befell.item, kind=befell.kind), Facet(befell.item, befell.id, span)
    votes, amount = voted(setting.stated, language), amount_of(setting, language)
    if votes and not (amount and amount.is_sure):  # "leads by 634 votes" is a lead
        return Measure(votes.item, kind=votes.kind), Facet(votes.item, votes.id, None)
    share = share_of(setting, language)
    if share:
        part, span = share.row, span_of(setting.words, share.words.start, share.words.stop)
        return Measure(part.item, kind=part.kind), Facet(part.item, part.id, span)
    phrase = next(multiples(setting, language), None) or _misparsed_phrase(setting, language)
    phrase = phrase or _likely_phrase(setting, language)
    if amount and says_more(setting, amount, phrase, language):
        named, span = amount.row, span_of(setting.words, amount.words.start, amount.words.stop)
        moved = Statistic.CHANGE if named.moves else Statistic.LEVEL
        told = Measure(named.item, statistic=moved, kind=named.kind)
        return told, Facet(named.item, named.id, span)
    phrase = phrase or _subject_phrase(setting, language) or _ruled_phrase(setting, language)
    phrase = phrase or _apposed(setting, language)
    if phrase and not is_hollow(phrase, language):
        measure, rule = _named(phrase, setting.stated, language)
        return measure, Facet(measure.item, rule, phrase.span)
    unit, noun = setting.stated.quantity.unit, setting.stated.noun
    name = unit.base if noun or unit.dimension == COUNT else ""
    if unit.dimension == MONEY and lead_of(setting, language) == WORTH:
        name = VALUE
    row = language.measures.by_item.get(name)
    told = Measure(name, kind=row.kind) if row else Measure(name)
    return told, Facet(name, COUNTED if noun else LENT, noun) if name else None


def _likely_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The surest phrase; a measured subject of the verb goes before a guess by word order: "damage
    reached $2 billion in the port city"."""
    moving = _subject_phrase(setting, language) if is_pace(setting, language) else None
    first = moving or _first_phrase(setting, language)
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_stuff = not language.subjects.wholes.isdisjoint(behind)  # "dropped 114 tonnes of food"
    is_guess = first and first.rule == WORD_ORDER and not (setting.stated.noun or is_stuff)
    if first is None or not is_guess or language.measures.named(first.singulars):
        return first
    said = _subject_phrase(setting, language)
    return said if said and language.measures.named(said.singulars) else first


def _first_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The surest phrase; a share of a yardstick measures what else is named: "the deficit widened
    to 3.8% of GDP"."""
    found = _phrases(setting, language)
    first = next(found, None)
    if first is None or setting.stated.quantity.unit.dimension != PERCENT:
        return first
    row = language.measures.named(first.singulars)
    if row is None or not row.yardstick or first.span.start < setting.stated.span.end:
        return first
    others = (each for each in found if language.measures.named(each.singulars) is not row)
    return _subject_phrase(setting, language) or next(others, first)


def _named(phrase: Phrase, stated: Stated, language: Language) -> tuple[Measure, str]:
    """The row that the phrase names, with the noun before it that says which kind: "gas price"."""
    singulars, unit = phrase.singulars, stated.quantity.unit
    row = language.measures.named(singulars)
    if row and not (row.priced and unit.dimension not in PRICES):
        is_whole = phrase.kind and singulars[-1] == row.item
        item = f"{phrase.kind} {row.item}" if is_whole else row.item
        return Measure(item, kind=row.kind), row.id
    head = unit.base if stated.noun and unit.dimension == COUNT else singulars[-1]
    if stated.noun and is_people(stated, language):
        return Measure(PERSON), PEOPLE
    kind = phrase.kind
    if phrase.rule == WORD_ORDER and not stated.noun and not kind:
        subjects, cardinals = language.subjects, language.numbers.cardinals
        hollow = {*subjects.averages, *subjects.times, *cardinals}
        kind = "".join(one for one in singulars[-2:-1] if one not in hollow)
    if head.startswith(f"{kind} "):  # "300 school bus drivers"
        kind = ""
    return Measure(f"{kind} {head}" if kind else head), phrase.rule


def _phrases(setting: Setting, language: Language) -> Iterator[Phrase]:
    """Noun phrases that may name the measured thing, the surest first."""
    words, after, first = setting.words, setting.governing.after, setting.governing.first
    if setting.stated.noun:
        yield from _told_of_persons(setting, language)
        after = before_rate(setting, language)
        counted = counted_phrase(words, first, after, language)
        yield Phrase(counted, setting.stated.noun, COUNTED, counted_kind(setting, after, language))
        return
    yield from hyphened(setting, language)
    before = tied_before(words, first, language)
    if language.measures.named(before):
        kind = kind_led(setting, before, language)
        yield worded(setting, before, first - 1)._replace(kind=kind)
    behind = list(phrases_behind(setting, language))
    is_money = setting.stated.quantity.unit.dimension == MONEY
    rows = ((phrase, language.measures.named(phrase.singulars)) for phrase in behind)
    # "for $30 visitors get a tour": no money measures persons
    yield from (phrase for phrase, row in rows if row and not (is_money and row.persons))
    yield from shared_among(setting, language)
    yield from stuff_of(setting, language)
    yield from moved_behind(setting, language)
    shifted = shifted_phrase(setting, language)
    if shifted:
        yield worded(setting, *shifted)
    gapped = gapped_phrase(setting, language)
    if gapped:
        yield worded(setting, *gapped)._replace(rule=GAPPED)
    moved = moved_phrase(setting, language)
    if moved:
        yield worded(setting, *moved)
    yield from object_multiplied(setting, language)
    yield from parsed_phrases(setting, language)
    if setting.grammar.sentence.parse is not NO_PARSE:
        return
    yield from behind
    if before and words[first - 1].lower in language.subjects.leads:
        yield worded(setting, before, first - 1)


def _told_of_persons(setting: Setting, language: Language) -> Iterator[Phrase]:
    """What says more than "people": "put the toll at 40 people", "the death toll is 40 people"."""
    if setting.stated.quantity.unit.base != PERSON or is_people(setting.stated, language):
        return
    first = setting.governing.first
    before = tied_before(setting.words, first, language)
    told = worded(setting, before, first - 1) if before else _subject_phrase(setting, language)
    row = language.measures.named(told.singulars) if told else None
    if told and row and row.item in language.subjects.outcomes.fated:
        yield told


def _subject_phrase(setting: Setting, language: Language) -> Phrase | None:
    """What the subject of "rose to", "stands at" is: "the death toll rose to 31"."""
    governing = setting.governing
    verb = governing.reading.kind if governing.reading else None
    is_its = governing.role in (Role.OBJECT, Role.ITSELF)
    if not is_its or verb not in (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA):
        return None
    if setting.lower[governing.first - 1] in language.subjects.besides:
        return None  # "pensioners are left with $310"
    inside = setting.words[governing.subject.start : governing.subject.stop]
    carried = carried_phrase(inside, 0, language)
    if not carried or carried[-1] in language.scopes.references:
        return None
    if carried[-1] in language.subjects.comparing:
        return None  # "more than 7,400 people were waiting, down from 8,115"
    phrase = worded(setting, carried, governing.subject.start)
    return phrase._replace(kind=_kind_of(setting, carried[-1], language))


def _kind_of(setting: Setting, head: str, language: Language) -> str:
    """ "Tiger" of "Nepal's tiger population", as the parse has it."""
    subject, singular = setting.governing.subject, language.nouns.singular
    places = (at for at in reversed(subject) if singular(setting.lower[at]) == head)
    place = next(places, None)
    if place is None:
        return ""
    kind = kind_before(setting, modifiers_of(setting, place), language)
    return "" if kind == head else kind


def _apposed(setting: Setting, language: Language) -> Phrase | None:
    """ "The bridge, nearly 1.3 kilometres long, was closed": what is so long stands before it."""
    first, after, lower = setting.governing.first, setting.governing.after, setting.lower
    is_size = not language.subjects.sizes.isdisjoint(lower[after : after + 1])
    if first < 2 or not is_size or setting.words[first - 1].text not in ASIDES:
        return None
    singulars = singulars_of(phrase_before(setting.words, first - 1, language), language)
    return worded(setting, singulars, first - 2) if singulars else None


def _misparsed_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The subject of a verb that the parse took for a noun, whose subject or whose number it lost:
    "hourly pay rose 5.2%", "shares fell 12% after the trial failed"."""
    verb, parse = setting.governing.verb, setting.grammar.sentence.parse
    is_noun = verb is not None and parse is not NO_PARSE and parse.tags[verb] in NOUNS
    is_lost = is_noun or setting.governing.is_ruled or _is_taken_behind(setting)
    if not is_lost or setting.stated.noun:
        return None
    return _subject_phrase(setting, language)


def _is_taken_behind(setting: Setting) -> bool:
    """Whether the parse gives the number to a verb behind it, though one stands right before it."""
    governing, parse = setting.governing, setting.grammar.sentence.parse
    if parse is NO_PARSE or governing.verb is None or governing.verb + 1 != governing.first:
        return False
    head = parse.heads[parse.top_of(range(governing.first, governing.after))]
    return head >= governing.after and head in setting.grammar.verbs


def _ruled_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The same by word order, where the parse lost the verb: "lists shrank, to 6 million"."""
    if setting.governing.verb is not None or setting.grammar.sentence.parse is NO_PARSE:
        return None
    ruled = governing_of(setting.grammar, setting.stated, language)
    return _subject_phrase(replace(setting, governing=ruled), language)
