"""/figures: the reference table by hand."""

from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from app.domain import (
    NOTED_NOTHING,
    Bound,
    NewFigure,
    Observation,
    ObservationStatus,
    Rank,
    SeriesFacets,
    Statistic,
    Status,
)
from app.exporters.as_observation import observation_json
from app.exporters.figure_documents import figure_document
from app.services.decisions import Desk, Word, retract_figure
from app.services.figures import (
    FigureQuery,
    add_figures,
    get_figure,
    get_observation,
    list_figures,
)
from app.services.keys import require_source
from app.web.conditions import preferred
from app.web.deps import (
    BODY_PROBLEMS,
    JSON,
    LINKED_DATA,
    Door,
    LinkedData,
    TheDoor,
    json_answer,
    page_answer,
    problems,
)
from app.web.entries import FigureAnswer, FigureItems, FigurePage
from app.web.limits import JsonRoute
from app.web.schemas import (
    FigureBody,
    FigureListing,
    FiguresBody,
    ObservationBody,
    SeriesBody,
    TimeBody,
)
from app.web.series_words import WordQuery
from app.web.shown import TheKey

router = APIRouter(prefix="/figures", tags=["figures"], route_class=JsonRoute)

Accept = Annotated[str | None, Header(max_length=2_000, include_in_schema=False)]
LINKED_FORM = {"content": {LINKED_DATA: {"schema": {"type": "object"}}}}
"""The other form of an answer, for the OpenAPI document."""


@router.get("", response_model=FigurePage, responses=problems(422, 503), summary="List figures")
def figures(
    request: Request, listing: Annotated[FigureListing, Query()], door: TheDoor
) -> Response:
    """Figures in any status, the latest recorded first."""
    query = FigureQuery(
        series=listing.series,
        q=listing.q,
        source=listing.source,
        unit=listing.unit,
        since=listing.since,
        until=listing.until,
    )
    page = list_figures(door.store, query, listing.cursor, listing.limit)
    return page_answer(
        request, listing, [figure_document(figure) for figure in page.items], page.next_cursor
    )


@router.post(
    "",
    status_code=201,
    response_model=FigureItems,
    responses=problems(409, *BODY_PROBLEMS),
    summary="Add figures",
)
def add(body: FiguresBody, door: TheDoor, key: TheKey) -> Response:
    """Records all of the figures or, after an error, none."""
    for number, figure in enumerate(body.figures):
        require_source(key, figure.source, f"figures.{number}.source")
    new = [_new_figure(figure) for figure in body.figures]
    added = add_figures(door.store, door.engine, new, door.now())
    return json_answer({"items": [figure_document(figure) for figure in added]}, 201)


@router.get(
    "/{figure_id}",
    response_model=FigureAnswer,
    responses={200: LINKED_FORM, **problems(404, 422, 503)},
    summary="Look at a figure",
)
def figure(figure_id: str, door: TheDoor, accept: Accept = None) -> Response:
    """One figure, in any status; asked for as `application/ld+json`, a schema.org Observation."""
    if preferred(accept, (JSON, LINKED_DATA)) == LINKED_DATA:
        found, series = get_observation(door.store, figure_id)
        answer: Response = LinkedData(observation_json(found, series, _address(door, figure_id)))
    else:
        answer = json_answer(figure_document(get_figure(door.store, figure_id)))
    answer.headers["Vary"] = "Accept"
    return answer


@router.delete(
    "/{figure_id}",
    response_model=FigureAnswer,
    responses=problems(404, 409, 422, 503, 507),
    summary="Retract a figure",
)
def retract(
    figure_id: str, said: Annotated[WordQuery, Query()], door: TheDoor, key: TheKey
) -> Response:
    """Keeps the figure in the history and never compares it again; who and why is on record."""
    figure = get_figure(door.store, figure_id)
    require_source(key, figure.provenance.source)
    if figure.status is not Status.RETRACTED:
        desk = Desk(door.store, door.engine)
        retract_figure(desk, figure_id, Word(said.reason, said.who), door.now())
    return json_answer(figure_document(get_figure(door.store, figure_id)))


def _address(door: Door, figure_id: str) -> str | None:
    """Where readers can get the figure, if the service has a public address."""
    reports = door.publisher.reports if door.publisher else None
    return f"{reports}/figures/{figure_id}" if reports else None


def _new_figure(body: FigureBody) -> NewFigure:
    time = body.time or TimeBody()
    return NewFigure(
        series=facets_of(body.series) if isinstance(body.series, SeriesBody) else body.series,
        low=body.quantity.low,
        high=body.quantity.high,
        unit=body.quantity.unit,
        source=body.source,
        bound=body.quantity.bound or Bound.EXACT,
        as_of=time.as_of,
        start=time.start,
        end=time.end,
        attribution=body.attribution,
        published=body.published,
        url=body.url,
        quote=body.quote or "",
        observation=_observation(body.observation),
    )


def _observation(body: ObservationBody | None) -> Observation:
    if body is None:
        return NOTED_NOTHING
    return Observation(
        status=body.status or ObservationStatus.NORMAL,
        vintage=body.vintage,
        licence=body.licence,
        method=body.method,
        external_id=body.external_id,
        page=body.page,
        rank=body.rank or Rank.NORMAL,
    )


def facets_of(body: SeriesBody) -> SeriesFacets:
    """The facets as the services take them."""
    return SeriesFacets(
        item=body.item,
        subject=body.subject,
        place=body.place,
        event=body.event,
        context=body.context,
        part=body.part,
        statistic=body.statistic or Statistic.LEVEL,
    )
