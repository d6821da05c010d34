"""Numbers as tables write them → exact decimals."""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from app.domain.limits import DIGITS
from app.errors import BadInput

PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
AROUND = re.compile(r"^[^\d.,+-]+|[^\d.,]+$")
WHOLE = re.compile(r"[+-]?\d{1,2}")
SPACES = "\u00a0\u202f\u2009 "
"""Spaces that group digits: no-break, narrow no-break, thin and plain."""

LARGEST_POWER = 30

EXACT = Context(prec=2_100)
"""Holds every number that can be written here, so that nothing is rounded on the way."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Which sign stands before the decimals, and which, if any, between groups of three digits.

    What is not bare has other signs around it, as "95 %" and "EUR 95" have (Table Schema).
    """

    decimal: str = "."
    thousands: str = ""
    is_bare: bool = True


def number_in(text: str, marks: Marks) -> Decimal:
    """The number, digit for digit; BadInput where it is none, or not written with these marks.

    A mark that stands where it cannot is refused: "1.234" may be a thousand times as much as the
    table's publisher meant.
    """
    said = text.strip().replace("\u2212", "-")
    if not marks.is_bare:
        said = AROUND.sub("", said)
    if marks.thousands:
        said = _ungrouped(said, marks)
    elif marks.decimal != ".":
        if "." in said:
            raise BadInput(f"{text[:40]!r} has a point, but the decimal mark is {marks.decimal!r}")
        said = said.replace(marks.decimal, ".", 1)
    if not PLAIN.fullmatch(said) or sum(map(str.isdigit, said)) > DIGITS + 3:
        raise BadInput(f"{text[:40]!r} is no number; decimals follow {marks.decimal!r}")
    return Decimal(said)


def _ungrouped(said: str, marks: Marks) -> str:
    groups = SPACES if marks.thousands.isspace() else marks.thousands
    swapped = "".join(
        "," if sign in groups else "." if sign == marks.decimal else sign for sign in said
    )
    if "," in swapped and not GROUPED.fullmatch(swapped):
        raise BadInput(f"{said[:40]!r} is not grouped by threes with {marks.thousands!r}")
    return swapped.replace(",", "")


def multiplied(value: Decimal, power: int) -> Decimal:
    """The value times ten to that power, with as many digits as it had."""
    return EXACT.scaleb(value, power)


def with_margin(value: Decimal, margin: Decimal) -> tuple[Decimal, Decimal]:
    """The lowest and the highest that a value with its margin may be."""
    return EXACT.subtract(value, abs(margin)), EXACT.add(value, abs(margin))


def power_in(text: str) -> int:
    """A unit multiplier (SDMX: UNIT_MULT), the power of ten: "6" for millions."""
    said = text.strip()
    if not WHOLE.fullmatch(said) or abs(int(said)) > LARGEST_POWER:
        raise BadInput(f"{text[:40]!r} is no power of ten; write 6 for millions")
    return int(said)


def with_decimals(value: Decimal, text: str) -> Decimal:
    """The value with as many decimals as were counted (SDMX: DECIMALS): 2 and "1" give 2.0."""
    said = text.strip()
    if not WHOLE.fullmatch(said) or not 0 <= int(said) <= 15:
        raise BadInput(f"{text[:40]!r} is no number of decimals")
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent > -int(said):
        return EXACT.quantize(value, Decimal(1).scaleb(-int(said)))
    return value
