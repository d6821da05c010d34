"""How a text writes a word inside its sentences, where no capital comes from its place."""

import re

INSIDE = r"(?<=[a-z,] )"
"""Behind a small letter or a comma, and a blank, no sentence starts."""

REACH = 4_000
"""Characters to each side in which a word is looked for: so a long text costs no more by the word
than a short one."""


def written_inside(text: str, at: int, word: str) -> bool | None:
    """Whether the text around `at` writes `word`, which has a capital there, with one inside its
    sentences too: True for a name, False for a word that is written small elsewhere, None where it
    does not say."""
    if _holds(text, at, f" {word}", rf"{INSIDE}{re.escape(word)}\b"):
        return True
    return False if written_small(text, at, word) else None


def written_small(text: str, at: int, word: str) -> bool:
    """Whether the text around `at` writes `word` without a capital anywhere."""
    lower = word.lower()
    return _holds(text, at, lower, rf"\b{re.escape(lower)}\b")


def _holds(text: str, at: int, sought: str, pattern: str) -> bool:
    """Most words are found nowhere, which takes no pattern to tell."""
    around = text[max(at - REACH, 0) : at + REACH]
    return sought in around and re.search(pattern, around) is not None
