"""What decides which numbers of two texts are counterparts, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Alignment:
    """When two numbers of two texts are counterparts.

    `weights` are those of the traits that speak for it, by name, and `bias` what they must
    outweigh; a tie counts from `agreeing` on where the numbers agree, from `loosely` on where they
    do so by the room that words leave, from `alarming` on where they do not. `families` name what a
    number that reading left alone may be held against, by the rule that left it; `akin` are
    families that may be held against each other.
    """

    bias: Decimal
    agreeing: Decimal
    loosely: Decimal
    alarming: Decimal
    weights: Mapping[str, Decimal]
    near_words: int
    far_words: int
    least_far: Decimal
    thin_far: Decimal
    version_far: Decimal
    alike: Decimal
    most_ties: int
    most_shared: int
    most_fellows: int
    telling_digits: int
    telling_money: int
    wide_ratio: Decimal
    rival_gap: Decimal
    families: Mapping[str, str]
    akin: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]
    besides: tuple[str, ...]
    contrasting: tuple[str, ...]
    anything: tuple[str, ...]
    past: tuple[str, ...]
    on_the_way: tuple[str, ...]
    leading: tuple[str, ...]
    national: tuple[str, ...]
    leeway: frozenset[str]
    periods: tuple[str, ...]
    collectives: Mapping[str, int]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    number_words: frozenset[str]
