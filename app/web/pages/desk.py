"""The files that the desk's pages load, and where its start was before."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response

from app.errors import NotFound
from app.web.conditions import has_already
from app.web.pages.pages import back, style
from app.web.pages.route import PageRoute
from app.web.pages.static import static_file
from app.web.pages.visitor import visitor_of

router = APIRouter(
    route_class=PageRoute, include_in_schema=False, dependencies=[Depends(visitor_of)]
)
loaded = APIRouter(prefix="/desk", route_class=PageRoute, include_in_schema=False)
ROUTERS = (router, loaded)

IfNoneMatch = Annotated[str | None, Header(max_length=2_000)]
CACHING = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


@router.get("/desk")
def old_desk() -> Response:
    """Where the desk was before it was the start page."""
    return back("/")


@loaded.get("/style.css")
def stylesheet(if_none_match: IfNoneMatch = None) -> Response:
    """The one style that the pages load."""
    text = style().encode()
    return _file(text, "text/css", hashlib.sha256(text).hexdigest(), if_none_match)


@loaded.get("/static/{name}")
def static(name: str, if_none_match: IfNoneMatch = None) -> Response:
    """A script or picture that the pages load."""
    found = static_file(name)
    if found is None:
        raise NotFound("file", name)
    return _file(found.body, found.media_type, found.digest, if_none_match)


def _file(body: bytes, media_type: str, digest: str, known: str | None) -> Response:
    tag = f'"{digest[:20]}"'
    headers = {"ETag": tag, **CACHING}
    if has_already(known, tag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
