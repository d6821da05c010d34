"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain import Attribution, Span
from app.lexicon.lexicon import Language
from app.lexicon.scopes import VerbClass, VerbForm
from app.reading.clauses import Grammar, Setting
from app.reading.governors import says, speaker_end
from app.reading.names import POSSESSIVE, names_in
from app.reading.phrases import is_acronym, phrase_after, phrase_before
from app.reading.words import SentenceText, Word


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a sentence credits, and the verb of speech that does, where it is one."""

    credited: Attribution
    verb: int | None = None


def speakers_in(grammar: Grammar, language: Language) -> tuple[Speaker, ...]:
    """Whom the sentence credits, the surest first."""
    named = _after_words(grammar.sentence, language) or _by_count(grammar.sentence, language)
    return (Speaker(named),) if named else tuple(_with_verbs(grammar, language))


def attribution_of(speakers: Sequence[Speaker], setting: Setting) -> Attribution | None:
    """The first of the speakers who says the number and is not counted by it."""
    parse, number = setting.grammar.sentence.parse, setting.governing.first
    for speaker in speakers:
        is_counted = speaker.credited.span.overlaps(setting.stated.span)
        if not is_counted and (speaker.verb is None or says(parse, speaker.verb, number)):
            return speaker.credited
    return None


def _after_words(sentence: SentenceText, language: Language) -> Attribution | None:
    """ "According to the agency", "citing officials"."""
    for place in language.attributions.after.places_in(sentence.lower):
        found = language.attributions.after.at(sentence.lower, place)
        if found:
            rule, after = found
            return _credited(phrase_after(sentence.words, after, language), rule, language)
    return None


def _by_count(sentence: SentenceText, language: Language) -> Attribution | None:
    """ "By the union's count", "the ministry's figures"."""
    words, counts = sentence.words, language.attributions.counts
    if counts.keys().isdisjoint(sentence.lower):
        return None
    for place, word in enumerate(sentence.lower):
        rule = counts.get(word)
        if rule and place and words[place - 1].lower in POSSESSIVE:
            credited = _credited(phrase_before(words, place - 1, language), rule, language)
            if credited:
                return credited
    return None


def _with_verbs(grammar: Grammar, language: Language) -> Iterator[Speaker]:
    """ "The ministry said", before the number or behind it; ", said the ministry" too."""
    for place, reading in grammar.verbs.items():
        if reading.kind is not VerbClass.SPEECH:
            continue
        rule = language.attributions.verbs.get(reading.lemma)
        if rule is None or not reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
            continue
        credited = _credited(speaker_of(grammar, place, language), rule, language)
        if credited:
            yield Speaker(credited, place)


def speaker_of(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """Who says with that verb: the subject it has in the parse, else whoever stands beside it."""
    words = grammar.words
    found = speaker_end(grammar, verb, language)
    if found is not None:
        noun, end = found
        return (*phrase_before(words, noun + 1, language), *words[noun + 1 : end])
    speaker = phrase_before(words, verb, language)
    if not speaker and verb and words[verb - 1].text == ",":
        return phrase_after(words, verb + 1, language)
    return speaker


def _credited(speaker: Sequence[Word], rule: str, language: Language) -> Attribution | None:
    attributions = language.attributions
    kept = [word for word in speaker if word.lower not in language.scopes.adverbs]
    if not kept or (kept[-1].lower in attributions.nobody and not is_acronym(kept[-1])):
        return None
    is_speechless = any(word.lower in attributions.speechless for word in kept)
    if is_speechless or kept[-1].text in language.names.calendar:
        return None
    named = _without_title(kept, language)
    span = Span(named[0].span.start, named[-1].span.end)
    return Attribution(_named(named, language), span, rule)


def _named(speaker: Sequence[Word], language: Language) -> str:
    """The speaker's name as the lexicon has it, for "WHO" too; else in the text's own words."""
    names = names_in(speaker, language)
    is_name = len(names) == 1 and (names[0].first, names[0].after) == (0, len(speaker))
    return names[0].canonical if is_name else " ".join(word.text for word in speaker)


def _without_title(speaker: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "Coach Nia Rowlands" is Nia Rowlands; "the French coach" stays as it is."""
    start = 0
    if speaker[-1].text[0].isupper():
        while not speaker[start].text[0].isupper():
            start += 1
    while start < len(speaker) - 1 and speaker[start].text in language.names.titles:
        start += 1
    return speaker[start:]
