"""What may be sent to decide about series and figures."""

from pydantic import Field, model_validator

from app.domain.limits import FIGURES, QUOTE_CHARACTERS
from app.web.schemas import Body, Facet, SeriesBody, Source, WordBody


class MergeBody(WordBody):
    """The series that this one is from now on."""

    into: Facet = Field(description="The id of the series that stays.")


class ApartBody(WordBody):
    """The series that this one is not."""

    other: Facet = Field(description="The id of the other series.")


class FacetsBody(Body):
    """The facets in which a new series differs."""

    item: Facet | None = None
    subject: Facet | None = None
    place: Facet | None = None
    event: Facet | None = None
    context: Facet | None = None
    part: Facet | None = None


class SplitBody(WordBody):
    """The figures that are of another series, and that series: whole, or by what differs."""

    figures: list[Facet] = Field(min_length=1, max_length=FIGURES, description="Their ids.")
    series: SeriesBody | None = Field(default=None, description="All facets of the other series.")
    facets: FacetsBody | None = Field(default=None, description="The facets in which it differs.")

    @model_validator(mode="after")
    def _one_of_two(self) -> "SplitBody":
        if (self.series is None) is (self.facets is None):
            raise ValueError("give either series or facets")
        return self


class PinBody(WordBody):
    """The figure that is the reference of the series from now on."""

    figure: Facet = Field(description="The id of a figure of this series.")


class UndoBody(WordBody):
    """The decision that is taken back."""

    number: int = Field(ge=1, le=2_147_483_647, strict=True, description="Its number.")


class WordQuery(Body):
    """Who decides and why, beside a request that has no body."""

    reason: str | None = Field(default=None, max_length=QUOTE_CHARACTERS)
    who: Source | None = None
