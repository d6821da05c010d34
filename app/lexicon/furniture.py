"""What marks a line as page furniture: furniture.toml → Furniture."""

import re
from dataclasses import dataclass

from app.lexicon.rows import DataFile, Row


class FurnitureRow(Row):
    """A whole line that is no article; the pattern has to match from its first to its last sign."""

    pattern: str


class OpeningRow(Row):
    """What stands before the first sentence of a line; case counts: a dateline has capitals."""

    pattern: str


class FurnitureFile(DataFile):
    """furniture.toml."""

    furniture: tuple[FurnitureRow, ...]
    opening: tuple[OpeningRow, ...]


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One kind of furniture line."""

    id: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All kinds of furniture line, in the order of the file; `any_rule` tells at once that a line
    satisfies none, as nearly all lines do."""

    rules: tuple[FurnitureRule, ...]
    any_rule: re.Pattern[str]
    openings: tuple[FurnitureRule, ...]

    def rule_of(self, line: str) -> str | None:
        """The id of the first rule that the whole line satisfies."""
        if self.any_rule.fullmatch(line) is None:
            return None
        return next((rule.id for rule in self.rules if rule.pattern.fullmatch(line)), None)

    def opening_of(self, line: str) -> tuple[str, int] | None:
        """The id of the first rule for what the line opens with, and how long that is."""
        found = ((rule.id, rule.pattern.match(line)) for rule in self.openings)
        return next(((name, match.end()) for name, match in found if match), None)


def furniture_from(file: FurnitureFile) -> Furniture:
    """The look-up that the rows of the file make."""
    return Furniture(
        rules=tuple(FurnitureRule(row.id, _compiled(row.pattern)) for row in file.furniture),
        any_rule=_compiled("|".join(row.pattern for row in file.furniture)),
        openings=tuple(FurnitureRule(row.id, _compiled(row.pattern, 0)) for row in file.opening),
    )


def _compiled(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(pattern, flags)
