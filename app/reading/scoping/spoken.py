"""Words of saying that no verb group shows: ", the agency estimates,", "police figures show"; and
whose paper it is that says so: "a survey of 900 adults by Wire One"."""

from collections.abc import Iterator, Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm, VerbReading
from app.reading.syntax.clauses import LISTING
from app.reading.syntax.closings import is_said
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.phrases import phrase_after
from app.reading.text.words import Word

COMMA = ","
VERBAL = "VB"
FARTHEST_AUTHOR = 6
"""Words of "of 1,204 adults taken by"."""


def of_papers(grammar: Grammar, language: Language) -> Iterator[tuple[int, VerbReading]]:
    """ "NHS figures show, but": the base form of a verb behind a paper is one."""
    known, lower = language.attributions, grammar.sentence.lower
    for place in range(1, len(lower)):
        paper = lower[place - 1]
        is_verb = lower[place] in known.verb_forms and place not in grammar.verbs
        if is_verb and paper in known.documents and language.nouns.is_plural(paper):
            yield place, language.scopes.verbs[lower[place]]


def interposed(grammar: Grammar, language: Language) -> Iterator[int]:
    """The verbs of ", the agency estimates,": somebody and what he does, between two commas."""
    words, lower = grammar.words, grammar.sentence.lower
    said = language.attributions.verb_forms
    for place in range(2, len(words) - 2):
        is_apart = lower[place] in said and lower[place + 1] == COMMA
        if not is_apart or lower[place + 2] in LISTING or not _is_verb(grammar, place):
            continue
        if is_said(words, grammar.names, place, language):
            yield place


def _is_verb(grammar: Grammar, place: int) -> bool:
    """ "Estimates" is a noun as often: behind a name it is none."""
    tags = grammar.sentence.parse.tags
    is_tagged = tags[place : place + 1] != () and tags[place].startswith(VERBAL)
    is_named = any(name.after == place for name in grammar.names)
    return place in grammar.verbs or is_tagged or is_named


def author_of(grammar: Grammar, after: int, language: Language) -> Sequence[Word]:
    """Whose the paper is that ends before `after`: "a report by the agency", "data from police",
    "figures obtained by the Gazette", "a survey of 900 adults by Wire One"."""
    words, lower = grammar.words, grammar.sentence.lower
    if not 0 < after < len(words) or lower[after - 1] not in language.attributions.documents:
        return ()
    by = _by(grammar, after, language)
    if by is None:
        return ()
    start = by + 1
    while start < len(words) and lower[start] in language.scopes.determiners:
        start += 1
    name = next((name for name in grammar.names if name.first == start), None)
    return words[start : name.after] if name else phrase_after(words, start, language)


def _by(grammar: Grammar, after: int, language: Language) -> int | None:
    """Where "by" or "from" stands: right behind the paper, its participle or its sample."""
    lower, authored = grammar.sentence.lower, language.attributions.authored
    if lower[after] in authored:
        return after
    reading = language.scopes.verbs.get(lower[after])
    is_done = reading is not None and VerbForm.PARTICIPLE in reading.forms
    if is_done and lower[after + 1 : after + 2] == (authored[0],):
        return after + 1
    return _behind_sample(grammar, after, language)


def _behind_sample(grammar: Grammar, after: int, language: Language) -> int | None:
    lower, authored = grammar.sentence.lower, language.attributions.authored
    behind = lower[after : after + FARTHEST_AUTHOR]
    if authored[0] not in behind or behind[0] not in language.subjects.wholes:
        return None
    by = after + behind.index(authored[0])
    is_sample = lower[after + 1][0].isdigit()
    is_open = all(word[0].isalnum() for word in lower[after:by])
    return by if is_sample and is_open else None
