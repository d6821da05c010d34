"""Words by which numbers are told: how often, since when, and once more."""

from app.lexicon.rows import DataFile


class Occurring(DataFile):
    """Words by which a number says how often a thing was done: `often`, and `on_each` behind one of
    `leads`. What follows is a word of `closing`, or the number is a multiple of it, and so it is
    beside a verb that is `multiplying`."""

    often: frozenset[str]
    on_each: frozenset[str]
    leads: frozenset[str]
    closing: frozenset[str]
    multiplying: frozenset[str]


class OnceMore(DataFile):
    """What stands for the number of the sentence before at its start, and the words by which it is
    told once more: "it was", "that compares with"."""

    pronouns: frozenset[str]
    links: frozenset[str]


class OnlyPlaces(DataFile):
    """Words beside a number that only says when, or how far up a list; one of `tops` and of
    `spells` before it say since when, and behind a "five-year" one of `named` is a name, as one of
    `races` is behind "200-metre"."""

    turns: frozenset[str]
    races: frozenset[str]
    ranks: frozenset[str]
    spells: frozenset[str]
    named: frozenset[str]
    tops: frozenset[str]
