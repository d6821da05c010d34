"""What a review changes beside its own claim: what counts, and which reports are judged again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from app.domain import Series
from app.domain.rejudging import Cause, Why
from app.domain.review import Review, ReviewKind
from app.store import dismissals, rejudgings, verdicts


@dataclass(frozen=True, slots=True)
class Turn:
    """What stood for a claim before a review, and what stands from then on; None for nothing.

    `figure_id` is of the figure that the claim became, if it became one; `series_id` of the series
    that the claim is in by now, None for a claim of an earlier text.
    """

    review: Review
    ended: Review | None
    begun: Review | None
    figure_id: str
    series_id: str | None = None


def follow(connection: Connection, turn: Turn, merged: Mapping[str, Series]) -> None:
    """Retracts the figure of what is called no claim, brings back that of what is one again, and
    asks for the reports to be judged again that any of it touches, but for the claim's own.

    `merged` leads from a series that persons merged away to what it is now.
    """
    touched: set[str] = set()
    for one in (turn.ended, turn.begun):
        if one and one.lesson and one.kind is ReviewKind.OVERRIDE:
            series_id = turn.series_id or one.lesson.series_id
            home = merged.get(series_id)
            series_id = home.id if home else series_id
            low, high = one.lesson.low, one.lesson.high
            touched |= verdicts.touched_by_fact(connection, series_id, low, high)
    series = {_brought_back(connection, turn), _retracted(connection, turn)} - {None}
    if series:
        touched |= verdicts.touched_by_figure(connection, turn.figure_id)
        touched |= verdicts.touched_by_series(connection, {one for one in series if one})
    review = turn.review
    why = Why(_cause(turn), str(review.number))
    rejudgings.ask(connection, touched - {review.article_id}, why, review.decided_at)


def _brought_back(connection: Connection, turn: Turn) -> str | None:
    ended = turn.ended
    if ended is None or ended.kind is not ReviewKind.NOT_A_CLAIM:
        return None
    moment = ended.decided_at
    return dismissals.bring_back(connection, ended.article_id, turn.figure_id, moment)


def _retracted(connection: Connection, turn: Turn) -> str | None:
    begun = turn.begun
    if begun is None or begun.kind is not ReviewKind.NOT_A_CLAIM:
        return None
    return dismissals.retract(connection, turn.figure_id, begun.decided_at)


def _cause(turn: Turn) -> Cause:
    if turn.begun and turn.begun.kind is ReviewKind.OVERRIDE:
        return Cause.OVERRIDDEN
    if turn.begun and turn.begun.kind is ReviewKind.NOT_A_CLAIM:
        return Cause.DISMISSED
    return Cause.REVIEW_UNDONE
