"""/desk/queue: the claims on record under filters, and one decision about several of them."""

from datetime import datetime
from functools import partial
from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import AwareDatetime, Field, ValidationError

from app.domain import Verdict
from app.domain.limits import PAGE, QUERY_CHARACTERS, SOURCE_CHARACTERS
from app.domain.queue import GRAVITY
from app.domain.review import ReviewKind
from app.errors import BadInput, NotFound
from app.exporters.as_queue import claim_document, claims_csv
from app.exporters.encoding import Document
from app.services import queue, sources
from app.services.queue import ClaimState, Found, Pick, Refused, Sort
from app.services.reviews import Given
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.claims import CURL, Told
from app.web.pages.forms import Filled, Form, Posted, refused
from app.web.pages.listings import EMPTY, Cursor
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import TheEditor, visitor_of
from app.web.schemas import Body

HERE = "/desk/queue"
VISITORS = [Depends(visitor_of)]
SHOWN = 30
AGES = ("1d", "7d", "30d", "90d")
DECISIONS = (ReviewKind.ACCEPT, ReviewKind.NOT_A_CLAIM, ReviewKind.ASSIGN)
FIELDS = ("pick", "kind", "assignee", "reason", "chosen")
FILTERS = ("verdict", "state", "source", "series", "assignee", "age", "since", "until", "q", "sort")
NOTHING_TYPED = Filled({"assignee": "", "reason": ""})

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=VISITORS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=VISITORS
)
ROUTERS = (router, documents)

Name = Annotated[Annotated[str, Field(max_length=SOURCE_CHARACTERS)] | None, EMPTY]
Moment = Annotated[AwareDatetime | None, EMPTY]


