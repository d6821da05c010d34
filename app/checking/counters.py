"""Who counted: whether two numbers are credited to one and the same."""

from functools import lru_cache

from app.domain import Attribution


def speakers_differ(one: Attribution | None, other: Attribution | None) -> bool:
    """Whether both are named and neither name is a short form of the other.

    "The ministry" may be "the interior ministry"; the police are not the organisers.
    """
    if one is None or other is None:
        return False
    return names_differ(named(one.speaker), named(other.speaker))


def names_differ(one: str, other: str) -> bool:
    """Whether of two names, as `named` gives them, neither is a short form of the other."""
    words, others = set(one.split()), set(other.split())
    return not (words <= others or others <= words)


@lru_cache(maxsize=4096)  # a few speakers and outlets come up for figure after figure
def named(speaker: str | None) -> str:
    """The speaker's name without case, article and extra spaces."""
    return " ".join((speaker or "").casefold().split()).removeprefix("the ")
