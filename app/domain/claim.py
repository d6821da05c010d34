"""What an article asserts about the world with a number."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.period import Period
from app.domain.quantity import Quantity
from app.domain.span import Span


class Statistic(StrEnum):
    """What kind of number it is (CONTRACT: `statistic`)."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    RATE = "rate"
    RATIO = "ratio"
    RANK = "rank"
    AVERAGE = "average"


class Kind(StrEnum):
    """How the measured thing moves in time; it decides the verdict (SEMANTICS 3.6, 4.0)."""

    LEVEL = "level"  # moves both ways: troops, prices, members
    TOTAL = "total"  # only grows: a death toll, money spent to date
    FLOW = "flow"  # an amount over a period: revenue of a quarter
    OCCASION = "occasion"  # counted on one day: a crowd at a march, the dead of a day
    FIXED = "fixed"  # does not move: a height, a length
    RECORD = "record"  # counted once and for all: votes, scores
    FORECAST = "forecast"  # what somebody expects it to be: growth of next year
    POLL = "poll"  # the share of those asked: voters who back a party


class Modality(StrEnum):
    """In what mood the number is stated (CONTRACT: `modality`)."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    DEMANDED = "demanded"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured. `item` is the canonical head noun phrase ("troop", "military aid"), its
    `modifiers` what money is for ("road", of what is spent on roads)."""

    item: str
    modifiers: tuple[str, ...] = ()
    statistic: Statistic = Statistic.LEVEL
    kind: Kind = Kind.LEVEL


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose, where, doing what, amid what, which part: canonical names, None where unsaid.

    `event` is the governing verb phrase ("put on standby"); `context` the happening it belongs to
    ("Ukraine crisis"); `part` the subset spoken of ("civilian").
    """

    subject: str | None = None
    place: str | None = None
    event: str | None = None
    context: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the article credits for the number, and where it says so.

    `agency` is the one name of the news agency that the speaker is; empty for any other speaker.
    """

    speaker: str
    span: Span
    rule: str
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a field of a claim rests on: the rule that gave its value, and the words it stood in.

    `span` is None where no words speak: for what holds as long as the text says nothing else.
    """

    field: str
    rule: str
    span: Span | None = None


RESTATED = "brackets.restated"
"""The rule of all that a number in brackets has from the one before them, which it says again in
another unit: "a range of 60 km (37 miles)"."""


RESPECTIVE = "scope.respective"
"""The rule of an owner or a place that a list of names gives to each number of another list: "lost
4% and 3%, respectively"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One number that the article states about the world, with everything read about it.

    `surface` is the text at `span`; `quote` the sentence at `sentence`. `grounds` say for each
    field by which rule it was read, in the order in which the rules spoke.
    """

    id: str
    span: Span
    surface: str
    sentence: Span
    quote: str
    quantity: Quantity
    measure: Measure
    scope: Scope
    period: Period
    attribution: Attribution | None = None
    modality: Modality = Modality.ASSERTED
    checkworthy: bool = True
    grounds: tuple[Ground, ...] = ()

    @property
    def is_restated(self) -> bool:
        """Whether it only says the number before it again, in another unit."""
        return any(ground.rule == RESTATED for ground in self.grounds)
