"""What a request shows of who asks: a key in a header, or a session's token in a cookie."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from app.domain.key import ApiKey
from app.domain.person import Session
from app.services import keys, sessions
from app.web.deps import Door
from app.web.quotas import spend_of_stranger

SCHEME = "Bearer"
OTHER_HEADER = "X-API-Key"
COOKIE = "plumbline_session"

UNATTENDED = ("/desk/events",)
"""What an open page asks for by itself: a session is not used by it, or it would never rest."""

UNKNOWN = "this key is not known, or holds no more"


def key_in(request: Request) -> str | None:
    """The key that is shown; "" where several are, for none of them counts."""
    bearers = [
        given.partition(" ")[2].strip()
        for given in request.headers.getlist("authorization")
        if given.partition(" ")[0].lower() == SCHEME.lower()
    ]
    shown = bearers or request.headers.getlist(OTHER_HEADER)
    if not shown:
        return None
    return shown[0] if len(shown) == 1 else ""


def key_shown(request: Request, door: Door, shown: str) -> ApiKey:
    """The key, if it holds; HTTPException 401 otherwise, or 429 where that was so too often.

    A key that holds is let in whatever others at the same address do: nobody guesses 32 bytes.
    """
    key = keys.key_shown(door.store, shown, door.now())
    if key is not None:
        return key
    spend_of_stranger(request, door)
    raise unknown(UNKNOWN, "invalid_token")


async def key_of(request: Request) -> ApiKey | None:
    """The key that was let in; None for whoever came in without one."""
    found: ApiKey | None = getattr(request.state, "key", None)
    return found


TheKey = Annotated[ApiKey | None, Depends(key_of)]


def session_in(request: Request, door: Door) -> Session | None:
    """The session of the browser that asks, if it holds one that still holds."""
    token = token_in(request)
    if token is None:
        return None
    known = sessions.session_of if is_unattended(request) else sessions.session_used
    return known(door.store, token, door.now())


def is_unattended(request: Request) -> bool:
    """Whether a page asks by itself: it is nobody's doing, and counts as none."""
    return request.url.path in UNATTENDED


def token_in(request: Request) -> str | None:
    """The token that the browser sent, if it holds one."""
    return request.cookies.get(COOKIE)


def unknown(said: str, error: str = "") -> HTTPException:
    """What is answered to somebody who is not known."""
    return HTTPException(401, said, {"WWW-Authenticate": challenge(error)})


def challenge(error: str = "") -> str:
    """How to show who one is, and what was wrong with that (RFC 6750, 3)."""
    realm = f'{SCHEME} realm="plumbline"'
    return f'{realm}, error="{error}"' if error else realm