class QueueListing(Body):
    """Which claims, in which order; `done` and `count` say what was decided just before."""

    verdict: Annotated[Verdict | None, EMPTY] = None
    state: Annotated[ClaimState | None, EMPTY] = None
    source: Name = None
    series: Name = None
    assignee: Name = None
    age: Annotated[Annotated[str, Field(max_length=8)] | None, EMPTY] = None
    since: Moment = None
    until: Moment = None
    q: Annotated[Annotated[str, Field(max_length=QUERY_CHARACTERS)] | None, EMPTY] = None
    sort: Sort = Sort.NEWEST
    cursor: Cursor = None
    limit: int = Field(default=SHOWN, ge=1, le=PAGE)
    done: Annotated[ReviewKind | None, EMPTY] = None
    count: int | None = Field(default=None, ge=0, le=PAGE)

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen, as it stands in an address; the rule is left out where it goes without
        saying."""
        told = self.model_dump(mode="json", include=set(FILTERS), exclude_defaults=True)
        return {name: told[name] for name in FILTERS if told.get(name)}

    @property
    def query(self) -> queue.Query:
        """The same as the service takes it."""
        return queue.Query(**{name: getattr(self, name) for name in FILTERS})


Asked = Annotated[QueueListing, Query()]


@router.get("/queue")
def show(asked: Asked, door: TheDoor) -> Response:
    """The claims that are asked for, and what can be decided about those that are ticked."""
    return _shown(door, asked, NOTHING_TYPED)


@documents.get("/queue.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(_found(door, asked)))


@documents.get("/queue.csv")
def spreadsheet(asked: Asked, door: TheDoor) -> Response:
    """The same page as a spreadsheet opens it; `limit` says how many lines, up to 200."""
    text = "".join(claims_csv(_found(door, asked).items))
    headers = {"Content-Disposition": 'attachment; filename="queue.csv"'}
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=headers)


@router.post("/queue/bulk")
def decide(form: Posted, door: TheDoor, visitor: TheEditor) -> Response:
    """Says the same of each claim that is ticked, and leads back to the page they stood on."""
    form.require(FIELDS, many=("pick",))
    asked = _asked_before(form)
    typed = {"assignee": form.text("assignee"), "reason": form.text("reason")}
    try:
        given, picks = _given(form, visitor.name), _picks(form)
        done, left = queue.decide_all(door.store, picks, given, door.now())
    except BadInput as error:
        return _shown(door, asked, refused(error, typed, "pick"))
    if left:
        return _shown(door, asked, Filled(typed, status=412), (given.kind, done, left))
    query = {**asked.chosen, "done": str(given.kind), "count": str(done)}
    return back(f"{HERE}?{urlencode(query)}")


def _found(door: Door, asked: QueueListing) -> Found:
    return queue.list_claims(door.store, asked.query, asked.cursor, asked.limit, door.now())


def _document(found: Found) -> Document:
    return {
        "items": [claim_document(one) for one in found.items],
        "next_cursor": found.next_cursor,
        "looked_through": queue.WINDOW if found.is_cut or found.older else None,
    }


def _shown(
    door: Door,
    asked: QueueListing,
    form: Filled,
    left: tuple[ReviewKind, int, tuple[Refused, ...]] | None = None,
) -> Response:
    found = _found(door, asked)
    return page(
        "queue",
        form.status,
        **_document(found),
        asked=asked,
        form=form,
        left=left,
        is_cut=found.is_cut,
        older=_older(asked, found),
        counts=_counts(door, asked),
        source=_source_name(door, asked.source),
        link_to=partial(_address, asked),
        by_verdict=partial(_of_verdict, asked),
        query=urlencode(asked.chosen),
        choices={"verdicts": GRAVITY, "states": tuple(ClaimState), "ages": AGES, "sorts": Sort},
        told=Told(door.now()),
        curl=CURL,
    )


def _counts(door: Door, asked: QueueListing) -> dict[Verdict, int]:
    return queue.count_by_verdict(door.store, asked.state)


def _source_name(door: Door, source: str | None) -> str:
    """How the outlet that is asked for is spelt; what is not known stays as it was asked for."""
    if source is None:
        return ""
    try:
        return sources.get_name(door.store, source)
    except NotFound:
        return source


def _older(asked: QueueListing, found: Found) -> str | None:
    """The address of the claims that came in before those that were put in order."""
    if found.older is None or found.next_cursor is not None:
        return None
    return _address(asked, until=_moment(found.older))


def _moment(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _address(asked: QueueListing, **changed: object) -> str:
    """This page with something else chosen; None takes a choice back. It begins at the newest,
    unless the change names a cursor."""
    told = {name: str(value) for name, value in changed.items() if value is not None}
    kept = {name: value for name, value in asked.chosen.items() if name not in changed}
    limit = {} if asked.limit == SHOWN else {"limit": str(asked.limit)}
    query = urlencode({**kept, **limit, **told})
    return f"{HERE}?{query}" if query else HERE


def _of_verdict(asked: QueueListing, verdict: str) -> str:
    """All claims of that verdict in the state that is chosen, in the order that is."""
    kept = {name: asked.chosen[name] for name in ("state", "sort") if name in asked.chosen}
    return f"{HERE}?{urlencode({'verdict': verdict} | kept)}"


def _asked_before(form: Form) -> QueueListing:
    """The page on which the claims were ticked."""
    try:
        return QueueListing.model_validate(dict(parse_qsl(form.text("chosen"))))
    except (ValidationError, ValueError):
        raise BadInput(
            "chosen is no address of the queue: tick the claims again", "chosen"
        ) from None


def _given(form: Form, who: str | None) -> Given:
    kind = form.choice(ReviewKind, "kind")
    if kind not in DECISIONS:
        raise BadInput(f"kind is one of: {', '.join(DECISIONS)}", "kind")
    reason = form.text("reason") or None
    if kind is not ReviewKind.ASSIGN:
        return Given(kind, reason=reason, who=who)
    return Given(kind, reason=reason, who=who, assignee=form.text("assignee") or None)


def _picks(form: Form) -> list[Pick]:
    picks = [Pick(*each.split(" ")) for each in form.texts("pick") if each.count(" ") == 2]
    if not picks or len(picks) != len(form.texts("pick")):
        raise BadInput("tick at least one claim", "pick")
    return picks
