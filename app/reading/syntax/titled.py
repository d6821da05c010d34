"""Headlines whose words all have capitals, read as if a sentence were written so.

"Airline Cuts 400 Jobs" tells by its capitals nothing of which words are names, nor does "AIRLINE
CUTS 400 JOBS". A common word is read as written small there, unless the text has it with a capital
in the middle of a sentence; offsets stay what they are.
"""

import re
from collections.abc import Iterator

from app.lexicon.lexicon import Language

LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"[^\W\d_]+")
LISTED = re.compile(r"[^\W\d_] \d[\d.,]*%?(?:[,;]|$)")
"""The end of a row in a list: "Reform 25%, Greens 5%"."""

SHOUTED = re.compile(r"[A-Z0-9][^a-z\n:]{11,}(?::|$)")
SHOUTED_LINE = re.compile(r"(?m)^[A-Z0-9][^a-z\n:]{11,}(?=:|$)")
"""A line without a small letter, or what stands before its colon."""

NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
"""A word with a capital that does not open its sentence."""

LONG = 4
"""Letters from which a word of a headline has a capital: "at", "in" and "to" mostly have none."""

SHORT = 3
"""Letters of a word that is taken for initials where all are large: "EU"."""

LEAST = 3
"""So many long words, and none of them small, make a headline: two are a name."""


def in_sentence_case(text: str, language: Language) -> str:
    """The text with the common words of such headlines written small."""
    text = _unshouted(text, language)
    titles = [line for line in LINE.finditer(text) if _is_titled(line.group(), language)]
    if not titles:
        return text
    names = _named_in(text, titles)
    parts: list[str] = []
    end = 0
    for line in titles:
        parts += (text[end : line.start()], _lowered(line.group(), names, language))
        end = line.end()
    return "".join((*parts, text[end:]))


def _unshouted(text: str, language: Language) -> str:
    """The text without lines, or starts of lines up to a colon, that are all in large letters:
    names there have one capital."""
    if not any(SHOUTED.match(line.group()) for line in LINE.finditer(text)):
        return text  # nearly always
    names = frozenset(NAMED.findall(text))
    return SHOUTED_LINE.sub(lambda found: _calm(found.group(), names, language), text)


def _calm(line: str, names: frozenset[str], language: Language) -> str:
    """The line as a sentence, if it is one: with so many words, a common one among them."""
    words = WORD.findall(line)
    if len(words) < LEAST or not any(_is_plain(word.lower(), language) for word in words):
        return line
    first = WORD.search(line)
    opening = first.end() if first else 0

    def calm(found: re.Match[str]) -> str:
        word, name = found.group(), found.group().capitalize()
        is_known = language.names.spellings.whole([word]) is not None
        if is_known or len(name) != len(word):
            return word
        if found.start() < opening or name in names:
            return name
        if _is_plain(word.lower(), language):
            return word.lower()
        return word if len(word) <= SHORT else name

    return WORD.sub(calm, line)


def _is_plain(word: str, language: Language) -> bool:
    """Whether the small word is a common one."""
    is_small = word in language.scopes.closed or word in language.numbers.cardinals
    return word.isascii() and (is_small or word in language.common or word in language.scopes.verbs)


def _is_titled(line: str, language: Language) -> bool:
    """Whether all long words have capitals, a common one behind the first too, and it says more
    than a list or a score does: with a verb, or with small words between the large."""
    words = WORD.findall(line)
    long = [word for word in words if len(word) >= LONG]
    if len(long) < LEAST or any(word[0].islower() for word in long):
        return False
    if len(LISTED.findall(line)) > 1 or not any(_is_common(word, language) for word in words[1:]):
        return False
    return any(word[0].islower() or _is_inflected(word, language) for word in words[1:])


def _is_inflected(word: str, language: Language) -> bool:
    """ "Cuts", "Sent": a verb and nothing else, as "Block" may be."""
    reading = language.scopes.verbs.get(word.lower())
    return reading is not None and reading.lemma != word.lower()


def _named_in(text: str, titles: list[re.Match[str]]) -> frozenset[str]:
    """The words that have a capital within sentences of the rest of the text."""
    return frozenset(name for rest in _between(text, titles) for name in NAMED.findall(rest))


def _between(text: str, titles: list[re.Match[str]]) -> Iterator[str]:
    end = 0
    for line in titles:
        yield text[end : line.start()]
        end = line.end()
    yield text[end:]


def _lowered(line: str, names: frozenset[str], language: Language) -> str:
    """The line with its common words written small, but for the first, as in a sentence."""
    first = WORD.search(line)
    opening = first.end() if first else 0

    def small(found: re.Match[str]) -> str:
        word = found.group()
        is_name = found.start() < opening or word in names
        return word if is_name or not _is_common(word, language) else word.lower()

    return WORD.sub(small, line)


def _is_common(word: str, language: Language) -> bool:
    """Whether it is a word with one capital that is no name, no number and no country's people."""
    if not (word[0].isupper() and word[1:].islower() and word.isascii()):
        return False
    lower = word.lower()
    if lower in language.numbers.cardinals or word in language.names.calendar:
        return False
    return lower in language.common or lower in language.scopes.verbs
