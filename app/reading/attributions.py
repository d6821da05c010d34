"""Whom the article credits for a number, and the words that say so."""

from collections.abc import Iterator, Sequence

from app.domain import Attribution, Span, Stated
from app.lexicon.lexicon import Language
from app.lexicon.scopes import VerbClass, VerbForm
from app.reading.clauses import Grammar
from app.reading.names import POSSESSIVE
from app.reading.phrases import phrase_after, phrase_before
from app.reading.words import SentenceText, Word


def speakers_in(grammar: Grammar, language: Language) -> tuple[Attribution, ...]:
    """Whom the sentence credits, the surest first."""
    named = _after_words(grammar.sentence, language) or _by_count(grammar.sentence, language)
    return (named,) if named else tuple(_with_verbs(grammar, language))


def attribution_of(speakers: Sequence[Attribution], stated: Stated) -> Attribution | None:
    """The first of the speakers that the number does not stand inside; None where nobody is."""
    return next((each for each in speakers if not each.span.overlaps(stated.span)), None)


def _after_words(sentence: SentenceText, language: Language) -> Attribution | None:
    """ "According to the agency", "citing officials"."""
    for place in range(len(sentence.lower)):
        found = language.attributions.after.at(sentence.lower, place)
        if found:
            rule, after = found
            return _credited(phrase_after(sentence.words, after, language), rule, language)
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


def _with_verbs(grammar: Grammar, language: Language) -> Iterator[Attribution]:
    """ "The ministry said", before the number or behind it; ", said the ministry" too."""
    words = grammar.words
    for place, reading in grammar.verbs.items():
        if reading.kind is not VerbClass.SPEECH:
            continue
        rule = language.attributions.verbs.get(reading.lemma)
        if rule is None or not reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
            continue
        speaker = phrase_before(words, place, language)
        if not speaker and place and words[place - 1].text == ",":
            speaker = phrase_after(words, place + 1, language)
        credited = _credited(speaker, rule, language)
        if credited:
            yield credited


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
