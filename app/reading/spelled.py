"""How a text writes a word inside its sentences, where no capital comes from its place."""

import re

INSIDE = r"(?<=[a-z,] )"
"""Behind a small letter or a comma, and a blank, no sentence starts."""


def written_inside(text: str, word: str) -> bool | None:
    """Whether `word`, which has a capital, has it inside sentences too: True for a name, False for
    a word that is written small elsewhere, None where the text does not say."""
    if re.search(rf"{INSIDE}{re.escape(word)}\b", text):
        return True
    return False if written_small(text, word) else None


def written_small(text: str, word: str) -> bool:
    """Whether the text writes `word` without a capital anywhere."""
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None
