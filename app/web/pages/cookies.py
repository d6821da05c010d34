"""The cookie of a session: what a browser holds of it, and how it has to treat it."""

from fastapi import Request, Response

from app.domain.person import LONGEST
from app.web.shown import COOKIE


def hand_over(answer: Response, token: str, request: Request) -> None:
    """Gives the browser the token: for no script, for no other site's posts, and for a week."""
    answer.set_cookie(
        COOKIE,
        token,
        max_age=int(LONGEST.total_seconds()),
        path="/",
        secure=came_by_https(request),
        httponly=True,
        samesite="lax",
    )


def take_back(answer: Response) -> None:
    """Has the browser forget the token."""
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")


def came_by_https(request: Request) -> bool:
    """Whether the browser speaks TLS, be it to a server in front of this one.

    The browser itself says so in the Origin of a form, which was held against the Host already;
    what a proxy would say can be said by anybody.
    """
    return request.url.scheme == "https" or request.headers.get("origin", "").startswith("https:")
