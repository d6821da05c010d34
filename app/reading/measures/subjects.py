"""What a quantity measures: its canonical item, its statistic and how it moves in time."""

from collections.abc import Mapping
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
from app.lexicon.verbs import VerbForm
from app.reading.measures.amounts import amount_of, lead_of, share_of
from app.reading.measures.conditions import condition_of
from app.reading.measures.frequenters import as_frequenter
from app.reading.measures.grown import grown
from app.reading.measures.hired import hired
from app.reading.measures.moved import is_pace
from app.reading.measures.multiples import multiples
from app.reading.measures.noun_phrases import phrases_of
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.priced import priced
from app.reading.measures.stakes import as_stake
from app.reading.measures.statistics import statistic_of
from app.reading.measures.steered import steered
from app.reading.measures.supported import polled, supported
from app.reading.measures.telling_subjects import (
    misparsed_phrase,
    moved_share,
    ruled_phrase,
    subject_phrase,
)
from app.reading.measures.told_aside import apposed
from app.reading.measures.told_by_unit import told_by_unit
from app.reading.measures.traded import traded
from app.reading.measures.worded import (
    COUNTED,
    LENT,
    PARSED,
    PEOPLE,
    PERSON,
    SAID,
    WORD_ORDER,
    Phrase,
    is_hollow,
    says_more,
)
from app.reading.numbers.votes import voted
from app.reading.syntax.carriers import WORTH
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.persons import is_people
from app.reading.syntax.verbs import is_adverb

VALUE = "value"
OF_ITSELF = "statistic.of-itself"
"""The item is an average by itself: a life expectancy."""


PRICES = (MONEY, PERCENT, PERCENTAGE_POINT, RATIO, "point")
"""Dimensions of a price and of how it moves."""


class Measured(NamedTuple):
    """What a number measures, and what item, statistic and change of it rest on."""

    measure: Measure
    facets: Mapping[str, Facet | None]


def measure_of(setting: Setting, language: Language) -> Measured:
    """What the number measures; `item` is empty where the sentence does not say."""
    told = as_frequenter(setting, *_item(setting, language), language)
    told = told_by_unit(setting, *told, language)
    told = steered(setting, *grown(setting, *told, language), language)
    told = traded(setting, *as_stake(setting, *told, language), language)
    told = priced(setting, *told, language)
    measure, item = supported(setting, *told, language)
    if _is_standing(setting, item, language):  # "the mayor is on 38 per cent"
        measure, item = Measure(""), None
    measure, item = polled(setting, measure, item, language)
    statistic = statistic_of(setting, language, item)
    row = language.measures.by_item.get(measure.item)
    if row is not None and row.averaged and statistic.value == Statistic.AVERAGE:
        of_itself = Statistic.RATE if setting.stated.quantity.unit.per else Statistic.LEVEL
        statistic = Facet(str(of_itself), OF_ITSELF, statistic.span)
    said = Statistic(statistic.value)
    is_step = measure.statistic is Statistic.CHANGE and said is Statistic.SHARE  # "an offer of 9%"
    if said is not measure.statistic and said is not Statistic.LEVEL and not is_step:
        measure = replace(measure, statistic=said)
    return Measured(*hired(setting, measure, {"item": item, "statistic": statistic}, language))


def _is_standing(setting: Setting, item: Facet | None, language: Language) -> bool:
    """Whether a share is only where somebody stands: no mayors are measured."""
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    is_led = is_share and lead in language.nouns.lending.standing_links
    return is_led and item is not None and item.rule in (WORD_ORDER, PARSED, SAID)


