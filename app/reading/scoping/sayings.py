"""Which words of a sentence are verbs by which somebody says what the sentence states."""

from collections.abc import Collection, Iterable

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.scoping.spoken import of_papers
from app.reading.syntax.governors import speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.phrases import phrase_after

BREAKS = frozenset({",", "”", '"'})
"""What may stand before "said the ministry"."""

PLURAL_TAG = "VBP"
"""The tag of "say" in "they say", where "to say" has another."""


def sayings(
    grammar: Grammar, apart: Collection[int], language: Language
) -> Iterable[tuple[int, VerbReading]]:
    """The verbs of the sentence, and what only papers and commas make one."""
    known, lower = language.scopes.verbs, grammar.sentence.lower
    found = dict((*grammar.verbs.items(), *of_papers(grammar, language)))
    found.update((at, known[lower[at]]) for at in sorted(apart))
    return found.items()


def says_something(grammar: Grammar, place: int, reading: VerbReading, language: Language) -> bool:
    """Whether the verb says what the sentence states: "aid groups say", "media reported that"."""
    if place == grammar.closing:
        return True
    parse = grammar.sentence.parse
    before = grammar.verbs.get(place - 1)
    if before is not None and before.kind is VerbClass.COPULA:
        return False  # "the party is projected to win"
    if parse.relations[place : place + 1] == ("acl",):
        return False  # "a sketch found at the mill"
    is_that = grammar.sentence.lower[place + 1 : place + 2] == (language.scopes.small.that,)
    if reading.kind is not VerbClass.SPEECH and not is_that:
        return False
    if reading.forms & {VerbForm.PAST, VerbForm.PRESENT}:
        return not _is_so_far(grammar, place, language)
    if place and grammar.words[place - 1].lower in language.attributions.documents:
        return True  # "figures show"
    if _is_inverted(grammar, place, language):
        return True
    return parse.tags[place : place + 1] == (PLURAL_TAG,) and bool(
        speaker_end(grammar, place, language)
    )


def _is_so_far(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "Of the seats declared so far": nobody declares the number."""
    lower, lasting = grammar.sentence.lower, language.modalities.lasting
    return verb + 1 < len(lower) and lasting.at(lower, verb + 1) is not None


def _is_inverted(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", say the police": several stand behind the verb, and a mark before it."""
    if not verb or grammar.words[verb - 1].text not in BREAKS:
        return False
    speaker = phrase_after(grammar.words, verb + 1, language)
    noun = speaker[-1].lower if speaker else ""
    return language.nouns.is_plural(noun) or noun in language.subjects.persons
