"""GET /healthz and /readyz: alive, and able to work."""

from fastapi import APIRouter, Response

from app.services.health import readiness
from app.web.answers import HealthAnswer
from app.web.deps import TheDoor, json_answer, problems

router = APIRouter(tags=["health"])


@router.get("/healthz", response_model=HealthAnswer, summary="Alive?")
async def healthz() -> Response:
    """Alive: answered on the event loop, so that it waits for no worker."""
    return json_answer({"status": "alive"})


@router.get("/readyz", response_model=HealthAnswer, responses=problems(503, 507), summary="Ready?")
def readyz(door: TheDoor) -> Response:
    """The database can be reached, is at this release, and takes what is recorded."""
    readiness(door.store)
    return json_answer({"status": "ready"})
