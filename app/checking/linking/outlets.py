"""What an outlet's own name says of where its stories are: the "Halvern Gazette" of Halvern."""

import re
from collections.abc import Iterator
from itertools import groupby

from app.domain import Policy

WORD = re.compile(r"[^\W\d_]+")

LEAST_NAME = 4
"""Letters of a word that a town is named by, so that no "Le" and no station's letters are one."""


def lent_names(source: str, policy: Policy) -> tuple[str, ...]:
    """The names that are left of an outlet's without what outlets are called.

    A local paper says "the town" and "our region" of what others name, so its name is heard as one
    of its articles' names, where the other article gives it.
    """
    return tuple(_runs(source, policy))


def _runs(source: str, policy: Policy) -> Iterator[str]:
    linking = policy.linking
    said = frozenset((*linking.outlet_words, *linking.common_words))

    def is_name(word: str) -> bool:
        return word[:1].isupper() and len(word) >= LEAST_NAME and word.casefold() not in said

    for is_run, words in groupby(WORD.findall(source), is_name):
        if is_run:
            yield " ".join(words)
