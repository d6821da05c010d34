"""What marks a line as page furniture: furniture.toml → Furniture."""

import re
from dataclasses import dataclass

from app.lexicon.rows import DataFile, Row


class FurnitureRow(Row):
    """A whole line that is no article; the pattern has to match from its first to its last sign."""

    pattern: str


class FurnitureFile(DataFile):
    """furniture.toml."""

    furniture: tuple[FurnitureRow, ...]


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One kind of furniture line."""

    id: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All kinds of furniture line, in the order of the file."""

    rules: tuple[FurnitureRule, ...]

    def rule_of(self, line: str) -> str | None:
        """The id of the first rule that the whole line satisfies."""
        return next((rule.id for rule in self.rules if rule.pattern.fullmatch(line)), None)


def furniture_from(file: FurnitureFile) -> Furniture:
    """The look-up that the rows of the file make."""
    return Furniture(
        tuple(
            FurnitureRule(row.id, re.compile(row.pattern, re.IGNORECASE)) for row in file.furniture
        )
    )
