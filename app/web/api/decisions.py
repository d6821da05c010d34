"""Below /series/{id}: a person's word on series and figures, remembered from then on; and
GET /decisions, what was decided so far."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.domain import Decision
from app.exporters.as_history import decision_document
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    list_decisions,
    merge_series,
    pin_figure,
    split_series,
    undo_decision,
    unpin_figure,
)
from app.services.figures import SeriesFacets
from app.web.api.figures import facets_of
from app.web.deps import BODY_PROBLEMS, Door, TheDoor, json_answer, page_answer, problems
from app.web.entries import DecisionAnswer, DecisionPage
from app.web.limits import JsonRoute
from app.web.schemas import Listing, WordBody
from app.web.series_words import ApartBody, MergeBody, PinBody, SplitBody, UndoBody
from app.web.tags import IfMatchSeries, tags_said

router = APIRouter(route_class=JsonRoute)

PROBLEMS = problems(404, 409, 412, *BODY_PROBLEMS)


@router.get(
    "/decisions",
    response_model=DecisionPage,
    responses=problems(422, 503),
    tags=["series"],
    summary="List what was decided about series and figures",
)
def all_decisions(
    request: Request, listing: Annotated[Listing, Query()], door: TheDoor
) -> Response:
    """Every decision about any series, the latest first."""
    page = list_decisions(door.store, listing.cursor, listing.limit)
    items = [decision_document(one) for one in page.items]
    return page_answer(request, listing, items, page.next_cursor)


@router.post(
    "/series/{series_id}/merge",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Say that two series are one",
)
def merge(
    series_id: str, body: MergeBody, door: TheDoor, if_match: IfMatchSeries = None
) -> Response:
    """The series is the other one from now on: its figures move there and new claims follow."""
    word = _word(body, if_match)
    return _answer(merge_series(_desk(door), series_id, body.into, word, door.now()))


@router.post(
    "/series/{series_id}/apart",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Say that two series are not the same",
)
def apart(
    series_id: str, body: ApartBody, door: TheDoor, if_match: IfMatchSeries = None
) -> Response:
    """The two are never taken for one again; a merge of the one into the other is undone."""
    word = _word(body, if_match)
    return _answer(keep_apart(_desk(door), series_id, body.other, word, door.now()))


@router.post(
    "/series/{series_id}/split",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Say that figures are of another series",
)
def split(
    series_id: str, body: SplitBody, door: TheDoor, if_match: IfMatchSeries = None
) -> Response:
    """The figures move to the series with those facets, and new claims with them go there."""
    part, word = Part(tuple(body.figures), _facets(body)), _word(body, if_match)
    return _answer(split_series(_desk(door), series_id, part, word, door.now()))


@router.post(
    "/series/{series_id}/pin",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Make a figure the reference of its series",
)
def pin(series_id: str, body: PinBody, door: TheDoor, if_match: IfMatchSeries = None) -> Response:
    """Where a claim can be compared with the figure, that alone decides its verdict from now on."""
    word = _word(body, if_match)
    return _answer(pin_figure(_desk(door), series_id, body.figure, word, door.now()))


@router.post(
    "/series/{series_id}/unpin",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Let a series have no reference",
)
def unpin(
    series_id: str, body: WordBody, door: TheDoor, if_match: IfMatchSeries = None
) -> Response:
    """All figures of the series count alike from now on."""
    return _answer(unpin_figure(_desk(door), series_id, _word(body, if_match), door.now()))


@router.post(
    "/series/{series_id}/undo",
    status_code=201,
    response_model=DecisionAnswer,
    responses=PROBLEMS,
    tags=["series"],
    summary="Take a decision back",
)
def undo(series_id: str, body: UndoBody, door: TheDoor, if_match: IfMatchSeries = None) -> Response:
    """What the decision of that number moved goes back, and what it taught ends."""
    word = _word(body, if_match)
    return _answer(undo_decision(_desk(door), body.number, word, door.now(), series_id))


def _desk(door: Door) -> Desk:
    return Desk(door.store, door.engine)


def _facets(body: SplitBody) -> SeriesFacets | OtherFacets:
    if body.series is not None:
        return facets_of(body.series)
    return OtherFacets(**body.facets.model_dump()) if body.facets else OtherFacets()


def _word(body: WordBody, if_match: str | None) -> Word:
    return Word(body.reason, body.who, tags_said(if_match))


def _answer(decision: Decision) -> Response:
    return json_answer(decision_document(decision), 201)
