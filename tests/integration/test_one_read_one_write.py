"""An article costs the database one read and one write, however many claims it makes."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, event

from app.wiring import House

TEXT = "The floods killed 212 people and 40 cows. Some 90,000 homes burned. It cost $40 million."


def test_a_check_is_one_reading_and_one_writing_transaction(
    house: House, check: Callable[..., dict[str, Any]]
) -> None:
    begun: list[Connection] = []
    event.listen(house.store.engine, "begin", begun.append)
    assert len(check(TEXT, source="Meridian Wire")["claims"]) >= 3
    assert len(begun) == 2
