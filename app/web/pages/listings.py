"""What the address of a page of the desk asks for; a field left empty in its form asks nothing."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.domain.delivery import State
from app.domain.limits import PAGE
from app.web.schemas import Body


def _unless_empty(value: object) -> object:
    return None if value == "" else value


EMPTY = BeforeValidator(_unless_empty)

Word = Annotated[Annotated[str, Field(max_length=64)] | None, EMPTY]
Cursor = Annotated[str | None, EMPTY]


class Done(StrEnum):
    """What an action did, to be said on the page that it leads to."""

    ADDED = "added"
    ENDED = "ended"
    ENABLED = "enabled"
    REMOVED = "removed"
    REPLAYED = "replayed"


class DeskListing(Body):
    """Which part of a log is shown; `done` is what was done just before."""

    cursor: Cursor = None
    limit: int = Field(default=20, ge=1, le=PAGE)
    done: Annotated[Done | None, EMPTY] = None


class DeliveryListing(DeskListing):
    """Which of the deliveries that came."""

    state: Annotated[State | None, EMPTY] = None
    source_id: Word = None

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen, as it stands in an address."""
        told = {"state": self.state and str(self.state), "source_id": self.source_id}
        return {name: value for name, value in told.items() if value}


class MessageListing(DeskListing):
    """Whose messages; the first subscription's where none is named."""

    subscription: Word = None
