"""GET /desk: where to go from here; and the style of every page."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response

from app.web.conditions import has_already
from app.web.pages.guard import require_loopback
from app.web.pages.pages import page, style
from app.web.pages.route import PageRoute

router = APIRouter(
    prefix="/desk",
    route_class=PageRoute,
    include_in_schema=False,
    dependencies=[Depends(require_loopback)],
)

IfNoneMatch = Annotated[str | None, Header(max_length=2_000)]


@router.get("")
def desk() -> Response:
    """The way to each page."""
    return page("desk")


@router.get("/style.css")
def stylesheet(if_none_match: IfNoneMatch = None) -> Response:
    """The one style that the pages load."""
    text = style()
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    if has_already(if_none_match, tag):
        return Response(status_code=304, headers=headers)
    return Response(text, media_type="text/css", headers=headers)