def _item(setting: Setting, language: Language) -> tuple[Measure, Facet | None]:
    outcome = outcome_of(setting, language)
    if outcome and condition_of(setting, language) is None:  # "4% of the workforce is out of work"
        befell, span = outcome.row, span_of(setting.words, outcome.words.start, outcome.words.stop)
        return Measure(befell.item, kind=befell.kind), Facet(befell.item, befell.id, span)
    votes, amount = voted(setting.stated, language), amount_of(setting, language)
    if votes and not (amount and amount.is_sure):  # "leads by 634 votes" is a lead
        return Measure(votes.item, kind=votes.kind), Facet(votes.item, votes.id, None)
    share = share_of(setting, language)
    if share:
        part, span = share.row, span_of(setting.words, share.words.start, share.words.stop)
        return Measure(part.item, kind=part.kind), Facet(part.item, part.id, span)
    phrase = next(multiples(setting, language), None) or misparsed_phrase(setting, language)
    phrase = phrase or _likely_phrase(setting, language)
    if amount and says_more(setting, amount, phrase, language):
        named, span = amount.row, span_of(setting.words, amount.words.start, amount.words.stop)
        moved = Statistic.CHANGE if named.moves else Statistic.LEVEL
        told = Measure(named.item, statistic=moved, kind=named.kind)
        return told, Facet(named.item, named.id, span)
    phrase = phrase or subject_phrase(setting, language) or ruled_phrase(setting, language)
    phrase = phrase or apposed(setting, language)
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
    moving = subject_phrase(setting, language) if is_pace(setting, language) else None
    first = moving or _first_phrase(setting, language)
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_stuff = not language.subjects.wholes.isdisjoint(behind)  # "dropped 114 tonnes of food"
    is_guess = first and first.rule == WORD_ORDER and not (setting.stated.noun or is_stuff)
    if first is None or not is_guess or language.measures.named(first.singulars):
        return first
    said = subject_phrase(setting, language)
    return said if said and language.measures.named(said.singulars) else first


def _first_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The surest phrase; a share of a yardstick measures what else is named: "the deficit widened
    to 3.8% of GDP", and so does one that something moved to: "bad loans fell to 3% of the book"."""
    found = phrases_of(setting, language)
    first = next(found, None)
    if first is None or setting.stated.quantity.unit.dimension != PERCENT:
        return first
    moved = moved_share(setting, first, language)
    if moved:
        return moved
    row = language.measures.named(first.singulars)
    if row is None or not row.yardstick or first.span.start < setting.stated.span.end:
        return first
    others = (each for each in found if language.measures.named(each.singulars) is not row)
    return subject_phrase(setting, language) or next(others, first)


def _carried_kind(phrase: Phrase, language: Language) -> str:
    """ "Wheat" of "exports of wheat", however the phrase was found; "group sales" and "expects
    sales" name no kind."""
    is_parsed = phrase.rule in (PARSED, SAID)  # then the parse has told the kind
    is_led = not is_parsed and phrase.singulars[-1] in language.subjects.carriers
    kind = phrase.singulars[-2] if is_led and len(phrase.singulars) > 1 else ""
    subjects, scopes = language.subjects, language.scopes
    no_kinds = subjects.hopes | subjects.times | subjects.no_kinds | scopes.localities
    is_verb = kind in scopes.verbs and VerbForm.BASE not in scopes.verbs[kind].forms
    is_verb = is_verb or is_adverb(kind, scopes)  # "elsewhere sales fell"
    if is_verb or kind in scopes.references or kind.endswith(subjects.no_kind_endings):
        return ""
    return kind if no_kinds.isdisjoint(kind.split("-")) else ""


def _named(phrase: Phrase, stated: Stated, language: Language) -> tuple[Measure, str]:
    """The row that the phrase names, with the noun before it that says which kind: "gas price"."""
    singulars, unit = phrase.singulars, stated.quantity.unit
    row = language.measures.named(singulars)
    is_counted = row is not None and row.in_percent and stated.noun is not None
    if row and not (is_counted or (row.priced and unit.dimension not in PRICES)):
        heads = (row.item, language.nouns.singular(row.item))
        is_known = row.item != singulars[-1] and singulars[-2:] in language.measures.by_words
        is_known = is_known or (len(singulars) > 2 and singulars[-3:] in language.measures.by_words)
        kind = phrase.kind or _carried_kind(phrase, language)
        is_carrier = singulars[-1] in language.subjects.carriers
        is_head = singulars[-1] in heads or (is_carrier and row.item != language.markets.price)
        item = f"{kind} {row.item}" if kind and is_head and not is_known else row.item
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
