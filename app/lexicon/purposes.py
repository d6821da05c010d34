"""Words by which money is told to be for something → a frozen look-up."""

from app.lexicon.rows import DataFile, Row


class PurposeRow(Row):
    """Money that is one of `items` is for the noun that stands `behind` the sum ("$40m on roads"),
    for what stands `of` the words that name it ("the cost of the bridge"), or for the subject of
    one of its verbs of `costing`: "the bridge cost $40m"."""

    items: tuple[str, ...]
    behind: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    costing: tuple[str, ...] = ()


class Purposes(DataFile):
    """`hollow` nouns do not say for what: projects, plans, and every stretch of time."""

    hollow: frozenset[str]
    row: tuple[PurposeRow, ...]

    def of(self, item: str) -> PurposeRow | None:
        """The row for that money, if it is told to be for something."""
        return next((row for row in self.row if item in row.items), None)
