"""The body of a request, in any format that INTAKE knows → the article that is asked about."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import HTTPException, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from app.errors import BadInput
from app.intake import HTML, INTAKE, NINJS, PLAIN, Payload, is_item, payload_of_item
from app.outgoing import Reach
from app.services.fetching import fetched
from app.web.limits import BoundedRequest, JsonRoute, media_type_of
from app.web.schemas import ArticleBody, ArticleFields, CheckBody, CheckQuery

CHARSETS = ("utf-8", "utf8", "us-ascii")
TEXTS = frozenset(name for name in INTAKE if name.startswith("text/"))
CONTENTS = ("text", "html", "fetch")
"""The fields of our own JSON of which there is exactly one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An article to read; `payload` understands its format, which takes as long as it is large.

    `digest` is the same for the same request, and no other. Of an article that is to be fetched,
    `fetch` gets the page and gives what `payload` is of any other.
    """

    payload: Callable[[], Payload]
    digest: str
    record: bool = True
    fetch: Callable[[Reach], Callable[[], Payload]] | None = None


class ArticleRequest(BoundedRequest):
    """A request whose body is an article, in a format of its own or in JSON."""

    texts = TEXTS


class ArticleRoute(JsonRoute):
    """A route that takes an article in any format that INTAKE knows."""

    request_type = ArticleRequest


async def asked_to_check(request: Request, query: Annotated[CheckQuery, Query()]) -> Asked:
    """The article that a request wants checked; an error names the field it is about."""
    return await _asked(request, query, CheckBody)


async def asked_to_read(request: Request, query: Annotated[ArticleFields, Query()]) -> Asked:
    """The article that a request wants read; an error names the field it is about."""
    return await _asked(request, query, ArticleBody)


def asked_in(body: ArticleBody) -> Asked:
    """The article in our own JSON; BadInput unless exactly one field holds its content."""
    given = [name for name in CONTENTS if getattr(body, name) is not None]
    if not given:
        raise BadInput("an article is required: give one of text, html and fetch", CONTENTS[0])
    if len(given) > 1:
        raise BadInput(f"give {given[0]} or {given[1]}, not both", given[1])
    fields = body.model_dump(exclude={*CONTENTS, "record"})
    media_type, text = (PLAIN, body.text) if body.html is None else (HTML, body.html)
    beside = Payload(text=text or "", **fields)
    return Asked(
        payload=partial(INTAKE[media_type], beside),
        digest=hashlib.sha256(body.model_dump_json().encode()).hexdigest(),
        record=not isinstance(body, CheckBody) or body.record is not False,
        fetch=None if body.fetch is None else partial(fetched, body.fetch, beside),
    )


async def _asked(request: Request, query: ArticleFields, form: type[ArticleBody]) -> Asked:
    body = await request.body()
    media_type, parameters = media_type_of(request)
    if media_type in TEXTS:
        text = _decoded(body, parameters.get("charset", "utf-8"))
        read = partial(INTAKE[media_type], _given(query, text))
        return _as_asked(read, media_type, query, body)
    value = await request.json() if body else None
    if media_type == NINJS or "ninjs" in parameters.get("profile", "") or is_item(value):
        return _as_asked(partial(payload_of_item, value, _given(query)), NINJS, query, body)
    _refuse_query(query)
    return asked_in(_validated(form, value))


def _as_asked(
    payload: Callable[[], Payload], media_type: str, query: ArticleFields, body: bytes
) -> Asked:
    said = f"{media_type}\x1f{query.model_dump_json()}\x1f"
    digest = hashlib.sha256(said.encode() + body).hexdigest()
    return Asked(payload, digest, not isinstance(query, CheckQuery) or query.record is not False)


def _given(query: ArticleFields, text: str = "") -> Payload:
    return Payload(text=text, **query.model_dump(exclude={"record"}))


def _decoded(body: bytes, charset: str) -> str:
    """The text of the body without a byte order mark, which is no character of it."""
    if charset not in CHARSETS:
        raise HTTPException(415, "send the text in UTF-8")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the body is not UTF-8 at byte {error.start}") from None


def _refuse_query(query: ArticleFields) -> None:
    """Beside our own JSON a query would be passed over: the body has a place for everything."""
    for name in query.model_fields_set:
        raise BadInput(f"{name} goes into the JSON body, beside text or html", name)


def _validated(form: type[ArticleBody], value: object) -> ArticleBody:
    try:
        return form.model_validate(value)
    except ValidationError as error:
        told = [{**one, "loc": ("body", *one["loc"])} for one in error.errors()]
        raise RequestValidationError(told) from None
