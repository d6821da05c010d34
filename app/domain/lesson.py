"""What a decision about one claim teaches: by what another number is known as the same."""

import hashlib
import json
from dataclasses import astuple, dataclass
from decimal import Decimal

from app.domain.source import folded_name


@dataclass(frozen=True, slots=True)
class Fact:
    """A number as stated, and how it is measured; alike for 8,500 and for 8.5 thousand.

    An override holds for claims of its series that state the same fact.
    """

    statistic: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    bound: str
    change: str | None = None

    @property
    def key(self) -> str:
        """The same for the same fact in any process."""
        ends = (canonical(self.low), canonical(self.high))
        return _key("fact", (self.statistic, self.unit, *ends, self.bound, self.change))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number in its words, and what was read about it; case and white space make no other.

    What a person called no claim is none wherever the same is spoken.
    """

    surface: str
    item: str
    unit: str
    statistic: str
    subject: str | None
    place: str | None

    @property
    def key(self) -> str:
        """The same for the same words in any process."""
        return _key("words", tuple(folded_name(one) if one else one for one in astuple(self)))


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a review teaches: the key of its fact or its words, and what of the claim tells besides
    whether it holds. `series_id` is of the series that the claim was in, `low` and `high` what it
    stated."""

    key: str
    series_id: str
    event: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None


def canonical(number: Decimal | None) -> str | None:
    """One spelling for all that are equal: "8500" for 8500, 8.50E+3 and 8500.00."""
    if number is None:
        return None
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def _key(kind: str, parts: tuple[str | None, ...]) -> str:
    text = json.dumps([kind, *parts], ensure_ascii=True, allow_nan=False)
    return f"{kind}_{hashlib.sha256(text.encode()).hexdigest()[:32]}"
