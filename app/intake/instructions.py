"""What a CMS asks for when it calls: to check an article, to take one back, or nothing to do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from app.errors import BadInput
from app.intake.payload import Payload

Json = Mapping[str, Any]
"""A JSON object of the sender's own making."""

NO_DAY = "0000-00-00"
"""What WordPress writes for a time that is not set."""

FIRST_YEAR, LAST_YEAR = 1600, 9000
LAST_SECONDS = 253_402_300_799
"""The end of the year 9999, in seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a delivery is from: the sender's id, the outlet its articles are of, and where its days
    begin, by the IANA name."""

    source_id: str
    source: str
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Check:
    """An article that is published.

    `known` names it and has no text; `payload` reads its text, which takes as long as that is
    large. `updated` is when its sender made this version, `not_before` the end of its embargo, and
    `earlier` the uri of the article in whose place it comes. Where the sender gives nothing but an
    address, `fetch` is that, and `payload` is what was said beside it.
    """

    known: Payload
    payload: Callable[[], Payload]
    updated: datetime | None = None
    not_before: datetime | None = None
    earlier: str | None = None
    fetch: str | None = None


@dataclass(frozen=True, slots=True)
class Withdraw:
    """An article that is no longer published, or not yet; `as_of` is since when.

    `known` names it and has no text. `was_published` is False where the sender does not say that
    it ever was: of an article that never came in, nothing is remembered then.
    """

    known: Payload
    reason: str
    as_of: datetime | None = None
    was_published: bool = True


@dataclass(frozen=True, slots=True)
class Ignore:
    """Something that is no article; the reason is said to whoever looks at his deliveries."""

    reason: str


Instruction = Check | Withdraw | Ignore


class Part(BaseModel):
    """A part of what a CMS sends; the many fields that nobody needs here are left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True)


def _moment(value: object) -> datetime | None:
    """ISO 8601 text, UTC where it names no offset, or seconds since 1970; None where not set."""
    if value is None or value == "" or (isinstance(value, str) and value.startswith(NO_DAY)):
        return None
    read = _read(value)
    # At the ends of the calendar another offset could not be written.
    if read is None or not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise ValueError("is no time; write it as 2022-01-28T12:00:00Z")
    return read


def _read(value: object) -> datetime | None:
    if isinstance(value, str):
        try:
            read = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_SECONDS:
        return datetime.fromtimestamp(value, UTC)
    return None


def _day(value: object) -> str | None:
    moment = _moment(value)
    return None if moment is None else moment.date().isoformat()


Moment = Annotated[datetime | None, BeforeValidator(_moment)]
"""A moment that may be missing."""

Day = Annotated[str | None, BeforeValidator(_day)]
"""The calendar day of such a moment as it is written, in its own offset."""

Model = TypeVar("Model", bound=BaseModel)


def read_as(model: type[Model], value: object, *above: str) -> Model:
    """The part of the payload as the model; BadInput names the first field that does not fit."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        message = first["msg"].removeprefix("Value error, ")
        raise BadInput(
            f"{'.'.join(map(str, first['loc']))}: {message}", *above, *first["loc"]
        ) from None


def day_of(moment: datetime | None, origin: Origin) -> str | None:
    """The calendar day of the moment where the sender is, as 2022-01-28."""
    if moment is None:
        return None
    return moment.astimezone(ZoneInfo(origin.timezone)).date().isoformat()
