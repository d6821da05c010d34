"""The record of what persons decided about series and figures: added to, never altered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    func,
    insert,
    or_,
    select,
)

from app.domain import Decision, DecisionKind, Figure, Overrules, Ruling
from app.domain.decision import RULING_KINDS, Subject, overrules_from
from app.store import figures as figure_store
from app.store.moves import stands
from app.store.pins import standing_pins
from app.store.rows import series_from
from app.store.tables import DECISIONS, FIGURES, MOVES, SERIES

REMEMBERED = 20_000
"""The newest decisions that linking asks for: what a desk decides in many years."""


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to put on record, and why and by whom."""

    kind: DecisionKind
    series_id: str
    other_id: str | None
    reason: str | None
    who: str | None
    figure_id: str | None = None
    undoes: int | None = None


class Memory:
    """The decisions that hold, kept by this process until the record has grown.

    Two threads that read at once at worst both read the record: what they keep is the same.
    """

    def __init__(self) -> None:
        self._known = Overrules()

    def overrules(self, connection: Connection) -> Overrules:
        """What holds in the moment that `connection` sees; one look at an index where it is known.

        A transaction that began before another's decision sees the record without it; what was
        kept for the newer state is then left alone. One that decides asks before it does so: what
        it has not written for good must not be kept.
        """
        version = last_number(connection)
        known = self._known
        if version == known.version:
            return known
        found = overrules_now(connection)
        if version > known.version:
            self._known = found
        return found


def overrules_now(connection: Connection) -> Overrules:
    """What holds as the record stands in this transaction, read anew."""
    pins = standing_pins(connection, REMEMBERED)
    return overrules_from(_rulings(connection), last_number(connection), pins)


def last_number(connection: Connection) -> int:
    """The number of the newest decision, 0 before the first: it grows with each."""
    return connection.scalar(select(func.max(DECISIONS.c.number))) or 0


def record(connection: Connection, decision: NewDecision, now: datetime) -> int:
    """Puts the decision on record and returns its number."""
    number = last_number(connection) + 1
    connection.execute(
        insert(DECISIONS).values(
            number=number,
            kind=str(decision.kind),
            series_id=decision.series_id,
            other_id=decision.other_id,
            figure_id=decision.figure_id,
            undoes=decision.undoes,
            reason=decision.reason,
            who=decision.who,
            decided_at=now,
        )
    )
    return number


