"""What a series is recognised by, so that nobody reads its figures to find it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.claim import Kind
from app.domain.series import Series


@dataclass(frozen=True, slots=True)
class Trace:
    """What one figure of a series leaves on its card.

    `value` is in the base unit of the series' dimension; `article_id` is None for figures that
    were added by hand, and `day` where nobody said when.
    """

    value: Decimal
    article_id: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A series in short: its facets, and what the texts around its newest figures speak of.

    `names` are those that its articles name; of stems, `near` are those right beside its
    numbers, `words` those of the sentences that state it and `story` those of all sentences
    with numbers in its articles. `traces` stand oldest first. Where the key does not say whose
    or where it is, `subject` and `place` are what a later figure said, and `within` is the larger
    place that its texts put that of the series in. `is_inferred` tells that
    what is counted was not named beside the number: "52 are to close"; `aims` are what its sums are
    said to be for ("road"); `is_other` that its
    first article told of it as of something else than its story: "another boat". `digits` is
    how many its number has as it is written, and `lent` are the names that the outlet's own
    name adds ("Halvern Gazette"), on a claim's own card: no series keeps them. All are bounded
    (checking.cards), so a card stays as small for a thousand figures as for one. Cards with one
    hash are nearly always of one series: what is kept for a card is found by that.
    """

    series: Series
    kind: Kind = Kind.LEVEL
    names: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()
    subject: str | None = None
    place: str | None = None
    within: str | None = None
    is_inferred: bool = False
    aims: tuple[str, ...] = ()
    is_other: bool = False
    digits: int | None = None
    lent: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash(self.series.id)
