"""A person's word on one figure: it is the reference of its series, is so no more, or is wrong."""

from collections.abc import Callable
from datetime import datetime

from app.checking.linking.cards import card_of, unfed
from app.domain import Card, Decision, DecisionKind, Figure, Pin, Status
from app.domain.rejudging import Cause, Why
from app.errors import BadInput, Conflict, NotFound
from app.services.deciding import Desk, Word, announced, checked, require_known
from app.store import Transaction, decisions, figure_pages, locks, moves, verdicts
from app.store import cards as card_store
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.decisions import NewDecision
from app.store.figures import LIMITS


def pin_figure(desk: Desk, series_id: str, figure_id: str, word: Word, now: datetime) -> Decision:
    """From now on the figure is the reference of its series, in the place of any other.

    Where a claim can be compared with it, it alone decides. NotFound for an unknown series,
    BadInput for a figure that is none of it, Conflict for one that is compared no more or is the
    reference already, Changed where the series is no more what the person looked at.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        pin = desk.store.memory.overrules(connection).pins.get(series_id)
        _require_series(connection, series_id)
        require_known(connection, series_id, word)
        figure = figure_store.by_ids(connection, [figure_id]).get(figure_id)
        if figure is None or figure.series_id != series_id:
            raise BadInput("is no figure of this series", "figure")
        if figure.status is not Status.CURRENT:
            raise Conflict(f"the figure is {figure.status} and compared no more: pin another")
        if pin is not None and pin.figure_id == figure_id:
            raise Conflict("the figure is the reference of this series already")
        number = decisions.record(connection, _new(DecisionKind.PIN, figure, word), now)
        why = Why(Cause.PINNED, figure.id)
        return announced(connection, number, touched_by(connection, figure), why, now)


def unpin_figure(desk: Desk, series_id: str, word: Word, now: datetime) -> Decision:
    """From now on the series has no reference: its figures count alike.

    NotFound for an unknown series, Conflict where it has no reference, Changed where it is no more
    what the person looked at.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        pin = desk.store.memory.overrules(connection).pins.get(series_id)
        _require_series(connection, series_id)
        require_known(connection, series_id, word)
        if pin is None:
            raise Conflict("the series has no reference: nothing is pinned")
        figure = _pinned(connection, pin)
        number = decisions.record(connection, _new(DecisionKind.UNPIN, figure, word), now)
        why = Why(Cause.UNPINNED, figure.id)
        return announced(connection, number, touched_by(connection, figure), why, now)


def retract_figure(desk: Desk, figure_id: str, word: Word, now: datetime) -> Decision:
    """From now on the figure is compared with nothing; it stays in the history.

    NotFound where it is unknown, Conflict where it was retracted before, Changed where its series
    is no more what the person looked at.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        figure = figure_store.by_ids(connection, [figure_id]).get(figure_id)
        if figure is None:
            raise NotFound("figure", figure_id)
        require_known(connection, figure.series_id, word)
        if figure.status is Status.RETRACTED:
            raise Conflict("the figure was retracted before")
        number = decisions.record(connection, _new(DecisionKind.RETRACT, figure, word), now)
        figure_store.retract(connection, figure_id, now)
        write_trace(connection, desk, figure, unfed)
        why = Why(Cause.RETRACTED, figure.id)
        return announced(connection, number, touched_by(connection, figure), why, now)


def touched_by(connection: Transaction, figure: Figure) -> set[str]:
    """The articles whose reports a word on the figure may change, but for its own: nobody is
    evidence for himself."""
    touched = verdicts.touched_by_figure(connection, figure.id)
    touched |= verdicts.touched_by_series(connection, {figure.series_id})
    return touched - {figure.provenance.article_id or ""}


def write_trace(
    connection: Transaction, desk: Desk, figure: Figure, change: Callable[[Card, Card], Card]
) -> None:
    """Changes the cards of the series that the figure is or was in, by what it says and when.

    What another figure of the series says as well stays as it is.
    """
    policy = desk.engine.policy
    ids = sorted(moves.left_by(connection, figure.id) | {figure.series_id})
    for card in card_store.by_ids(connection, ids).values():
        own = card_of(card.series, figure, policy)
        others = (
            card_of(card.series, other, policy).traces
            for other in figure_pages.of_series(connection, card.series.id, LIMITS.figures)
            if other.status is Status.CURRENT and other.id != figure.id
        )
        if own.traces not in others:
            card_store.rewrite(connection, change(card, own))


def _new(kind: DecisionKind, figure: Figure, word: Word) -> NewDecision:
    return NewDecision(kind, figure.series_id, None, word.reason, word.who, figure_id=figure.id)


def _pinned(connection: Transaction, pin: Pin) -> Figure:
    return figure_store.by_ids(connection, [pin.figure_id])[pin.figure_id]


def _require_series(connection: Transaction, series_id: str) -> None:
    if series_id not in series_store.by_ids(connection, [series_id]):
        raise NotFound("series", series_id)
