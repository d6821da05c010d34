"""Whom and what an article is about: the names in its opening and where it states numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from app.domain import Sentence
from app.lexicon.lexicon import Language
from app.reading.syntax.grammar import Grammar, grammar_of
from app.reading.text.words import sentence_text

OPENING = 3
"""Sentences in which an article says what it is about, whether they hold numbers or not."""


def opening_and_numbers(
    text: str, sentences: Sequence[Sentence], read: Mapping[int, Grammar], language: Language
) -> tuple[Grammar, ...]:
    """The grammar of the sentences in which an article says what it is about, in reading order.

    `read` are the sentences that state numbers, whose grammar is known already, by their index.
    """
    return tuple(
        read[sentence.index]
        if sentence.index in read
        else grammar_of(sentence_text(text, sentence), language)
        for sentence in sentences
        if sentence.index < OPENING or sentence.index in read
    )


def names_of(grammars: Iterable[Grammar], title: Iterable[str]) -> tuple[str, ...]:
    """The canonical names of the sentences and of the title, the most often named first, then in
    reading order."""
    said = (name.canonical for grammar in grammars for name in grammar.names)
    return tuple(name for name, _ in Counter((*title, *said)).most_common())
