"""What official statistics say of a figure besides its value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ObservationStatus(StrEnum):
    """How firm a value is: the words for the codes of SDMX's CL_OBS_STATUS, and three of our own.

    `revised` takes an earlier value's place; `withdrawn` is no longer held by who published it.
    """

    NORMAL = "normal"  # A
    ESTIMATED = "estimated"  # E
    FORECAST = "forecast"  # F
    PROVISIONAL = "provisional"  # P
    BREAK = "break"  # B: counted in another way than before
    IMPUTED = "imputed"  # I
    REVISED = "revised"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"  # by a fact check


class Rank(StrEnum):
    """Which of several values a data base puts first (Wikidata's statement ranks)."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Observation:
    """How a value was observed and published; news figures have none of it.

    `vintage` is the day on which the value was published: a later one revises it. `page` is where
    in the source it stands, `external_id` what its publisher calls it, `licence` and `method` are
    the publisher's own words.
    """

    status: ObservationStatus = ObservationStatus.NORMAL
    vintage: date | None = None
    licence: str | None = None
    method: str | None = None
    external_id: str | None = None
    page: str | None = None
    rank: Rank = Rank.NORMAL

    @property
    def is_void(self) -> bool:
        """Whether its own publisher does not stand by it: kept, and never agreed with."""
        is_given_up = self.status in (ObservationStatus.WITHDRAWN, ObservationStatus.DISPUTED)
        return is_given_up or self.rank is Rank.DEPRECATED


NOTED_NOTHING = Observation()
"""A figure of which nothing is said but its value, its time and its source."""
