"""GET /desk/events: what is new, told to pages that are open, as it comes in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from app.domain.news import mark_from
from app.web.event_stream import EventStream
from app.web.feed import Feed
from app.web.limits import JsonRoute
from app.web.pages.visitor import visitor_of

router = APIRouter(
    prefix="/desk",
    route_class=JsonRoute,
    include_in_schema=False,
    dependencies=[Depends(visitor_of)],
)
ROUTERS = (router,)

MARK_CHARACTERS = 100


async def feed_of(request: Request) -> Feed:
    """The feed of the app that the request came to."""
    feed = request.app.state.feed
    if not isinstance(feed, Feed):
        raise TypeError("the app was built without a feed")
    return feed


@router.get("/events")
async def events(
    feed: Annotated[Feed, Depends(feed_of)],
    since: Annotated[str, Query(max_length=MARK_CHARACTERS)] = "",
    last_event_id: Annotated[str, Header(max_length=MARK_CHARACTERS)] = "",
) -> Response:
    """Server-sent events, from behind the one that a browser saw last.

    A browser that comes back by itself says so in Last-Event-ID, a page that was hidden in `since`.
    What is no id of ours is as good as none: the stream then begins at this moment.
    """
    listener = feed.join(mark_from(last_event_id or since))
    return EventStream(listener.heard(), lambda: feed.leave(listener))
