"""The time that a number describes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.span import Span


class Basis(StrEnum):
    """What the time of a claim rests on (CONTRACT: `time.basis`)."""

    STATED = "stated"
    RELATIVE = "relative"
    PUBLISHED = "published"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Period:
    """The day a number was held to be so, and the stretch of days it covers, if it covers one.

    `as_of` is None only where the text names no time and the publication date is unknown. `start`
    and `end` are both inside the stretch; they are None for a number at a moment. `stated` is the
    text's own words, `span` where they stand, `rule` the id of the row that read them. `reach` is
    the part of the text for whose numbers those words speak, None where they stand for all.
    """

    as_of: date | None
    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.PUBLISHED
    stated: str | None = None
    span: Span | None = None
    rule: str = "period.published"
    reach: Span | None = None
