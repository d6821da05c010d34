"""What the addresses of the pages about series ask for."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import quote, urlencode

from pydantic import Field

from app.domain.limits import FACET_CHARACTERS, PAGE, QUERY_CHARACTERS
from app.web.pages.listings import EMPTY, Cursor
from app.web.schemas import Body

HERE = "/desk/series"

FACETS = ("item", "subject", "place", "event", "context", "part")
"""In which a series that is split off may differ."""

Words = Annotated[Annotated[str, Field(max_length=QUERY_CHARACTERS)] | None, EMPTY]
Name = Annotated[str, Field(max_length=FACET_CHARACTERS)]


class Scale(StrEnum):
    """How the values of a chart stand to each other."""

    LINEAR = "linear"
    LOG = "log"


class Retracted(StrEnum):
    """Whether the table has the figures that were retracted."""

    HIDE = "hide"
    SHOW = "show"


class Did(StrEnum):
    """What was decided just before."""

    MERGE = "merge"
    APART = "apart"
    SPLIT = "split"
    PIN = "pin"
    UNPIN = "unpin"
    RETRACT = "retract"
    UNDO = "undo"


class SeriesListing(Body):
    """Which series: each word of `q` is in the label."""

    q: Words = None
    cursor: Cursor = None
    limit: int = Field(default=50, ge=1, le=PAGE)

    def address(self, cursor: str | None) -> str:
        """Where the part of the listing behind the cursor stands."""
        told = {"q": self.q, "cursor": cursor, "limit": None if self.limit == 50 else self.limit}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"{HERE}?{query}" if query else HERE

    @property
    def document(self) -> str:
        """The same part for programs."""
        return self.address(self.cursor).replace(HERE, f"{HERE}.json", 1)


class SeriesAsked(Body):
    """How a series is shown: scale and unit of its chart, which figures its table has from where
    on, what to look for among the series that it may be, which figure to decide about, and what was
    done just before."""

    scale: Scale = Scale.LINEAR
    unit: Name | None = None
    retracted: Retracted = Retracted.HIDE
    cursor: Cursor = None
    with_: Words = Field(default=None, alias="with")
    figure: Annotated[Name | None, EMPTY] = None
    done: Annotated[Did | None, EMPTY] = None

    def path(self, series_id: str) -> str:
        """The page of a series, as it is shown at first."""
        return path_of(series_id)

    def address(self, series_id: str, **changed: str | None) -> str:
        """Where the series is shown like that, but for what is changed; None leaves a thing out."""
        told = {
            "scale": str(self.scale) if self.scale is Scale.LOG else None,
            "unit": self.unit,
            "retracted": str(self.retracted) if self.retracted is Retracted.SHOW else None,
            "cursor": self.cursor,
            "with": self.with_,
            **changed,
        }
        query = urlencode({name: value for name, value in told.items() if value is not None})
        path = path_of(series_id)
        return f"{path}?{query}" if query else path


def path_of(series_id: str) -> str:
    """The page of the series."""
    return f"{HERE}/{quote(series_id, safe='')}"
