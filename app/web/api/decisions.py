"""POST /series/{id}/merge, /split and /apart: a person's word, remembered from then on."""

from fastapi import APIRouter, Response

from app.domain import Decision
from app.exporters.as_history import decision_document
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    merge_series,
    split_series,
)
from app.services.figures import SeriesFacets
from app.web.api.figures import facets_of
from app.web.deps import BODY_PROBLEMS, Door, TheDoor, json_answer, problems
from app.web.entries import DecisionAnswer
from app.web.limits import JsonRoute
from app.web.schemas import ApartBody, MergeBody, SplitBody, WordBody

router = APIRouter(prefix="/series/{series_id}", tags=["series"], route_class=JsonRoute)


@router.post(
    "/merge",
    status_code=201,
    response_model=DecisionAnswer,
    responses=problems(404, 409, *BODY_PROBLEMS),
    summary="Say that two series are one",
)
def merge(series_id: str, body: MergeBody, door: TheDoor) -> Response:
    """The series is the other one from now on: its figures move there and new claims follow."""
    return _answer(merge_series(_desk(door), series_id, body.into, _word(body), door.now()))


@router.post(
    "/apart",
    status_code=201,
    response_model=DecisionAnswer,
    responses=problems(404, 409, *BODY_PROBLEMS),
    summary="Say that two series are not the same",
)
def apart(series_id: str, body: ApartBody, door: TheDoor) -> Response:
    """The two are never taken for one again; a merge of the one into the other is undone."""
    return _answer(keep_apart(_desk(door), series_id, body.other, _word(body), door.now()))


@router.post(
    "/split",
    status_code=201,
    response_model=DecisionAnswer,
    responses=problems(404, 409, *BODY_PROBLEMS),
    summary="Say that figures are of another series",
)
def split(series_id: str, body: SplitBody, door: TheDoor) -> Response:
    """The figures move to the series with those facets, and new claims with them go there."""
    part = Part(tuple(body.figures), _facets(body))
    return _answer(split_series(_desk(door), series_id, part, _word(body), door.now()))


def _desk(door: Door) -> Desk:
    return Desk(door.store, door.engine)


def _facets(body: SplitBody) -> SeriesFacets | OtherFacets:
    if body.series is not None:
        return facets_of(body.series)
    return OtherFacets(**body.facets.model_dump()) if body.facets else OtherFacets()


def _word(body: WordBody) -> Word:
    return Word(body.reason, body.who)


def _answer(decision: Decision) -> Response:
    return json_answer(decision_document(decision), 201)
