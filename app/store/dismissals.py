"""Figures that go because a person called their number no claim, and come back with his word."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from app.domain import Status
from app.domain.review import ReviewKind, standing
from app.store import reviews, verdicts, withdrawals
from app.store.tables import FIGURES, VERDICTS


def retract(connection: Connection, figure_id: str, moment: datetime) -> str | None:
    """Retracts the figure if it is current; its series' id, or None where nothing was done."""
    mine = FIGURES.c.id == figure_id, FIGURES.c.status == Status.CURRENT
    series_id: str | None = connection.scalar(select(FIGURES.c.series_id).where(*mine))
    if series_id is not None:
        gone = update(FIGURES).where(*mine)
        connection.execute(gone.values(status=str(Status.RETRACTED), retracted_at=moment))
    return series_id


def bring_back(
    connection: Connection, article_id: str, figure_id: str, moment: datetime
) -> str | None:
    """Makes a figure that was retracted at that moment what it would be had it not been.

    Current; replaced where its article has another text by now; retracted with its article where
    that was taken back. The id of its series, or None where nothing was done: a figure that a
    person retracted by itself stays so.
    """
    mine = (
        FIGURES.c.id == figure_id,
        FIGURES.c.status == Status.RETRACTED,
        FIGURES.c.retracted_at == moment,
    )
    series_id: str | None = connection.scalar(select(FIGURES.c.series_id).where(*mine))
    if series_id is None:
        return None
    withdrawn = withdrawals.of(connection, article_id)
    is_said = verdicts.says(connection, article_id, figure_id)
    status = Status.CURRENT if is_said else Status.REPLACED
    if withdrawn is not None:
        status = Status.RETRACTED
    retracted_at = withdrawn.recorded_at if withdrawn else None
    back = update(FIGURES).where(*mine).values(status=str(status), retracted_at=retracted_at)
    connection.execute(back)
    return series_id


def moment_of(connection: Connection, article_id: str, figure_id: str) -> datetime | None:
    """When a person called the claim that the figure is of no claim, if that stands."""
    query = select(VERDICTS.c.claim_id).where(
        VERDICTS.c.article_id == article_id, VERDICTS.c.figure_id == figure_id
    )
    claim_id = connection.scalar(query.limit(1))
    stands = standing(reviews.of_article(connection, article_id)).get(claim_id or "")
    if stands is None or stands.kind is not ReviewKind.NOT_A_CLAIM:
        return None
    return stands.decided_at
