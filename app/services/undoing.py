"""Takes a decision back: what it moved returns, what it taught ends, what it hid counts again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app.checking.linking.cards import card_of, fed, unfed
from app.domain import Decision, DecisionKind, Figure, Series, Status
from app.domain.decision import RULING_KINDS
from app.domain.rejudging import Cause, Why
from app.domain.undoing import Rejoined, rejoined_by, resting_on
from app.errors import Conflict, NotFound
from app.services.deciding import (
    Desk,
    Word,
    announced,
    checked,
    require_known,
    touched_by_wordings,
)
from app.services.feeding import feeding_of
from app.services.figure_decisions import touched_by, write_trace
from app.store import (
    Transaction,
    decisions,
    dismissals,
    locks,
    moves,
    retractions,
    verdicts,
    withdrawals,
)
from app.store import cards as card_store
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.decisions import NewDecision
from app.store.figures import LIMITS


@dataclass(frozen=True, slots=True)
class _Undo:
    """An undo that is on record: its number, what it takes back, and what that makes one again."""

    number: int
    undone: Decision
    rejoined: Rejoined | None
    now: datetime


def undo_decision(
    desk: Desk, number: int, word: Word, now: datetime, series_id: str | None = None
) -> Decision:
    """The decision of that number is taken back, as if it had never been made.

    What it moved goes back to where it was, and so does what came since by its word. Two series
    that an undone decision kept apart, or parted, are one again where an older merge says so.
    NotFound for an unknown number or, with `series_id`, a decision that is not about that series;
    Conflict for an undo, for what was taken back before, and where a later decision rests on it,
    which is named; Changed where the series is no more what the person looked at.
    """
    word = checked(word)
    with desk.store.writing() as connection:
        locks.hold_decisions(connection)
        undone = decisions.by_numbers(connection, [number]).get(number)
        if undone is None or (series_id is not None and series_id not in undone.pair):
            raise NotFound("decision", str(number))
        require_known(connection, series_id or undone.series_id, word)
        undo = _recorded(connection, undone, word, now)
        touched = UNDOING[undone.kind](connection, desk, undo)
        why = Why(Cause.UNDONE, str(undo.number))
        return announced(connection, undo.number, touched, why, now)


def _recorded(connection: Transaction, undone: Decision, word: Word, now: datetime) -> _Undo:
    """Puts the undo on record, or raises Conflict where there is none to be made."""
    if undone.kind is DecisionKind.UNDO:
        raise Conflict("an undo is not taken back: decide anew")
    if undone.undone_by is not None:
        raise Conflict(f"decision {undone.undone_by} took it back already")
    later = decisions.standing_after(connection, undone)
    moving = moves.moved_on(connection, undone)
    ids = sorted(undone.pair)
    before = decisions.parents(connection, ids)
    new = NewDecision(
        DecisionKind.UNDO,
        undone.series_id,
        undone.other_id,
        word.reason,
        word.who,
        undone.figure_id,
        undone.number,
    )
    number = decisions.record(connection, new, now)
    rejoined = rejoined_by(before, decisions.parents(connection, ids))
    resting = resting_on(undone, later, rejoined)
    last = max((*moving, *([resting.number] if resting else [])), default=None)
    if last is not None:
        raise Conflict(f"decision {last} rests on it: undo that one first")
    return _Undo(number, undone, rejoined, now)


def _undo_ruling(connection: Transaction, desk: Desk, undo: _Undo) -> set[str]:
    """Moves figures back; answers with the articles that this touches."""
    undone = undo.undone
    ids = [undone.series_id, undone.other_id or undone.series_id]
    overrules = decisions.overrules_now(connection)
    known = series_store.by_ids(connection, ids)
    moves.take_back(connection, undo.number, undone)
    if undone.kind is DecisionKind.MERGE:
        names = {away for away, into in overrules.merged.items() if into.id == undone.series_id}
        names.add(undone.series_id)
        moves.take_back_since(connection, undo.number, undone, names)
        card_store.feed(connection, ids[:1], feeding_of([], desk.engine), undo.now)
    _traces_follow(connection, desk, undo.number)
    homes = {overrules.merged.get(one, known[one]).id for one in ids}
    if undo.rejoined is not None:
        home = overrules.merged[undo.rejoined.away]
        _rejoin(connection, desk, undo, home)
    pair = (known[ids[0]], known[ids[1]])
    return touched_by_wordings(connection, pair, homes | set(ids))


def _traces_follow(connection: Transaction, desk: Desk, number: int) -> None:
    """What cards say of the figures that moved goes with these, for as many as a card may show."""
    moved = moves.of_decision(connection, number, LIMITS.figures)
    figures = figure_store.by_ids(connection, [one.figure_id for one in moved])
    ids = {series_id for one in moved for series_id in (one.from_id, one.to_id)}
    cards = card_store.by_ids(connection, sorted(ids))
    for one in reversed(moved):  # as they came in: the last stands last
        figure, home = figures[one.figure_id], cards[one.to_id]
        own = card_of(home.series, figure, desk.engine.policy)
        cards[one.from_id] = unfed(cards[one.from_id], own)
        cards[one.to_id] = fed(home, own) if figure.status is Status.CURRENT else home
    for card in cards.values():
        card_store.rewrite(connection, card)


def _rejoin(connection: Transaction, desk: Desk, undo: _Undo, home: Series) -> None:
    away = undo.rejoined.away if undo.rejoined else home.id
    moves.move_all(connection, undo.number, away, home.id)
    cards = card_store.by_ids(connection, [away]).values()
    moved = [replace(card, series=home) for card in cards]
    card_store.feed(connection, [home.id], feeding_of(moved, desk.engine), undo.now)


def _undo_pin(connection: Transaction, _desk: Desk, undo: _Undo) -> set[str]:
    return touched_by(connection, _figure(connection, undo.undone))


def _undo_retraction(connection: Transaction, desk: Desk, undo: _Undo) -> set[str]:
    figure = _figure(connection, undo.undone)
    for one in (figure, *retractions.held_with(connection, figure)):
        status, retracted_at = _without_retraction(connection, one)
        figure_store.restore(connection, one.id, status, retracted_at)
        if status is Status.CURRENT:
            write_trace(connection, desk, one, fed)
    return touched_by(connection, figure)


def _without_retraction(connection: Transaction, figure: Figure) -> tuple[Status, datetime | None]:
    """What the figure would be now had no person retracted it, and since when it is retracted."""
    article_id = figure.provenance.article_id
    if article_id is None:
        return Status.CURRENT, None
    withdrawal = withdrawals.of(connection, article_id)
    if withdrawal is not None:
        return Status.RETRACTED, withdrawal.recorded_at
    if not verdicts.says(connection, article_id, figure.id):
        return Status.REPLACED, None
    dismissed = dismissals.moment_of(connection, article_id, figure.id)
    return (Status.RETRACTED if dismissed else Status.CURRENT), dismissed


def _figure(connection: Transaction, undone: Decision) -> Figure:
    figure_id = undone.figure_id or ""
    return figure_store.by_ids(connection, [figure_id])[figure_id]


UNDOING: dict[DecisionKind, Callable[[Transaction, Desk, _Undo], set[str]]] = {
    **dict.fromkeys(RULING_KINDS, _undo_ruling),
    DecisionKind.PIN: _undo_pin,
    DecisionKind.UNPIN: _undo_pin,
    DecisionKind.RETRACT: _undo_retraction,
}
