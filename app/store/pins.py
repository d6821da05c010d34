"""Pins: which figure is the reference of its series by a person's word."""

from sqlalchemy import Connection, select

from app.domain import DecisionKind, Pin
from app.store.moves import stands
from app.store.tables import DECISIONS, FIGURES

KINDS = (DecisionKind.PIN, DecisionKind.UNPIN)


def standing_pins(connection: Connection, newest: int) -> dict[str, Pin]:
    """The reference of each series that has one, by the series' ids, of the `newest` decisions.

    A pin follows its figure to where that is now; of several in one series the last counts. One
    that was taken back never was; one that was lifted leaves the series without any.
    """
    words = (
        select(
            DECISIONS.c.number,
            DECISIONS.c.kind,
            DECISIONS.c.figure_id,
            DECISIONS.c.who,
            DECISIONS.c.decided_at,
            DECISIONS.c.reason,
            FIGURES.c.series_id,
        )
        .join(FIGURES, FIGURES.c.id == DECISIONS.c.figure_id)
        .where(DECISIONS.c.kind.in_(KINDS), stands())
        .order_by(DECISIONS.c.number.desc())
        .limit(newest)
    )
    found: dict[str, Pin] = {}
    for row in reversed(connection.execute(words).all()):
        known = found.get(row.series_id)
        if row.kind == DecisionKind.PIN:
            found[row.series_id] = Pin(
                row.figure_id, row.number, row.who, row.decided_at, row.reason
            )
        elif known is not None and known.figure_id == row.figure_id:
            del found[row.series_id]
    return found
