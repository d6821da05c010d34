"""Who asks → let in or turned away, before a byte of the body is read."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from fastapi import HTTPException, Request, Response, Security
from fastapi.security import HTTPBearer
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.types import Scope as Asked

from app.domain.key import ApiKey, Scope
from app.domain.person import Role
from app.errors import ServiceError
from app.services.access import Access, access_of, is_loopback
from app.watching import Who, WhoKind, call_now
from app.web.access import Way, taken_by
from app.web.deps import Door, problems
from app.web.pages.guard import origins_told
from app.web.problems import answer, noted, problem
from app.web.quotas import spend_of_key, spend_of_person, spend_of_sender, with_headers
from app.web.shown import challenge, key_in, key_shown, session_in, unknown

MISSING = "show a key, with the header Authorization: Bearer plb_…"
READS_ONLY = "who signed in at the desk may read here, on pages of the desk alone: show a key"
ELSEWHERE = "nobody can be told apart yet, so only this machine is answered: make a key"

OF_ROLE: Mapping[Role, frozenset[Scope]] = {
    Role.READER: frozenset({Scope.READ}),
    Role.EDITOR: frozenset({Scope.READ, Scope.CHECK, Scope.WRITE}),
    Role.ADMIN: frozenset(Scope),
}
"""What a person may ask for in a browser, as far as it is only read."""

KEYED: Mapping[str, Any] = {  # what a router is included with
    "responses": problems(401, 403, 429),
    "dependencies": [
        Security(
            HTTPBearer(
                scheme_name="key",
                description="A key of `plumbline keys create`; not needed while there is none.",
                auto_error=False,
            )
        )
    ],
}
"""What the OpenAPI document says of every address that takes a key. It lets nobody in: KeyGuard
does, before the body is read."""


class KeyGuard:
    """Lets a request on to its route, or answers it with a problem without reading its body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, asked: Asked, receive: Receive, send: Send) -> None:
        if asked["type"] == "http":
            taken = taken_by(asked)
            told = partial(_told, asked, send)
            if isinstance(taken, Scope) or taken is Way.SIGNATURE:
                refusal = await run_in_threadpool(_refusal, Request(asked), taken)
                if refusal is not None:
                    await refusal(asked, receive, told)
                    return
            await self.app(asked, receive, told if taken is not Way.NONE else send)
            return
        await self.app(asked, receive, send)


async def _told(asked: Asked, send: Send, message: Message) -> None:
    """Sends it on, with what is left of the quota that the request was counted for."""
    await send(with_headers(asked, message))


def _refusal(request: Request, taken: Scope | Way) -> Response | None:
    """The problem to answer with, or None for who may ask for what takes the scope."""
    door: Door = request.app.state.door
    try:
        if isinstance(taken, Scope):
            require(request, door, taken)
        else:
            spend_of_sender(request, door)
    except ServiceError as error:
        return answer(noted(request, error))
    except HTTPException as error:
        return answer(problem(error.status_code, error.detail), error.headers)
    return None


def require(request: Request, door: Door, scope: Scope) -> None:
    """HTTPException 401, 403 or 429 unless who asks may ask for what takes the scope."""
    shown = key_in(request)
    if shown is not None:
        key = key_shown(request, door, shown)
        call_now().who = Who(WhoKind.KEY, key.id, key.name)
        _require_scope(key, scope)
        spend_of_key(request, door, key.id)
        request.state.key = key
        return
    session = session_in(request, door)
    if session is not None:
        call_now().who = Who(WhoKind.PERSON, session.person.id, session.person.name)
        _require_reading(request, session.person.role, scope)
        spend_of_person(request, door, session.person.id)
        return
    if access_of(door.store) is not Access.OPEN:
        raise unknown(MISSING)
    if not is_loopback(request.client.host if request.client else ""):
        raise unknown(ELSEWHERE)
    call_now().who = Who(WhoKind.MACHINE)


def _require_scope(key: ApiKey, scope: Scope) -> None:
    if not key.allows(scope):
        said = f"this takes the scope {scope}, and the key has {', '.join(key.scopes)}"
        told = challenge("insufficient_scope") + f', scope="{scope}"'
        raise HTTPException(403, said, {"WWW-Authenticate": told})


def _require_reading(request: Request, role: Role, scope: Scope) -> None:
    """A browser sends its cookie with whatever asks; so it may read, and on pages of ours alone."""
    if request.method != "GET" or not all(origins_told(request)):
        raise unknown(READS_ONLY)
    if scope not in OF_ROLE[role]:
        raise HTTPException(403, f"this takes more than the role {role}")
