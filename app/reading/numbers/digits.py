"""Turns a run of digits, dots and commas into its value and its last informative place."""

from dataclasses import dataclass
from decimal import Decimal

MAXIMUM_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Written:
    """What a run of digits says; `is_plain` where it has neither grouping nor decimals."""

    value: Decimal
    step: Decimal
    is_plain: bool = False


def written(run: str) -> Written | None:
    """The value of "1,234,567", "1.234.567", "12,34,567", "3.20"; None where it has no one value.

    Every script's digits count. A run of more than MAXIMUM_DIGITS digits has no value.
    """
    if len(run) > MAXIMUM_DIGITS and sum(map(str.isdecimal, run)) > MAXIMUM_DIGITS:
        return None
    commas, dots = run.count(","), run.count(".")
    if not commas and dots <= 1:
        return _plain(run)
    if commas and dots <= 1 and run.rfind(",") < (run.find(".") if dots else len(run)):
        whole, _, decimals = run.partition(".")
        return _joined(whole.split(","), decimals)
    if dots > 1 and commas <= 1 and "," not in run[: run.rfind(".")]:
        whole, _, decimals = run.partition(",")
        return _joined(whole.split("."), decimals)
    return None


def zeros_step(value: Decimal) -> Decimal:
    """The place value of the last digit of an integer that is not zero; 1 for zero."""
    if not value:
        return Decimal(1)
    shown = format(value, "f").partition(".")[0]
    return Decimal(1).scaleb(len(shown) - len(shown.rstrip("0")))


def _plain(run: str) -> Written:
    value = Decimal(run)
    _, _, decimals = run.partition(".")
    if decimals:
        return Written(value, Decimal(1).scaleb(-len(decimals)))
    return Written(value, zeros_step(value), is_plain=True)


def _joined(groups: list[str], decimals: str) -> Written | None:
    first, *rest = groups
    is_western = all(len(group) == 3 for group in rest)
    is_lakh = len(rest) > 1 and len(rest[-1]) == 3 and all(len(group) == 2 for group in rest[:-1])
    if len(first) > 3 or not (is_western or is_lakh):
        return None
    known = _plain("".join(groups) + (f".{decimals}" if decimals else ""))
    return Written(known.value, known.step)