def parents(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """For each of the series that was merged away, and still is, the one it was merged into."""
    rows = connection.execute(
        select(DECISIONS.c.kind, DECISIONS.c.series_id, DECISIONS.c.other_id)
        .where(
            or_(DECISIONS.c.series_id.in_(ids), DECISIONS.c.other_id.in_(ids)),
            DECISIONS.c.kind.in_(RULING_KINDS),
            stands(),
        )
        .order_by(DECISIONS.c.number)
    )
    found: dict[str, str] = {}
    for kind, one, other in rows:
        if kind == DecisionKind.MERGE:
            found[one] = other
            continue
        for away, into in ((one, other), (other, one)):
            if found.get(away) == into:
                del found[away]
    return {away: into for away, into in found.items() if away in ids}


def of_series(connection: Connection, series_id: str, after: int = 0) -> tuple[Decision, ...]:
    """The decisions about the series behind that number, oldest first."""
    query = _decisions().where(_is_about([series_id]), DECISIONS.c.number > after)
    return _found(connection, query.order_by(DECISIONS.c.number))


def standing_after(connection: Connection, undone: Decision) -> tuple[Decision, ...]:
    """The later decisions about the same series that were not taken back, oldest first."""
    query = _decisions().where(
        _is_about(sorted(undone.pair)),
        DECISIONS.c.number > undone.number,
        DECISIONS.c.kind != DecisionKind.UNDO,
        stands(),
    )
    return _found(connection, query.order_by(DECISIONS.c.number))


def listed(connection: Connection, before: int | None, limit: int) -> tuple[Decision, ...]:
    """Up to `limit` decisions about anything, the latest first, from `before` (a number) on."""
    query = _decisions().order_by(DECISIONS.c.number.desc()).limit(limit)
    if before is not None:
        query = query.where(DECISIONS.c.number < before)
    return _found(connection, query)


def by_numbers(connection: Connection, numbers: Iterable[int]) -> dict[int, Decision]:
    """The decisions of these numbers, those that are on record."""
    query = _decisions().where(DECISIONS.c.number.in_(sorted(set(numbers))))
    return {one.number: one for one in _found(connection, query)}


def by_number(connection: Connection, number: int) -> Decision:
    """The decision of that number, which has to be on record."""
    return by_numbers(connection, [number])[number]


def state_of(
    connection: Connection, series_id: str
) -> tuple[int, tuple[tuple[str, int, str], ...]]:
    """The number of the last decision about the series, 0 for none, and for each status that its
    figures are in how many they are and the most recent of them."""
    number = select(func.max(DECISIONS.c.number)).where(_is_about([series_id]))
    figures = (
        select(FIGURES.c.status, func.count(), func.max(FIGURES.c.recency))
        .where(FIGURES.c.series_id == series_id)
        .group_by(FIGURES.c.status)
        .order_by(FIGURES.c.status)
    )
    held = tuple((row[0], row[1], row[2]) for row in connection.execute(figures))
    return connection.scalar(number) or 0, held


def _is_about(ids: Sequence[str]) -> ColumnElement[bool]:
    return or_(DECISIONS.c.series_id.in_(ids), DECISIONS.c.other_id.in_(ids))


def _rulings(connection: Connection) -> list[Ruling]:
    series, other = SERIES.alias("one"), SERIES.alias("other")
    newest = (
        select(DECISIONS.c.number, DECISIONS.c.kind, *series.c, *other.c)
        .join(series, series.c.id == DECISIONS.c.series_id)
        .join(other, other.c.id == DECISIONS.c.other_id)
        .where(DECISIONS.c.kind.in_(RULING_KINDS), stands())
        .order_by(DECISIONS.c.number.desc())
        .limit(REMEMBERED)
    )
    names, width = tuple(SERIES.c.keys()), len(SERIES.c)
    rulings = [
        Ruling(
            DecisionKind(row[1]),
            series_from(dict(zip(names, row[2 : 2 + width], strict=True))),
            series_from(dict(zip(names, row[2 + width :], strict=True))),
        )
        for row in connection.execute(newest)
    ]
    return rulings[::-1]


def _decisions() -> Select[*tuple[object, ...]]:
    """Each with how many figures it moved, the labels of its series and what became of it."""
    moved = select(func.count()).where(MOVES.c.decision == DECISIONS.c.number)
    series, other = SERIES.alias("one"), SERIES.alias("other")
    undone, undo = DECISIONS.alias("undone"), DECISIONS.alias("undone_by")
    return (
        select(
            DECISIONS,
            moved.correlate(DECISIONS).scalar_subquery().label("figures"),
            series.c.label,
            other.c.label.label("other_label"),
            undone.c.kind.label("undone_kind"),
            undo.c.number.label("undone_by"),
        )
        .join(series, series.c.id == DECISIONS.c.series_id)
        .outerjoin(other, other.c.id == DECISIONS.c.other_id)
        .outerjoin(undone, undone.c.number == DECISIONS.c.undoes)
        .outerjoin(undo, undo.c.undoes == DECISIONS.c.number)
    )


def _found(connection: Connection, query: Select[*tuple[object, ...]]) -> tuple[Decision, ...]:
    rows = connection.execute(query).mappings().all()
    named = {row["figure_id"] for row in rows} - {None}
    figures = figure_store.by_ids(connection, sorted(named)) if named else {}
    return tuple(_decision_from(row, figures) for row in rows)


def _decision_from(row: RowMapping, figures: Mapping[str, Figure]) -> Decision:
    undone = row["undone_kind"]
    return Decision(
        number=row["number"],
        kind=DecisionKind(row["kind"]),
        series_id=row["series_id"],
        other_id=row["other_id"],
        figures=row["figures"],
        reason=row["reason"],
        who=row["who"],
        decided_at=row["decided_at"],
        figure_id=row["figure_id"],
        undoes=row["undoes"],
        undone_by=row["undone_by"],
        subject=Subject(
            series=row["label"],
            other=row["other_label"],
            figure=figures.get(row["figure_id"]),
            undone=DecisionKind(undone) if undone else None,
        ),
    )
