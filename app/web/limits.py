"""Request bodies → JSON values: bounded in bytes, time and depth, and nothing but plain JSON."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from decimal import Decimal, InvalidOperation
from email.message import Message
from typing import Any, NoReturn

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

from app.domain.limits import Limits, is_keepable

ONE, MANY = ("/check", "/extract"), ("/check/batch",)
"""Paths that take an article, and several; every other takes little."""


class JsonRoute(APIRoute):
    """A route whose body is JSON and within its limits, or is refused before it is looked at."""

    request_type: "type[BoundedRequest]"

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's handler, given a request that reads its body by our rules."""
        handler = super().get_route_handler()

        async def bounded(request: Request) -> Response:
            return await handler(self.request_type(request.scope, request.receive))

        return bounded


class BoundedRequest(Request):
    """A request that raises HTTPException for a body that is too long, too slow or no JSON.

    `texts` are the media types that its body may have besides.
    """

    texts: frozenset[str] = frozenset()

    async def body(self) -> bytes:
        """The raw body; 413, 415 or 408 where it cannot be taken."""
        if not hasattr(self, "_body"):
            _require_type(self)
            seconds = self.limits.patience.body_seconds
            try:
                async with asyncio.timeout(seconds):
                    self._body = await self._bounded_body()
            except TimeoutError:
                late = f"the body took longer than {seconds} s"
                raise HTTPException(408, late, {"Connection": "close"}) from None
        return self._body

    async def json(self) -> Any:  # JSON has any shape
        """The body as plain values, its decimals exact; 400 where it is no JSON."""
        return json_value(await self.body())

    @property
    def limits(self) -> Limits:
        """The limits of the app that the request came to."""
        found: Limits = self.app.state.door.limits
        return found

    @property
    def longest(self) -> int:
        """How many bytes the body may have."""
        path, bodies = self.scope["path"], self.limits.bodies
        if path in ONE:
            return bodies.check_body_bytes
        return bodies.batch_body_bytes if path in MANY else bodies.body_bytes

    async def _bounded_body(self) -> bytes:
        limit = self.longest
        declared = self.headers.get("content-length", "0")
        # Superscripts are digits, too, and no numbers; more than 20 digits are more than any limit.
        if not (declared.isascii() and declared.isdigit()) or int(declared[:20]) > limit:
            _refuse_length(limit)
        taken = bytearray()
        async for chunk in self.stream():
            taken += chunk
            if len(taken) > limit:
                _refuse_length(limit)
        return bytes(taken)


JsonRoute.request_type = BoundedRequest


def json_value(body: bytes) -> Any:  # JSON has any shape
    """The JSON that `body` holds; HTTPException 400 says what is wrong with it instead.

    Numbers with a point or an exponent become decimals. Refused: text that is not UTF-8, NaN and
    infinities, numbers beyond what a decimal holds, nesting beyond the parser's depth, and NUL or
    half surrogate pairs anywhere.
    """
    try:
        text = body.decode("utf-8")
        value = json.loads(text, parse_float=_decimal, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the body is not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise HTTPException(400, f"the body is not JSON: {error.msg} at {where}") from None
    except RecursionError:
        raise HTTPException(400, "the body is nested too deeply") from None
    except ValueError:  # an integer of more digits than Python converts
        raise HTTPException(400, "the body holds a number with too many digits") from None
    if "\\u" in text:  # only an escape can smuggle these in: raw, they are no UTF-8 or no JSON
        _require_keepable(value)
    return value


def media_type_of(request: Request) -> tuple[str, Mapping[str, str]]:
    """The media type of the body and its parameters, in lower case; "" where none is named."""
    message = Message()
    message["content-type"] = request.headers.get("content-type", "")
    named, *parameters = message.get_params([])
    return named[0].lower(), {name.lower(): value.lower() for name, value in parameters}


def _require_type(request: BoundedRequest) -> None:
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise HTTPException(415, "send the body as it is, without content-encoding")
    media_type, _ = media_type_of(request)
    is_json = media_type.startswith("application/") and media_type.endswith(("/json", "+json"))
    if not is_json and media_type not in request.texts:
        besides = f" or {', '.join(sorted(request.texts))}" if request.texts else ""
        raise HTTPException(
            415, f"send JSON, with the header content-type: application/json{besides}"
        )


def _refuse_length(limit: int) -> NoReturn:
    raise HTTPException(413, f"the body is longer than {limit} bytes")


def _refuse_constant(name: str) -> NoReturn:
    raise HTTPException(400, f"the body is not JSON: {name} is no JSON number")


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:  # an exponent of twenty digits
        raise HTTPException(400, "the body holds a number beyond all bounds") from None


def _require_keepable(value: object) -> None:
    pending = [value]
    while pending:
        match pending.pop():
            case str() as text if not is_keepable(text):
                raise HTTPException(400, "the body holds a NUL or half a surrogate pair")
            case dict() as members:
                pending += [*members, *members.values()]
            case list() as items:
                pending += items
            case _:
                pass
