"""Which service does which kind of job."""

from collections.abc import Mapping

from app.services.jobs import Handler
from app.wiring import House


def handlers_of(_house: House) -> Mapping[str, Handler]:
    """A handler for each kind of job that may wait in the queue."""
    return {}
