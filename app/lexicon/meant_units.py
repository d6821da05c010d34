"""Which unit a word means that two have: "900 pounds" → pounds sterling, where rents are told."""

from dataclasses import replace
from decimal import Decimal

from app.domain import Unit
from app.lexicon.rows import Row


class MeantUnitRow(Row):
    """Numbers of `least` to `most` in `unit` are of what it `means`, in that `dimension`, in a
    sentence that holds one of `amid` and none of `never`, before no word of `never_before`; a
    hyphen leads to it only where it `is_joined`: "a quarter-point rise", no "600-pound tuna"."""

    unit: str
    means: str
    dimension: str
    amid: frozenset[str]
    never: frozenset[str] = frozenset()
    never_before: frozenset[str] = frozenset()
    is_joined: bool = True
    least: Decimal = Decimal(0)
    most: Decimal = Decimal("Infinity")

    def of(self, unit: Unit, known: Unit | None) -> Unit:
        """The unit that is meant, for as much of anything as the other one; `known` is what the
        table of units has of it, which holds no currencies."""
        name = unit.name.replace(self.unit, self.means, 1)
        return replace(known or Unit(name, self.dimension), name=name, per=unit.per)
