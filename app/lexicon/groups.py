"""Words for the group of people that a rate is told of → a frozen look-up."""

from collections.abc import Mapping

from app.lexicon.rows import DataFile


class Groups(DataFile):
    """A rate `among` a group is not everybody's, nor is one of `rates` that is `behind` its name
    followed by a group: "unemployment among women", "the jobless rate for women". `called` maps
    what stands right before such a name to the group: "female unemployment"; an average belongs to
    such a group too, "women's pensions average". Of `adjectives` a group is made without a noun:
    "the young". What is `making` a share of something is the part: "diesel cars made up 40% of
    sales"."""

    among: frozenset[str]
    behind: frozenset[str]
    rates: frozenset[str]
    adjectives: frozenset[str]
    called: Mapping[str, str]
    making: frozenset[str]
