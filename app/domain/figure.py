"""One observation of a series, as one source gave it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.claim import Kind, Modality
from app.domain.observation import NOTED_NOTHING, Observation
from app.domain.period import Period
from app.domain.quantity import Quantity
from app.domain.series import Series


class Status(StrEnum):
    """Whether a figure may still be compared; history keeps all three."""

    CURRENT = "current"
    REPLACED = "replaced"  # a newer version of its article took its place
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a figure comes from.

    `source` is who published it, `attribution` whom they credit. `origin` names whose number it
    first was: figures that share it count once. `article_id` is None for figures added by hand.
    """

    source: str
    origin: str
    article_id: str | None = None
    attribution: str | None = None
    published: date | None = None
    url: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the reference table."""

    id: str
    series_id: str
    quantity: Quantity
    period: Period
    provenance: Provenance
    kind: Kind = Kind.LEVEL
    modality: Modality = Modality.ASSERTED
    status: Status = Status.CURRENT
    observation: Observation = NOTED_NOTHING


@dataclass(frozen=True, slots=True)
class Recorded:
    """A figure with the series that it is one of."""

    series: Series
    figure: Figure


@dataclass(frozen=True, slots=True)
class Pin:
    """A person's word that the figure is the reference of its series; `number` is the decision's.

    Where a claim can be compared with it, it alone decides.
    """

    figure_id: str
    number: int
    who: str | None
    at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A series with its figures that may be compared, oldest first, and its reference if it has
    one; that is among the figures, or else no reference."""

    series: Series
    figures: tuple[Figure, ...]
    pin: Pin | None = None
