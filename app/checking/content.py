"""The words of a text that carry its content, cut to their stems."""

import re
from collections.abc import Iterator

from app.domain import Policy

LETTERS = re.compile(r"[^\W\d_]+")
ENDINGS = ("ing", "ed", "es", "s", "e")
LEAST_STEM = 3


def stems_of(text: str, policy: Policy) -> frozenset[str]:
    """The stems of all content words; for counting and membership only, it has no order."""
    return frozenset(stems_in(text, policy))


def stems_in(text: str, policy: Policy) -> Iterator[str]:
    """The stems of the content words as they stand in the text, repeated ones too."""
    linking = policy.linking
    for word in (found.lower() for found in LETTERS.findall(text)):
        if len(word) >= linking.word_letters and word not in policy.words.unheard:
            yield _stem(word, linking.stem_letters)


def are_opposed(one: str, other: str, groups: tuple[tuple[str, ...], ...], policy: Policy) -> bool:
    """Whether the two texts name different members of one group of words that exclude others."""
    ours, theirs = stems_of(one, policy), stems_of(other, policy)
    for group in groups:
        members = frozenset(_stem(word, policy.linking.stem_letters) for word in group)
        if ours & members and theirs & members and not ours & theirs & members:
            return True
    return False


def told_bases(text: str, policy: Policy) -> str:
    """The text without names such as "gross domestic product", which state no basis."""
    for name in policy.words.basis_names:
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text


def _stem(word: str, letters: int) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)][:letters]
    return word[:letters]
