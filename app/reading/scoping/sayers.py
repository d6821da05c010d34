"""Who says with a verb of saying: its subject, whoever stands beside it, or whoever is turned
behind it."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.scoping.apposed import name_aside
from app.reading.scoping.sayings import BREAKS
from app.reading.scoping.spoken import author_of
from app.reading.syntax.closings import (
    before_day,
    speaker_before,
    speaker_start,
)
from app.reading.syntax.governors import speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_after
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

COMMA = ","
LONGEST_UNNAMED = 9
"""Words of "familiar with the details of the talks"."""


def speaker_of(
    grammar: Grammar, verb: int, language: Language, *, is_sure: bool = False
) -> Sequence[Word]:
    """Who says with that verb: the subject it has in the parse, else whoever stands beside it, as
    he does where it `is_sure` that one stands there, ", the ministry said"."""
    words = grammar.words
    told = _unnamed(grammar, verb, language) or _turned(grammar, verb, language)
    if told:
        return told
    found = speaker_end(grammar, verb, language)
    beside = speaker_before(words, grammar.names, verb, language)
    if beside and found and _is_beside(words, found[0], beside, is_sure=is_sure):
        return words[beside.start : beside.stop]
    if found and found[0] > verb and _ends_relative(grammar, verb, language):
        return _before_aside(grammar, verb, language)
    if found is None or words[found[0]].text in language.names.calendar:  # "said Monday"
        named = name_aside(grammar, verb, language)
        if named:
            return named
    if found is not None:
        return _of_noun(grammar, found, beside, language, is_sure=is_sure)
    speaker = words[beside.start : beside.stop]
    if not speaker and verb and words[verb - 1].text in BREAKS:
        return _before_aside(grammar, verb, language) or phrase_after(words, verb + 1, language)
    is_meant = not speaker and verb and words[verb - 1].lower in language.scopes.references
    return words[verb - 1 : verb] if is_meant else speaker


def _of_noun(
    grammar: Grammar, found: tuple[int, int], beside: range, language: Language, *, is_sure: bool
) -> Sequence[Word]:
    """The phrase of the noun that the parse found and behind which `end` stands."""
    words, (noun, end) = grammar.words, found
    author = author_of(grammar, noun + 1, language)
    if noun in beside and (is_sure or _is_titled(grammar, noun, beside)):
        return author or words[beside.start : beside.stop]  # "mine owner Tarsa Gold said"
    start = min(speaker_start(words, grammar.names, noun + 1, language), noun)  # "it said"
    end = max(before_day(words, end, language), noun + 1)
    end = min(end, beside.stop) if noun in beside else end  # "the Road Centre in Lindal said"
    whole = next((name for name in grammar.names if name.first <= noun < name.after), None)
    if whole is not None:  # "Ada van der Meld said", of whom the parse has the first name alone
        start, end = min(start, whole.first), max(end, whole.after)
    return author or words[start:end]


def _is_titled(grammar: Grammar, noun: int, beside: range) -> bool:
    """Whether a name ends the phrase of which the parse has only what somebody is."""
    return any(noun < name.first and name.after == beside.stop for name in grammar.names)


def _unnamed(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """ "People familiar with the talks said": nobody gives their names."""
    lower, known = grammar.sentence.lower, language.attributions
    for place in range(verb - 1, max(verb - LONGEST_UNNAMED, 0), -1):
        if not lower[place][0].isalnum():
            return ()
        found = known.informed.at(lower, place)
        if found and lower[place - 1] in known.unnamed:
            end = found[1] - (lower[found[1] - 1] in language.scopes.prepositions)
            return grammar.words[place - 1 : end]
    return ()


def _turned(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """Who is named behind a mark and the verb, to the end of the clause: ", said Tarsa Society"."""
    words, lower = grammar.words, grammar.sentence.lower
    if not verb or words[verb - 1].text not in BREAKS or _ends_aside(grammar, verb):
        return ()
    behind = phrase_after(words, verb + 1, language)
    if not behind or language.measures.named((behind[-1].lower,)) is not None:
        return ()
    if behind[0].lower in language.scopes.owners and not is_person(behind[-1].lower, language):
        return ()  # ", confirmed its forecast"
    after = grammar.sentence.index_after(behind[-1].end)
    places = range(after, len(words))
    end = next((at for at in places if not lower[at][0].isalnum()), len(words))
    if any(at in grammar.verbs or lower[at][0].isdigit() for at in range(after, end)):
        return ()
    return author_of(grammar, after, language) or behind


def _ends_aside(grammar: Grammar, verb: int) -> bool:
    return any(aside.stop == verb for aside in grammar.asides)


def _ends_relative(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "Flare, whose app is free, said revenue": what it says is behind the verb, and not who."""
    if not _before_aside(grammar, verb, language):
        return False
    return any(
        aside.stop == verb and grammar.sentence.lower[aside.start + 1] in language.scopes.relatives
        for aside in grammar.asides
    )


def _is_beside(words: Sequence[Word], noun: int, beside: range, *, is_sure: bool) -> bool:
    """Whether the parse has a seat, or the subject of another clause: "Rain cut output, Corvane
    told them"."""
    is_parted = any(word.text == COMMA for word in words[noun : beside.start])
    return noun >= beside.stop or (is_sure and is_parted)


def _before_aside(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """ "Veltar, the largest maker, said profit fell": who speaks stands before the aside, unless
    the verb has its speaker behind it (", said the ministry")."""
    words = grammar.words
    behind = phrase_after(words, verb + 1, language)
    is_speaker = behind and grammar.sentence.index_after(behind[-1].end) not in grammar.verbs
    noun = behind[-1].lower if behind else ""
    is_speaker = is_speaker and language.measures.named((noun,)) is None
    group = verb
    while group and is_adverb(words[group - 1].lower, language.scopes):
        group -= 1
    aside = next((each for each in grammar.asides if each.stop == group), None)
    if aside is None or is_speaker:
        return ()
    return words[speaker_start(words, grammar.names, aside.start, language) : aside.start]
