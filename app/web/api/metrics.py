"""GET /metrics: what the service counts and measures, for Prometheus."""

from functools import partial

from fastapi import APIRouter, Response

from app.services.measures import measures
from app.watching.meters import MEDIA_TYPE
from app.web.deps import TheDoor

router = APIRouter(tags=["health"])


@router.get(
    "/metrics",
    summary="Counts and times",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics(door: TheDoor) -> Response:
    """Counts and times of requests, checks and queues, in Prometheus' text format."""
    take = partial(measures, door.store, door.engine, door.now())
    return Response(door.meters.exposition(take), media_type=MEDIA_TYPE)
