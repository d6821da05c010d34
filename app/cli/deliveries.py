"""`plumbline deliveries`: what came by webhook, and a way to have it done again."""

from collections.abc import Sequence
from datetime import UTC, datetime

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.domain.delivery import DeliveryStatus, State
from app.services import hooks


def list_deliveries(state: str | None, sender: str | None, limit: int) -> int:
    """One line a delivery, the latest first: id, time, sender, article, state, and why."""
    wanted = State(state) if state else None
    with configured_store() as store:
        page = hooks.list_deliveries(store, wanted, sender, None, limit)
    for status in page.items:
        say(*_fields(status))
    return 0


def replay(deliveries: Sequence[str]) -> int:
    """Has each delivery carried out once more by the server that runs on this database."""
    with configured_store() as store:
        for delivery in deliveries:
            hooks.replay(store, delivery, datetime.now(UTC))
    note(f"{len(deliveries)} deliveries wait to be carried out")
    return 0


def _fields(status: DeliveryStatus) -> tuple[str, ...]:
    delivery = status.delivery
    return (
        delivery.id,
        delivery.received_at.isoformat(timespec="seconds"),
        delivery.source_id,
        delivery.article_id or "-",
        str(delivery.outcome or status.state),
        " ".join((delivery.note or status.error or "-").split()),
    )
