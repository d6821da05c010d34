"""Which service does which kind of job."""

from collections.abc import Mapping
from datetime import datetime

from app.services import hooks
from app.services.deliveries import carry_out
from app.services.jobs import Handler, Payload
from app.wiring import House

HOOK_REST = 1
"""Whoever waits for an answer goes before a CMS, which has had its own."""


def handlers_of(house: House) -> Mapping[str, Handler]:
    """A handler for each kind of job that may wait in the queue."""

    def hook(payload: Payload, now: datetime) -> None:
        carry_out(house.store, house.engine, payload["delivery"], now)

    return {hooks.KIND: Handler(hook, rest=HOOK_REST)}
