"""The words of one language that bound a number or say which way it moved → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from app.domain import Bound, Change, Hedge
from app.lexicon.rows import DataFile, Row


class HedgeRow(Row):
    """Phrases that stand right before or right after a number and bound it (SEMANTICS 1.3)."""

    words: tuple[str, ...]
    hedge: Hedge
    bound: Bound
    side: str = Field(default="before", pattern=r"^(before|after)$")


class ChangeRow(Row):
    """Words that say which way a number moved; weak ones not where things are counted."""

    words: tuple[str, ...]
    change: Change
    side: str = Field(default="before", pattern=r"^(before|after)$")
    weak: bool = False


class HedgesFile(DataFile):
    """`hedges.toml` of one language."""

    connectors: tuple[str, ...]
    reach: tuple[str, ...]
    linking: tuple[str, ...]
    listing: tuple[str, ...]
    hedge: tuple[HedgeRow, ...]
    change: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Hedges:
    """Hedge phrases as tuples of lower-case words; change words by their spelling.

    `connectors` may stand between a change word and its number; after one of `reach` the change
    word may stand further off ("raised its stake to 5%"). After one of `linking` a bare number
    counts what the one before it did ("3,000 homes, compared with 2,100"); `listing` joins numbers
    that share the unit of the last ("45 and 50 mg").
    """

    before: Mapping[tuple[str, ...], HedgeRow]
    after: Mapping[tuple[str, ...], HedgeRow]
    longest: int
    changes_before: Mapping[str, ChangeRow]
    changes_after: Mapping[str, ChangeRow]
    connectors: frozenset[str]
    reach: frozenset[str]
    linking: frozenset[str]
    listing: frozenset[str]


def hedges_from(file: HedgesFile) -> Hedges:
    """The look-up that the rows of the file make."""
    sides: dict[str, dict[tuple[str, ...], HedgeRow]] = {"before": {}, "after": {}}
    changes: dict[str, dict[str, ChangeRow]] = {"before": {}, "after": {}}
    for row in file.hedge:
        sides[row.side].update((tuple(words.split()), row) for words in row.words)
    for change in file.change:
        changes[change.side].update((word, change) for word in change.words)
    return Hedges(
        before=sides["before"],
        after=sides["after"],
        longest=max(len(words) for side in sides.values() for words in side),
        changes_before=changes["before"],
        changes_after=changes["after"],
        connectors=frozenset(file.connectors),
        reach=frozenset(file.reach),
        linking=frozenset(file.linking),
        listing=frozenset(file.listing),
    )
