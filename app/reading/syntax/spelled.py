"""How a text writes a word inside its sentences, where no capital comes from its place."""

from collections.abc import Iterator

REACH = 4_000
"""Characters to each side in which a word is looked for: so a long text costs no more by the word
than a short one."""

BLANK = " "
COMMA = ","


def written_inside(text: str, at: int, word: str) -> bool | None:
    """Whether the text around `at` writes `word`, which has a capital there, with one inside its
    sentences too: True for a name, False for a word that is written small elsewhere, None where it
    does not say."""
    around = _around(text, at)
    if any(_is_inside(around, place) for place in _places(around, word)):
        return True
    return False if written_small(text, at, word) else None


def written_small(text: str, at: int, word: str) -> bool:
    """Whether the text around `at` writes `word` without a capital anywhere."""
    return next(_places(_around(text, at), word.lower()), None) is not None


def _around(text: str, at: int) -> str:
    return text[max(at - REACH, 0) : at + REACH]


def _places(text: str, word: str) -> Iterator[int]:
    """Where the whole word stands."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum()):
            yield place
        place = text.find(word, end)


def _is_inside(text: str, place: int) -> bool:
    """Behind a small letter or a comma, and a blank, no sentence starts."""
    before = text[max(place - 2, 0) : place]
    return before[1:] == BLANK and (before[0].islower() or before[0] == COMMA)
