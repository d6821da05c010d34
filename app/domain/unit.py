"""Units of measurement and exact conversion inside a dimension."""

from dataclasses import dataclass, replace
from decimal import Decimal

COUNT = "count"
MONEY = "money"
PERCENT = "percent"
PERCENTAGE_POINT = "percentage point"
RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is stated in.

    `name` is an ISO 4217 code for money (or what the text calls it where nothing says whose it is,
    "crown", or nothing where it names none), `%`, `percentage point`, a unit's singular English
    name ("kilometre") or the singular noun that is counted ("troop"); a rate joins both sides with
    a slash ("USD/barrel", "death/100,000 person"). `value * factor + offset` is the value in the
    base unit of `dimension`; counted nouns and currencies have factor 1 and convert to nothing
    else. `per` is the denominator of a rate.
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    per: str | None = None

    @property
    def base(self) -> str:
        """The name without its denominator: "person" of "person/day"."""
        return self.name.removesuffix(f"/{self.per}") if self.per else self.name

    def over(self, per: str | None) -> "Unit":
        """The same unit over another denominator, or over none: "USD" and "USD/litre"."""
        return replace(self, name=f"{self.base}/{per}" if per else self.base, per=per)


NUMBER = Unit("", COUNT)
"""The unit of a bare number: something is counted, and the text does not say what."""


def is_convertible(one: Unit, other: Unit) -> bool:
    """Whether a value in one unit can be said in the other without a rate or a dictionary."""
    if one.dimension != other.dimension or one.per != other.per:
        return False
    return one.dimension not in (MONEY, COUNT) or one.name == other.name


def converted(value: Decimal, unit: Unit, into: Unit) -> Decimal:
    """`value`, stated in `unit`, said in `into`; both must be of one dimension."""
    if unit == into:
        return value
    return (value * unit.factor + unit.offset - into.offset) / into.factor
