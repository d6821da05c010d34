"""The noun phrases that may name what a number measures, the surest first."""

from collections.abc import Iterator

from app.domain import COUNT, NUMBER, PERCENT, PERCENTAGE_POINT, RATIO
from app.lexicon.lexicon import Language
from app.reading.measures.estimated import estimated
from app.reading.measures.labelled import labelled
from app.reading.measures.moved import gapped_phrase, moved_phrase, shifted_phrase
from app.reading.measures.multiples import object_multiplied
from app.reading.measures.parsed import counted_kind, kind_led, parsed_phrases
from app.reading.measures.telling_subjects import kind_inside, subject_phrase
from app.reading.measures.worded import (
    COUNTED,
    GAPPED,
    PERSON,
    Phrase,
    before_rate,
    hyphened,
    moved_behind,
    phrases_behind,
    shared_among,
    stuff_of,
    worded,
)
from app.reading.syntax.carriers import counted_phrase, tied_before
from app.reading.syntax.clauses import Setting
from app.reading.syntax.persons import is_people
from app.reading.text.parses import NO_PARSE

COUNTING = (COUNT, NUMBER.dimension, PERCENT, PERCENTAGE_POINT, RATIO)
"""Dimensions in which persons are counted, or their shares."""

ADVERB = "RB"


def phrases_of(setting: Setting, language: Language) -> Iterator[Phrase]:
    """All that may be meant; nothing but the counted noun where the number counts one."""
    if setting.stated.noun:
        yield from _told_of_persons(setting, language)
        yield _counted(setting, language)
        return
    label = labelled(setting, language)
    if label is not None:
        yield label
    before = tied_before(setting.words, setting.governing.first, language)
    behind = [one for one in phrases_behind(setting, language) if _may_be(setting, one, language)]
    yield from hyphened(setting, language)
    yield from _known_before(setting, before, language)
    valued = estimated(setting, language)
    if valued is not None:
        yield valued
    yield from (one for one in behind if language.measures.named(one.singulars))
    yield from shared_among(setting, language)
    yield from stuff_of(setting, language)
    yield from _moved(setting, language)
    yield from object_multiplied(setting, language)
    yield from parsed_phrases(setting, language)
    lead = setting.lower[setting.governing.first - 1] if before else ""
    if lead in language.subjects.wholes and not _is_hollow(before, language):
        yield _before(setting, before)  # "a capital ratio of 13.2%"
    if setting.grammar.sentence.parse is not NO_PARSE:
        return
    yield from behind
    if lead in language.subjects.leads:
        yield _before(setting, before)


def _counted(setting: Setting, language: Language) -> Phrase:
    words, first = setting.words, setting.governing.first
    after = before_rate(setting, language)
    counted = counted_phrase(words, first, after, language)
    kind = counted_kind(setting, after, language)
    return Phrase(counted, setting.stated.noun or setting.stated.span, COUNTED, kind)


def _may_be(setting: Setting, phrase: Phrase, language: Language) -> bool:
    """ "For $30 visitors get a tour", "77 years for men", "customs men led to 1,900 kilos": neither
    money nor time nor weight counts persons; "sent $9m home" counts no homes."""
    if _is_adverb(setting, phrase):
        return False
    row = language.measures.named(phrase.singulars)
    is_counting = setting.stated.quantity.unit.dimension in COUNTING
    return is_counting or row is None or not row.persons


def _is_adverb(setting: Setting, phrase: Phrase) -> bool:
    """Whether the parse has the phrase for a single adverb."""
    sentence = setting.grammar.sentence
    if len(phrase.singulars) > 1 or not sentence.parse.tags:
        return False
    return sentence.parse.tags[sentence.index_at(phrase.span.start)] == ADVERB


def _before(setting: Setting, singulars: tuple[str, ...]) -> Phrase:
    return worded(setting, singulars, setting.governing.first - 1)


def _known_before(
    setting: Setting, before: tuple[str, ...], language: Language
) -> Iterator[Phrase]:
    phrase = _before(setting, before)
    if language.measures.named(before) and _may_be(setting, phrase, language):
        yield phrase._replace(kind=kind_led(setting, before, language))


def _is_hollow(before: tuple[str, ...], language: Language) -> bool:
    """Whether the noun says only how the number is one: "an average of 40", "a cut of 3%", "one of
    17,000"."""
    subjects = language.subjects
    hollow = subjects.averages | subjects.clear | subjects.changes | subjects.never_measured
    return before[-1] in hollow or before[-1] in language.numbers.cardinals


def _moved(setting: Setting, language: Language) -> Iterator[Phrase]:
    """What rose or fell by so much, or to it."""
    for moving in moved_behind(setting, language):
        at = setting.grammar.sentence.index_at(moving.span.start)
        places = range(at, min(at + len(moving.singulars), len(setting.words)))
        yield moving._replace(kind=kind_inside(setting, moving.singulars[-1], places, language))
    shifted = shifted_phrase(setting, language)
    if shifted:
        yield worded(setting, *shifted)
    gapped = gapped_phrase(setting, language)
    if gapped:
        singulars, start = gapped
        inside = range(start, setting.governing.first)
        kind = kind_inside(setting, singulars[-1], inside, language)
        yield worded(setting, *gapped)._replace(rule=GAPPED, kind=kind)
    moved = moved_phrase(setting, language)
    if moved:
        yield worded(setting, *moved)


def _told_of_persons(setting: Setting, language: Language) -> Iterator[Phrase]:
    """What says more than "people": "put the toll at 40 people", "the death toll is 40 people"."""
    if setting.stated.quantity.unit.base != PERSON or is_people(setting.stated, language):
        return
    first = setting.governing.first
    before = tied_before(setting.words, first, language)
    told = worded(setting, before, first - 1) if before else subject_phrase(setting, language)
    row = language.measures.named(told.singulars) if told else None
    if told and row and row.item in language.subjects.outcomes.fated:
        yield told
