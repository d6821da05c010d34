"""Whether single keys act on the pages, for whoever has no account to keep that with: a cookie."""

from fastapi import Request, Response

COOKIE, OFF = "plumbline_keys", "off"
A_YEAR = 31_536_000
"""Seconds."""


def keys_on_in(request: Request) -> bool:
    """Whether this browser lets keys act: it does until somebody switches them off."""
    return request.cookies.get(COOKIE) != OFF


def keep_keys(answer: Response, *, are_on: bool) -> None:
    """Has the browser keep the choice for a year. It is no secret, and no script needs it."""
    if are_on:
        answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
    else:
        answer.set_cookie(COOKIE, OFF, max_age=A_YEAR, path="/", httponly=True, samesite="lax")
