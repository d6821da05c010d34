"""Finds the name of a speaker who is named behind a post: "the auditor, Lyle Brandt, said"."""

from collections.abc import Sequence
from itertools import pairwise

from app.lexicon.lexicon import Language
from app.reading.syntax.closings import before_group
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.persons import is_person
from app.reading.text.words import Word

MARKS = frozenset({".", "-", "’", "'"})
"""Inside a name: "R. K. Sethi", "Lin Po-han"."""

SHORTEST_TAIL = 2
LONGEST_NAME, LONGEST_POST = 5, 9
COMMA, HYPHEN = ",", "-"


def named_before(
    grammar: Grammar, speaker: Sequence[Word], verb: int, language: Language
) -> Sequence[Word]:
    """The speaker before `verb` with the rest of the name: what stands between is "Po-han" of
    "chairman Lin Po-han", or the name between commas."""
    if not speaker or speaker[-1].end > grammar.words[verb].start:
        return speaker
    words, end = grammar.words, grammar.sentence.index_after(speaker[-1].end)
    between = words[end : before_group(words, verb, language)]
    if between and _is_name(between):
        start = grammar.sentence.index_at(speaker[0].start)
        return words[start : end + len(between)]
    aside = _past_seat(grammar, between, language)
    is_aside = len(aside) > SHORTEST_TAIL and aside[0].text == aside[-1].text == COMMA
    if is_aside and _is_post(_of_seat(speaker, language), language) and _is_name(aside[1:-1]):
        return aside[1:-1]
    return speaker


def _of_seat(speaker: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "The mayor" of "the mayor of Lindal"."""
    prepositions = language.scopes.prepositions
    places = (at for at, word in enumerate(speaker) if at and word.lower in prepositions)
    return speaker[: next(places, len(speaker))]


def _past_seat(grammar: Grammar, between: Sequence[Word], language: Language) -> Sequence[Word]:
    """From the comma on, behind what the post is of: "the mayor of Lindal, Ada Brenn, said"."""
    if not between or between[0].lower not in language.scopes.prepositions:
        return between
    comma = next((at for at, word in enumerate(between) if word.text == COMMA), len(between))
    start = grammar.sentence.index_at(between[0].start)
    is_said = any(place in grammar.verbs for place in range(start, start + comma))
    return between if is_said or comma > LONGEST_POST else between[comma:]


def named_behind(grammar: Grammar, speaker: Sequence[Word], language: Language) -> Sequence[Word]:
    """The speaker of "said rights lawyer Faith Wambui" or "according to the chief statistician,
    Salma Haji" with the name behind the post."""
    if not speaker:
        return speaker
    words, start = grammar.words, grammar.sentence.index_at(speaker[0].start)
    end = after = grammar.sentence.index_after(speaker[-1].end)
    if not _is_post(speaker, language):
        while after < len(words) and _is_person(words[after], language):
            after += 1
        if after == end:
            return speaker
        end = after
    is_aside = words[end : end + 1] != () and words[end].text == COMMA
    first = after = end + is_aside
    while after < len(words) and after - first < LONGEST_NAME and words[after].text[0].isupper():
        after += 1
    if after - first < SHORTEST_TAIL:
        return speaker
    is_closed = after == len(words) or not words[after].text[0].isalnum()
    if is_aside:
        return words[first:after] if is_closed else speaker
    return words[start:after]


def name_in(said: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "R. K. Sethi" of "Northern Railway general manager R. K. Sethi"; none without a post."""
    lower = [place for place, word in enumerate(said) if word.text[0].islower()]
    if not lower or not _is_person(said[lower[-1]], language):
        return ()  # "Office for National Statistics"
    tail = said[lower[-1] + 1 :]
    return tail if len(tail) >= SHORTEST_TAIL and _is_name(tail) else ()


def name_aside(grammar: Grammar, verb: int, language: Language) -> Sequence[Word]:
    """Who is named between commas behind a post right before the verb: "an official of the agency,
    Sadiq Bello, told AFP"."""
    words = grammar.words
    aside = next((each for each in grammar.asides if each.stop == verb), None)
    if (
        aside is None
        or len(aside) <= SHORTEST_TAIL
        or not _is_name(words[aside.start + 1 : verb - 1])
    ):
        return ()
    start = aside.start
    while start and words[start - 1].text[0].isalnum() and aside.start - start < LONGEST_POST:
        start -= 1
    post = words[start : aside.start]
    is_said = any(place in grammar.verbs for place in range(start, aside.start))
    return (
        words[aside.start + 1 : verb - 1]
        if post and not is_said and _is_post(post, language)
        else ()
    )


def _is_post(speaker: Sequence[Word], language: Language) -> bool:
    """Whether the speaker is no name but a person: "the state auditor", "an official of the
    agency"."""
    last = speaker[-1].text
    if last in language.names.posts:  # "the Health Secretary"
        return True
    return last[0].islower() and any(_is_person(word, language) for word in speaker)


def _is_person(word: Word, language: Language) -> bool:
    return word.lower not in language.scopes.closed and is_person(word.lower, language)


def _is_name(words: Sequence[Word]) -> bool:
    return words[0].text[0].isupper() and all(
        word.text[0].isupper() or word.text in MARKS or before.text == HYPHEN
        for before, word in pairwise((words[0], *words))
    )
