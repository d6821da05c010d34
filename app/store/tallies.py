"""How often something was asked, counted together by all processes on one database."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from app.domain.quota import Quota, Standing, Tally, counted, uncounted
from app.store.tables import TALLIES

KEPT = timedelta(hours=1)
"""Longer than any two windows last."""


def spend(connection: Connection, name: str, quota: Quota, now: datetime) -> Standing:
    """Counts one more under the name, if that is within the quota.

    IntegrityError where another process began to count the same at this moment.
    """
    known = _held(connection, name)
    tally, standing = counted(known, quota, now)
    if known is None:
        connection.execute(delete(TALLIES).where(TALLIES.c.began_at < now - KEPT))
        connection.execute(insert(TALLIES).values(name=name, **_values(tally)))
    elif tally != known:
        _keep(connection, name, tally)
    return standing


def give_back(connection: Connection, name: str) -> None:
    """Takes back what was counted last under the name."""
    known = _held(connection, name)
    if known is not None:
        _keep(connection, name, uncounted(known))


def clear(connection: Connection, name: str) -> None:
    """Forgets what was counted under the name."""
    connection.execute(delete(TALLIES).where(TALLIES.c.name == name))


def _held(connection: Connection, name: str) -> Tally | None:
    """What is on record, which nobody else changes until the end of the transaction."""
    query = select(TALLIES).where(TALLIES.c.name == name).with_for_update()
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else Tally(found["began_at"], found["count"], found["before"])


def _keep(connection: Connection, name: str, tally: Tally) -> None:
    connection.execute(update(TALLIES).where(TALLIES.c.name == name).values(**_values(tally)))


def _values(tally: Tally) -> Mapping[str, object]:
    return {"began_at": tally.began, "count": tally.count, "before": tally.before}
