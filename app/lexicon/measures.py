"""What newsrooms count and the words that name it → a look-up from a noun phrase to its measure."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import Kind
from app.lexicon.rows import DataFile, Row


class MeasureRow(Row):
    """One measured thing and the singular noun phrases that name it.

    `transfer` things go from a giver to a receiver; `located` ones belong to the place they are
    measured in ("inflation in Germany" is German inflation); `persons` can be killed or arrested;
    of an `owned` one a firm tells its own ("Corvane said revenue rose"). By a `yardstick` others
    are told: "a deficit of 3.8% of GDP" measures the deficit. A `lasting` one is a stretch of time
    itself: "waiting times rose to 14 weeks"; an `averaged` one is an average of itself, said or not
    ("average life expectancy"). A `priced` one is money or a share, and its words mean
    the thing itself in any other unit: "95,000 barrels of crude". One that is `in_percent` needs no
    unit to be one: "turnout fell to 48.3".
    """

    item: str
    words: tuple[str, ...]
    kind: Kind = Kind.LEVEL
    transfer: bool = False
    located: bool = False
    persons: bool = False
    owned: bool = False
    yardstick: bool = False
    lasting: bool = False
    averaged: bool = False
    priced: bool = False
    in_percent: bool = False


class MeasuresFile(DataFile):
    """`measures.toml`."""

    measure: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """Rows by the singular words that name them, and by their canonical item; `openers` begin names
    of several words."""

    by_words: Mapping[tuple[str, ...], MeasureRow]
    by_item: Mapping[str, MeasureRow]
    longest: int
    openers: frozenset[str]

    def named(self, singulars: tuple[str, ...]) -> MeasureRow | None:
        """The row that the longest ending of a noun phrase names."""
        for length in range(min(self.longest, len(singulars)), 0, -1):
            row = self.by_words.get(singulars[-length:])
            if row:
                return row
        return None

    def lasts(self, singulars: tuple[str, ...]) -> bool:
        """Whether the phrase names a stretch of time that is measured: "waiting time"."""
        row = self.named(singulars)
        return row is not None and row.lasting


def measures_from(file: MeasuresFile) -> Measures:
    """The look-up that the rows of the file make."""
    by_words = {
        tuple(words.split()): row for row in file.measure for words in (row.item, *row.words)
    }
    return Measures(
        by_words=by_words,
        by_item={row.item: row for row in file.measure},
        longest=max(map(len, by_words)),
        openers=frozenset(words[0] for words in by_words if len(words) > 1),
    )
