"""What may be sent: the bodies of requests. Unknown fields are refused, null means absent."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    JsonValue,
    Tag,
    WithJsonSchema,
    WrapValidator,
)

from app.domain import Bound, ObservationStatus, Rank, Statistic
from app.domain.limits import (
    BATCH,
    DIGITS,
    FACET_CHARACTERS,
    FIGURES,
    NOTE_CHARACTERS,
    PAGE,
    QUERY_CHARACTERS,
    QUOTE_CHARACTERS,
    SOURCE_CHARACTERS,
    TEXT_BYTES,
    TITLE_CHARACTERS,
    URL_CHARACTERS,
)


def _day(value: object) -> date:
    # Left alone, a number would be read as seconds since 1970.
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("write the day as 2022-01-28")
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise ValueError("is no date; write it as 2022-01-28") from None


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError("write a JSON number")
    return value


Day = Annotated[date, BeforeValidator(_day), Field(examples=["2022-01-28"])]
Source = Annotated[str, Field(max_length=SOURCE_CHARACTERS, examples=["AFP"])]
Note = Annotated[str, Field(max_length=NOTE_CHARACTERS)]
Facet = Annotated[str, Field(max_length=FACET_CHARACTERS)]
Number = Annotated[
    Decimal,
    Field(max_digits=DIGITS, allow_inf_nan=False),
    BeforeValidator(_number),
    WithJsonSchema({"type": "number"}),
]


ONE_CONTENT: list[JsonValue] = [
    {"required": [name], "properties": {name: {"type": "string"}}}
    for name in ("text", "html", "fetch")
]
"""JSON Schema for: exactly one of the three."""


class Body(BaseModel):
    """What every part of a body has in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listing(Body):
    """Which page of a listing is asked for; an unknown parameter is refused, as a field is."""

    cursor: str | None = Field(default=None, description="`next_cursor` of the page before.")
    limit: int = Field(default=50, ge=1, le=PAGE)


class SeriesListing(Listing):
    """Which series are asked for."""

    q: str | None = Field(
        default=None, max_length=QUERY_CHARACTERS, description="Words of the label."
    )


class FigureListing(SeriesListing):
    """Which figures are asked for; `since` and `until` are days of `as_of`."""

    series: str | None = None
    source: str | None = None
    unit: str | None = None
    since: Day | None = None
    until: Day | None = None


class ArticleFields(Body):
    """What is said about an article. `published` anchors relative dates; without it the text's own
    dateline does."""

    title: str | None = Field(
        default=None, max_length=TITLE_CHARACTERS, examples=["Port sets a record"]
    )
    source: Source | None = None
    published: str | None = Field(
        default=None, max_length=64, description="A date or date-time.", examples=["2022-01-28"]
    )
    url: str | None = Field(
        default=None, max_length=URL_CHARACTERS, examples=["https://news.example/port-record"]
    )
    language: str | None = Field(default=None, max_length=35, examples=["en"])


class CheckQuery(ArticleFields):
    """What is said about an article whose body is the article itself, beside it."""

    record: bool | None = Field(default=None, description="Absent means true.")


class ArticleBody(ArticleFields):
    """An article to read: exactly one of `text`, `html` and `fetch`, and what is said about it."""

    model_config = ConfigDict(json_schema_extra={"oneOf": ONE_CONTENT})

    text: str | None = Field(
        default=None,
        description=f"Plain text, at most {TEXT_BYTES} bytes of UTF-8.",
        examples=["The port handled 1.4 million containers in March, 8% more than a year before."],
    )
    html: str | None = Field(
        default=None,
        description="A whole page, or the body of an article as a content system keeps it.",
    )
    fetch: str | None = Field(
        default=None,
        max_length=URL_CHARACTERS,
        description="The address of a page to fetch: HTML or plain text, public, at most 5 MiB.",
    )


class CheckBody(ArticleBody):
    """An article to check; unless `record` is false, its figures join the reference table."""

    record: Annotated[bool, Field(strict=True)] | None = Field(
        default=None, description="Absent means true."
    )


OneByOne = Annotated[
    CheckBody,  # for the schema; each is validated by itself: a bad one spoils only its place
    WrapValidator(lambda given, _validated: given),
]


class BatchBody(Body):
    """Articles to check, one after the other."""

    articles: list[OneByOne] = Field(max_length=BATCH)


class SeriesBody(Body):
    """The facets of a measured thing."""

    item: Facet = Field(min_length=1, examples=["troop"])
    subject: Facet | None = None
    place: Facet | None = None
    event: Facet | None = None
    context: Facet | None = None
    part: Facet | None = None
    statistic: Statistic | None = None


class QuantityBody(Body):
    """A number; an open end is null."""

    low: Number | None = None
    high: Number | None = None
    bound: Bound | None = None
    unit: Facet = Field(examples=["troop", "USD", "%", "kilometre"])


class TimeBody(Body):
    """The day the number was held to be so, and the stretch that it covers, if it covers one."""

    as_of: Day | None = None
    start: Day | None = None
    end: Day | None = None


class ObservationBody(Body):
    """What official statistics say of a figure besides; `vintage` is when it was published."""

    status: ObservationStatus | None = None
    vintage: Day | None = None
    licence: Note | None = Field(default=None, examples=["CC BY 4.0"])
    method: Note | None = None
    external_id: Note | None = None
    page: Note | None = None
    rank: Rank | None = None


class FigureBody(Body):
    """One observation of a series, as one source gave it."""

    series: Annotated[
        Annotated[SeriesBody, Tag("facets")] | Annotated[Facet, Tag("id")],
        Discriminator(lambda given: "id" if isinstance(given, str) else "facets"),
    ] = Field(description="The facets of a series, or the id of one that is known.")
    quantity: QuantityBody
    time: TimeBody | None = None
    source: Source
    attribution: Source | None = None
    published: Day | None = None
    url: str | None = Field(default=None, max_length=URL_CHARACTERS)
    quote: str | None = Field(default=None, max_length=QUOTE_CHARACTERS)
    observation: ObservationBody | None = None


class FiguresBody(Body):
    """Figures to add: all of them or, after an error, none."""

    figures: list[FigureBody] = Field(min_length=1, max_length=FIGURES)


class WordBody(Body):
    """Who decides and why, as far as they say."""

    reason: str | None = Field(default=None, max_length=QUOTE_CHARACTERS)
    who: Source | None = None
