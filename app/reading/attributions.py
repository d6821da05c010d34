"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Sequence

from app.domain import Attribution, Span, Stated
from app.lexicon.lexicon import Language
from app.lexicon.scopes import VerbClass, VerbForm, verbs_in
from app.reading.names import POSSESSIVE
from app.reading.phrases import phrase_after, phrase_before
from app.reading.words import SentenceText, Word


def attribution_of(
    sentence: SentenceText, stated: Stated, language: Language
) -> Attribution | None:
    """The speaker of the sentence, or None where nobody is credited."""
    return (
        _after_words(sentence, language)
        or _by_count(sentence, language)
        or _with_verb(sentence, stated, language)
    )


def _after_words(sentence: SentenceText, language: Language) -> Attribution | None:
    """ "According to the agency", "citing officials"."""
    words, after = sentence.words, language.attributions.after
    lower = [word.lower for word in words]
    for place in range(len(lower)):
        for length in (3, 2, 1):
            rule = after.get(tuple(lower[place : place + length]))
            if rule:
                speaker = phrase_after(words, place + length, language)
                return _credited(speaker, rule, language)
    return None


def _by_count(sentence: SentenceText, language: Language) -> Attribution | None:
    """ "By the union's count", "the ministry's figures"."""
    words = sentence.words
    for place, word in enumerate(words):
        rule = language.attributions.counts.get(word.lower)
        if rule and place and words[place - 1].lower in POSSESSIVE:
            credited = _credited(phrase_before(words, place - 1, language), rule, language)
            if credited:
                return credited
    return None


def _with_verb(sentence: SentenceText, stated: Stated, language: Language) -> Attribution | None:
    """ "The ministry said", before the number or behind it; ", said the ministry" too."""
    words = sentence.words
    verbs = verbs_in([word.text for word in words], language.scopes)
    for place, reading in sorted(verbs.items()):
        if reading.kind is not VerbClass.SPEECH:
            continue
        rule = language.attributions.verbs.get(reading.lemma)
        if rule is None or not reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
            continue
        speaker = phrase_before(words, place, language)
        if not speaker and place and words[place - 1].text == ",":
            speaker = phrase_after(words, place + 1, language)
        credited = _credited(speaker, rule, language)
        if credited and not credited.span.overlaps(stated.span):
            return credited
    return None


def _credited(speaker: Sequence[Word], rule: str, language: Language) -> Attribution | None:
    attributions = language.attributions
    kept = [word for word in speaker if word.lower not in language.scopes.adverbs]
    if not kept or kept[-1].lower in attributions.nobody:
        return None
    is_speechless = any(word.lower in attributions.speechless for word in kept)
    if is_speechless or kept[-1].text in language.names.calendar:
        return None
    span = Span(kept[0].span.start, kept[-1].span.end)
    return Attribution(" ".join(word.text for word in kept), span, rule)
