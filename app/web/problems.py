"""Every error → RFC 9457 problem details; the one table from error classes to statuses."""

import asyncio
import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from math import ceil
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as ASGIMessage

from app.domain.deadline import TOOK_TOO_LONG
from app.errors import (
    BadInput,
    Changed,
    Conflict,
    Full,
    NotAllowed,
    NotFound,
    ServiceError,
    TookTooLong,
    TooLarge,
    TooSlow,
    Unavailable,
    Underway,
    Unreachable,
)

MEDIA_TYPE = "application/problem+json"

STATUSES: Sequence[tuple[type[ServiceError], int]] = (
    (TooLarge, 413),
    (BadInput, 422),
    (NotAllowed, 403),
    (NotFound, 404),
    (Changed, 412),
    (Conflict, 409),
    (Full, 507),
    (Unavailable, 503),
    (TooSlow, 504),
    (Unreachable, 502),
    (ServiceError, 500),
)
"""The first class that fits decides."""

RETRY_SECONDS: Mapping[int, str] = {503: "5", 507: "60"}
"""When to come back, unless the error knows better: a full disk empties at no one's notice."""

MESSAGES = {
    "extra_forbidden": "is no field of this request: leave it out",
    "missing": "is required",
}
"""Words of our own for pydantic's errors of that type."""

MISTAKE = "the service made a mistake; nothing was recorded"

ENDING = "the service ends: send it again, for what was recorded already is not recorded twice"

SHOWN = 100
"""Characters shown of a name that the sender chose."""

log = logging.getLogger(__name__)

BLANK = "about:blank"
"""The type of a problem that its status says all about (RFC 9457)."""

Problem = dict[str, Any]  # JSON: RFC 9457 members, and `errors` for 422


def install(app: FastAPI) -> None:
    """Answers every error of `app` with a problem; none of them shows what was sent."""
    app.add_exception_handler(ServiceError, _on_service_error)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_middleware(LastHandler)


def problem(status: int, detail: str, errors: Sequence[Mapping[str, object]] = ()) -> Problem:
    """The members of a problem; `errors` name the fields that a 422 is about."""
    title = HTTPStatus(status).phrase
    return {
        "type": BLANK,
        "title": title,
        "status": status,
        "detail": detail,
        **({"errors": list(errors)} if status == HTTPStatus.UNPROCESSABLE_ENTITY else {}),
    }


def problem_of(error: ServiceError) -> Problem:
    """What a service refused, as a problem."""
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        return problem(status, MISTAKE)
    errors = (
        [{"loc": [_shown(part) for part in error.loc], "msg": error.message}]
        if isinstance(error, BadInput)
        else []
    )
    told = problem(status, str(error), errors)
    return {**told, "type": TOOK_TOO_LONG} if isinstance(error, TookTooLong) else told


def problem_of_validation(errors: Iterable[Mapping[str, Any]]) -> Problem:
    """A body or query that does not fit its schema, field by field, as pydantic reports it."""
    told = [
        {
            "loc": [_shown(part) for part in error["loc"]],
            "msg": MESSAGES.get(error["type"], error["msg"].removeprefix("Value error, ")),
        }
        for error in errors
    ]
    first = told[0] if told else {"loc": [], "msg": "not understood"}
    where = ".".join(str(part) for part in first["loc"]) or "body"
    return problem(422, f"{where}: {first['msg']}", told)


def problem_of_request(error: RequestValidationError) -> Problem:
    """A request that does not fit what its route asks for, the fields named as the client does."""
    return problem_of_validation([{**one, "loc": _inside(one["loc"])} for one in error.errors()])


def answer(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The problem as a response; whatever is no ASCII is escaped, so it can always be sent."""
    headers = dict(headers or {})
    if problem["status"] in RETRY_SECONDS:
        headers.setdefault("Retry-After", RETRY_SECONDS[problem["status"]])
    return Response(json.dumps(problem, allow_nan=False), problem["status"], headers, MEDIA_TYPE)


def headers_of(error: ServiceError) -> Mapping[str, str]:
    """What the answer says besides of when to ask again."""
    after = error.after if isinstance(error, Underway) else None
    return {} if after is None else {"Retry-After": str(ceil(after.total_seconds()))}


def noted(request: Request, error: ServiceError) -> Problem:
    """What a service refused, as a problem; what is our own fault is logged as well."""
    refused = problem_of(error)
    if refused["status"] >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("service error", extra={**_route(request.scope), "error": type(error).__name__})
    return refused


def _on_service_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ServiceError)  # noqa: S101  # the table of handlers says so
    return answer(noted(request, error), headers_of(error))


def _on_bad_request(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  # as above
    return answer(problem_of_request(error))


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  # as above
    details = {
        404: "nothing is served at this address",
        405: f"this address does not take {_shown(request.method)}",
    }
    plain = error.detail == HTTPStatus(error.status_code).phrase
    detail = details.get(error.status_code, error.detail) if plain else error.detail
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else error.headers
    return answer(problem(error.status_code, detail), headers)


def _allowed(request: Request) -> str:
    # The framework names only the methods of the first route with this path.
    matching = (
        route.methods
        for route in request.app.state.routes
        if route.matches(request.scope)[0] is not Match.NONE
    )
    return ", ".join(sorted({method for methods in matching for method in methods}))


class LastHandler:
    """Answers what nobody expected with a problem that tells nothing, and logs where it happened.

    The framework's own last handler raises the error again for the server to print, with its
    message; and a message may quote the article.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: ASGIMessage) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except asyncio.CancelledError:  # the server ends, and waits no longer
            if begun:
                raise
            await answer(problem(503, ENDING), {"Connection": "close"})(scope, receive, send)
        except Exception as error:  # noqa: BLE001  # the door's last handler (STYLE)
            log.error("unexpected error", extra={**_route(scope), **_facts(error)})
            if not begun:
                await answer(problem(500, MISTAKE))(scope, receive, send)


def _route(scope: Scope) -> dict[str, object]:
    return {"method": scope.get("method"), "route": getattr(scope.get("route"), "path", None)}


def _facts(error: BaseException) -> dict[str, object]:
    return {"error": type(error).__name__, "at": _frames(error)}


def _frames(error: BaseException) -> list[str]:
    frames, step = [], error.__traceback__
    while step is not None:
        frames.append(f"{step.tb_frame.f_code.co_filename}:{step.tb_lineno}")
        step = step.tb_next
    return frames[-8:]


def _inside(loc: Sequence[object]) -> Sequence[object]:
    """The path inside the body, or the name of the parameter."""
    return loc[1:] if loc and loc[0] in ("body", "query", "path", "header") else loc


def _shown(part: object) -> str | int:
    return part if isinstance(part, int) else str(part)[:SHOWN]
