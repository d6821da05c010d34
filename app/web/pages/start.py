"""GET /: the desk's start, what changed since somebody looked last."""

from datetime import datetime
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import AwareDatetime

from app.domain import Verdict
from app.errors import BadInput
from app.exporters.as_queue import claim_document, moved_document, turn_document
from app.exporters.cards import value_words
from app.exporters.encoding import Document
from app.exporters.unit_words import unit_words
from app.services import desk
from app.web.deps import TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.claims import CURL, Told
from app.web.pages.forms import Posted
from app.web.pages.listings import EMPTY
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import TheVisitor, visitor_of
from app.web.schemas import Body

VISITORS = [Depends(visitor_of)]

router = APIRouter(route_class=PageRoute, include_in_schema=False, dependencies=VISITORS)
documents = APIRouter(route_class=JsonRoute, include_in_schema=False, dependencies=VISITORS)
ROUTERS = (router, documents)


class DeskListing(Body):
    """Since when; where nothing is said, since the visitor looked last."""

    since: Annotated[AwareDatetime | None, EMPTY] = None


Asked = Annotated[DeskListing, Query()]


@router.get("/")
def show(asked: Asked, door: TheDoor, visitor: TheVisitor) -> Response:
    """What changed, the newest of each kind, and the way to all of it."""
    now = door.now()
    looked = desk.looked_at(door.store, visitor.name)
    news = desk.news_since(door.store, _since(asked, looked, now), now)
    return page(
        "start",
        200,
        **_document(news),
        news=news,
        looked=looked is not None,
        asked=asked,
        of_verdict=partial(_queue, state="open"),
        new_of=partial(_queue, state="open", since=_text(news.since)),
        told=Told(now),
        value_words=value_words,
        unit_words=unit_words,
        curl=CURL,
    )


@documents.get("/desk.json")
def document(asked: Asked, door: TheDoor, visitor: TheVisitor) -> Response:
    """The same for programs."""
    now = door.now()
    since = _since(asked, desk.looked_at(door.store, visitor.name), now)
    return json_answer(_document(desk.news_since(door.store, since, now)))


@router.post("/desk/looked")
def look(form: Posted, door: TheDoor, visitor: TheVisitor) -> Response:
    """Marks the desk as seen, as it was when it was shown: what came later stays new."""
    form.require(("at",))
    desk.look(door.store, visitor.name, _moment(form.text("at")), door.now())
    return back("/")


def _since(asked: DeskListing, looked: datetime | None, now: datetime) -> datetime:
    return asked.since or looked or now - desk.FIRST_LOOK


def _document(news: desk.News) -> Document:
    return {
        "since": _text(news.since),
        "now": _text(news.now),
        "new": {
            str(verdict): {
                "count": claims.count,
                "newest": [claim_document(one) for one in claims.newest],
            }
            for verdict, claims in news.alarms.items()
        },
        "unresolved": {
            "count": news.unresolved.count,
            "newest": [claim_document(one) for one in news.unresolved.newest],
        },
        "turned": {
            "count": news.turned.count,
            "newest": [
                turn_document(one.article_id, one.source, one.title, one.change)
                for one in news.turned.newest
            ],
        },
        "retracted": _figures(news.retracted),
        "revised": _figures(news.revised),
        "open": {str(verdict): count for verdict, count in news.open.items()},
    }


def _figures(some: desk.Figures) -> Document:
    return {
        "count": some.count,
        "newest": [moved_document(one.figure, one.series, _text(one.at)) for one in some.newest],
    }


def _queue(verdict: Verdict | str, **chosen: str) -> str:
    return f"/desk/queue?{urlencode({'verdict': str(verdict), **chosen})}"


def _text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput("at is no moment: open the desk anew", "at") from None
    if moment.tzinfo is None:
        raise BadInput("at has no time zone: open the desk anew", "at")
    return moment
