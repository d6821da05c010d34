"""The words of a text that carry its content, cut to their stems."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from app.domain import Policy

LETTERS = re.compile(r"[^\W\d_]+")
ENDINGS = ("ing", "ed", "es", "s", "e")
LEAST_STEM = 3

KEPT = 16_384
"""So many words keep their stem: those of a language's news, but for names."""

Groups = tuple[tuple[str, ...], ...]
"""Words of which each excludes the others of its group."""

Members = tuple[frozenset[str], ...]
"""The same, by their stems."""


def stems_of(text: str, policy: Policy) -> frozenset[str]:
    """The stems of all content words; for counting and membership only, it has no order."""
    return frozenset(stems_in(text, policy))


def stems_in(text: str, policy: Policy) -> Iterator[str]:
    """The stems of the content words as they stand in the text, repeated ones too."""
    linking = policy.linking
    for word in (found.lower() for found in LETTERS.findall(text)):
        if len(word) >= linking.word_letters and word not in policy.words.unheard:
            yield _stem(word, linking.stem_letters)


def are_opposed(one: str, other: str, groups: Groups, policy: Policy) -> bool:
    """Whether the two texts name different members of one group of words that exclude others."""
    members = _members(groups, policy.linking.stem_letters)
    ours, theirs = (_members_in(text, members, policy) for text in (one, other))
    return _differ(ours, theirs, members)


def bases_differ(one: frozenset[str], other: frozenset[str], policy: Policy) -> bool:
    """The same of the bases on which two texts say that they counted (see `bases_in`)."""
    members = _members(policy.words.opposed_bases, policy.linking.stem_letters)
    return _differ(one, other, members)


def bases_in(text: str, policy: Policy) -> frozenset[str]:
    """The stems of the bases that the text names: gross or net, confirmed or suspected."""
    members = _members(policy.words.opposed_bases, policy.linking.stem_letters)
    if not _may_name(text, members):
        return frozenset()
    return _members_in(told_bases(text, policy), members, policy)


def told_bases(text: str, policy: Policy) -> str:
    """The text without names such as "gross domestic product", which state no basis."""
    for name in policy.words.basis_names:
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text


@cache
def _members(groups: Groups, letters: int) -> Members:
    return tuple(frozenset(_stem(word, letters) for word in group) for group in groups)


def _may_name(text: str, members: Members) -> bool:
    """Whether a stem stands anywhere in the text, be it within a word: few texts get further, and
    each claim is held against dozens."""
    lowered = text.lower()
    return any(stem in lowered for group in members for stem in group)


def _members_in(text: str, members: Members, policy: Policy) -> frozenset[str]:
    if not _may_name(text, members):
        return frozenset()
    return stems_of(text, policy) & frozenset().union(*members)


def _differ(ours: frozenset[str], theirs: frozenset[str], members: Members) -> bool:
    return any(ours & group and theirs & group and not ours & theirs & group for group in members)


@lru_cache(KEPT)
def _stem(word: str, letters: int) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)][:letters]
    return word[:letters]
