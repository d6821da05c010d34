"""Capitals that are no names: an initial, a pronoun, a measured thing at a sentence's start."""

import re
from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.text.words import Word

MARK = re.compile("['’]")
STOP = "."
LONGEST_MEASURE = 4
"""Words of the name of a measured thing."""


def is_initial(words: Sequence[Word], place: int) -> bool:
    """Whether a letter and the full stop behind it stand for a name: "R. K. Tallow"."""
    letter, stop = words[place], words[place + 1]
    return (
        len(letter.text) == 1
        and letter.text.isupper()
        and stop.text == STOP
        and stop.start == letter.end
    )


def is_pronoun(word: Word, language: Language) -> bool:
    """ "I'll", "It's", "[ed] He": a pronoun is no name, with its verb or without."""
    pronoun = MARK.split(word.lower, 1)[0]
    is_shouted = len(word.text) > 1 and word.text.isupper()  # the US, an IT firm
    return pronoun in language.scopes.pronouns and not is_shouted


def opens_measure(words: Sequence[Word], place: int, language: Language) -> bool:
    """ "Gross domestic product", "Ambulance response times"."""
    known, singular = language.measures.by_words, language.nouns.singular
    phrase = tuple(word.lower for word in words[place : place + LONGEST_MEASURE])
    return any(
        phrase[:size] in known or (*phrase[: size - 1], singular(phrase[size - 1])) in known
        for size in range(2, len(phrase) + 1)
    )
