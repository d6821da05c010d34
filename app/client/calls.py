"""A request and how its answer is read, as values; the JSON of both, number for number."""

import json
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Generic, Protocol, TypeVar
from urllib.parse import quote

from pydantic import BaseModel

from app.client.errors import Silent
from app.exporters.encoding import encoded

Answer = TypeVar("Answer", covariant=True)
Model = TypeVar("Model", bound=BaseModel)
Entry = TypeVar("Entry", covariant=True)

PAGE = 200
"""Entries on a page, as many as the service gives."""

Headers = Mapping[str, str]
Reader = Callable[[Headers, bytes], Answer]
NO_SERVICE = "what answers there is no Plumbline service, or one of another release"


@dataclass(frozen=True, slots=True)
class Call(Generic[Answer]):
    """One request, and how its answer is read.

    `is_repeatable` says that doing it twice does no more than doing it once.
    """

    method: str
    path: str
    answer: Reader[Answer]
    params: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    headers: Headers = field(default_factory=dict)
    is_repeatable: bool = True


class Paged(Protocol[Entry]):
    """Some entries of a listing, and the cursor of those behind them, or None at the end."""

    @property
    def items(self) -> Sequence[Entry]: ...
    @property
    def next_cursor(self) -> str | None: ...


Listed = Callable[[str | None], Call[Paged[Entry]]]
"""The call for the page behind a cursor, None for the first."""


def read(model: type[Model]) -> Reader[Model]:
    """Reads an answer as `model`; fields that a later release added are passed over."""

    def answer(_headers: Headers, raw: bytes) -> Model:
        try:
            return model.model_validate(json.loads(raw, parse_float=Decimal), extra="ignore")
        except ValueError as error:
            raise Silent(NO_SERVICE) from error

    return answer


def post(path: str, body: BaseModel | Mapping[str, object], answer: Reader[Answer]) -> Call[Answer]:
    """A request that carries JSON, under a key of its own: however often it is sent, it counts once
    where the service keeps such keys."""
    document = members(body) if isinstance(body, BaseModel) else body
    headers = {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())}
    return Call("POST", path, answer, body=encoded(document).encode(), headers=headers)


def once(call: Call[Answer], **headers: str) -> Call[Answer]:
    """The same call with more headers, to be sent again only where it surely did not arrive."""
    return replace(call, headers={**call.headers, **headers}, is_repeatable=False)


def listing(path: str, asked: Mapping[str, object], answer: Reader[Paged[Entry]]) -> Listed[Entry]:
    """The calls for the pages of a listing, each as long as the service allows."""

    def page(cursor: str | None) -> Call[Paged[Entry]]:
        return Call("GET", path, answer, params({"limit": PAGE, **asked, "cursor": cursor}))

    return page


def params(asked: Mapping[str, object]) -> dict[str, str]:
    """The parameters that are said, as text."""
    return {name: str(value) for name, value in asked.items() if value is not None}


def members(model: BaseModel) -> dict[str, object]:
    """What the model says, as values that JSON knows; what it leaves unsaid is left out."""
    return {
        name: _plain(value)
        for name, value in model.model_dump(exclude_none=True, exclude_unset=True).items()
    }


def segment(identifier: str) -> str:
    """An id as one part of a path."""
    return quote(identifier, safe="")


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case dict():
            return {name: _plain(item) for name, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
    return value
