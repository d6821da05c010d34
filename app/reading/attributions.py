"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain import Attribution
from app.lexicon.lexicon import Language
from app.lexicon.scopes import VerbClass, VerbForm, VerbReading
from app.reading.clauses import Setting
from app.reading.closings import speaker_start
from app.reading.governors import says, speaker_end
from app.reading.grammar import Grammar
from app.reading.names import POSSESSIVE
from app.reading.phrases import phrase_after, phrase_before
from app.reading.references import Story
from app.reading.speakers import credited
from app.reading.words import Word

BREAKS = frozenset({",", "”", '"'})
"""What may stand before "said the ministry"."""

APART = frozenset({",", ";", ":", "”", '"', "–", "—"})
"""Marks that set a speaker apart from what is said."""


PLURAL_TAG = "VBP"
"""The tag of "say" in "they say", where "to say" has another."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a sentence credits, and the verb that does where the parse must tell how far it reaches.

    ", the ministry said" reaches the whole sentence, "police counted" only what was counted:
    `object_of` is that verb.
    """

    credited: Attribution
    verb: int | None = None
    object_of: int | None = None


def speakers_in(grammar: Grammar, story: Story, language: Language) -> tuple[Speaker, ...]:
    """Whom the sentence credits, the surest first."""
    named = _after_words(grammar, story, language) or _by_count(grammar, story, language)
    if named:
        return (Speaker(named),)
    return (
        *_with_verbs(grammar, story, language),
        *_with_reckoning(grammar, story, language),
    )


def attribution_of(speakers: Sequence[Speaker], setting: Setting) -> Attribution | None:
    """The first of the speakers who says the number and is not counted by it."""
    parse, number = setting.grammar.sentence.parse, setting.governing.first
    for speaker in speakers:
        is_counted = speaker.credited.span.overlaps(setting.stated.span)
        if speaker.object_of not in (None, setting.governing.verb):
            continue
        if not is_counted and (speaker.verb is None or says(parse, speaker.verb, number)):
            return speaker.credited
    return None


def _after_words(grammar: Grammar, story: Story, language: Language) -> Attribution | None:
    """ "According to the agency", "citing officials"."""
    lower = grammar.sentence.lower
    for place in language.attributions.after.places_in(lower):
        found = language.attributions.after.at(lower, place)
        if found:
            rule, after = found
            speaker: Sequence[Word] = phrase_after(grammar.words, after, language)
            behind = grammar.sentence.index_after(speaker[-1].end) if speaker else after
            speaker = _author(grammar, behind, language) or speaker
            return credited(grammar, speaker, rule, story, language)
    return None


def _by_count(grammar: Grammar, story: Story, language: Language) -> Attribution | None:
    """ "By the union's count", "the ministry's figures"."""
    words, counts = grammar.words, language.attributions.counts
    if counts.keys().isdisjoint(grammar.sentence.lower):
        return None
    for place, word in enumerate(grammar.sentence.lower):
        rule = counts.get(word)
        if rule and place and words[place - 1].lower in POSSESSIVE:
            speaker = phrase_before(words, place - 1, language)
            named = credited(grammar, speaker, rule, story, language)
            if named:
                return named
    return None


def _with_verbs(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "The ministry said", before the number or behind it; ", said the ministry" too."""
    for place, reading in grammar.verbs.items():
        rule = language.attributions.verbs.get(reading.lemma)
        if rule is None or not _says_something(grammar, place, reading, language):
            continue
        named = credited(grammar, speaker_of(grammar, place, language), rule, story, language)
        if named:
            is_plain = _stands_apart(grammar, place, language)
            yield Speaker(named, None if is_plain else place)


def _with_reckoning(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """ "Police put the crowd at 4,000", "the agency counted 480 cases": who counts is credited."""
    lower, known = grammar.sentence.lower, language.attributions
    for place, reading in grammar.verbs.items():
        found = known.reckoning.get(reading.lemma)
        if found is None or VerbForm.PAST not in reading.forms:
            continue
        rule, needed = found
        speaker = speaker_of(grammar, place, language)
        is_counter = any(word.lower in known.counters for word in speaker)
        if is_counter and _is_met(needed, lower[place + 1 :]):
            named = credited(grammar, speaker, rule, story, language)
            if named:
                yield Speaker(named, object_of=place)


def _is_met(needed: str, behind: Sequence[str]) -> bool:
    """Whether the word that the verb needs stands before the first number behind it."""
    if not needed:
        return True
    at = behind.index(needed) if needed in behind else len(behind)
    return at < len(behind) and not any(word[:1].isdigit() for word in behind[:at])


def _says_something(grammar: Grammar, place: int, reading: VerbReading, language: Language) -> bool:
    """Whether the verb says what the sentence states: "aid groups say", "media reported that"."""
    if place == grammar.closing:
        return True
    parse = grammar.sentence.parse
    before = grammar.verbs.get(place - 1)
    if before is not None and before.kind is VerbClass.COPULA:
        return False  # "the party is projected to win"
    if parse.relations[place : place + 1] == ("acl",):
        return False  # "a sketch found at the mill"
    is_that = grammar.sentence.lower[place + 1 : place + 2] == (language.scopes.that,)
    if reading.kind is not VerbClass.SPEECH and not is_that:
        return False
    if reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
        return True
    return parse.tags[place : place + 1] == (PLURAL_TAG,) and bool(
        speaker_end(grammar, place, language)
    )


def speaker_of(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """Who says with that verb: the subject it has in the parse, else whoever stands beside it."""
    words = grammar.words
    found = speaker_end(grammar, verb, language)
    if found is not None:
        noun, end = found
        author = _author(grammar, noun + 1, language)
        start = speaker_start(words, grammar.names, noun + 1, language)
        return author or words[start:end]
    speaker = words[speaker_start(words, grammar.names, verb, language) : verb]
    if not speaker and verb and words[verb - 1].text in BREAKS:
        return phrase_after(words, verb + 1, language)
    is_meant = not speaker and verb and words[verb - 1].lower in language.scopes.references
    return words[verb - 1 : verb] if is_meant else speaker


def _author(grammar: Grammar, after: int, language: Language) -> Sequence[Word]:
    """Whose the paper is that ends before `after`: "a report by the agency", "data from police"."""
    words, lower = grammar.words, grammar.sentence.lower
    if not 0 < after < len(words) or lower[after - 1] not in language.attributions.documents:
        return ()
    if lower[after] not in language.attributions.authored:
        return ()
    start = after + 1
    while start < len(words) and lower[start] in language.scopes.determiners:
        start += 1
    name = next((name for name in grammar.names if name.first == start), None)
    return words[start : name.after] if name else phrase_after(words, start, language)


def _stands_apart(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", the ministry said": behind a mark, or at the start, it is in no clause about a noun."""
    words = grammar.words
    place = speaker_start(words, grammar.names, verb, language)
    if place == verb:
        return False
    while place and words[place - 1].lower in language.scopes.determiners:
        place -= 1
    return place == 0 or words[place - 1].text in APART
