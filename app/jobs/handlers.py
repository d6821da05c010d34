"""Which service does which kind of job."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from app.services import hooks, messages
from app.services.deliveries import Means, carry_out
from app.services.jobs import LEASE, Handler, Payload
from app.wiring import House

HOOK_REST = 1
"""Whoever waits for an answer goes before a CMS, which has had its own."""

SENDING = 4
"""Subscribers told at once: so many that take their time hold up nobody else."""

SENDING_LEASE = timedelta(seconds=30)
"""Half of it for the message, as much for a busy database."""


def handlers_of(house: House) -> Mapping[str, Handler]:
    """A handler for each kind of job that may wait in the queue."""
    means = Means(house.store, house.engine, house.reach)

    def hook(payload: Payload, now: datetime) -> None:
        carry_out(means, payload["delivery"], now)

    def send(payload: Payload, now: datetime) -> datetime | None:
        return messages.send_next(house.store, house.reach, payload["subscription"], now)

    return {
        hooks.KIND: Handler(hook, lease=_hook_lease(house), rest=HOOK_REST),
        messages.KIND: Handler(send, lease=SENDING_LEASE, threads=SENDING),
    }


def _hook_lease(house: House) -> timedelta:
    """Twice what fetching and checking an article may take, for a busy database, or more."""
    fetching = timedelta(seconds=house.limits.fetches.fetch_seconds)
    return max(LEASE, 2 * (fetching + house.engine.longest))
