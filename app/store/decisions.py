"""The record of what persons decided about series: added to, never altered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Connection,
    RowMapping,
    Select,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from app.domain import Decision, DecisionKind, Overrules, Ruling, SeriesKey
from app.domain.decision import overrules_from
from app.store.rows import series_from
from app.store.tables import DECISIONS, FIGURES, MOVES, SERIES, VERDICTS

REMEMBERED = 20_000
"""The newest decisions that linking asks for: what a desk decides in many years."""


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to put on record, and why and by whom."""

    kind: DecisionKind
    series_id: str
    other_id: str
    reason: str | None
    who: str | None


class Memory:
    """The decisions that hold, kept by this process until the record has grown.

    Two threads that read at once at worst both read the record: what they keep is the same.
    """

    def __init__(self) -> None:
        self._known = Overrules()

    def overrules(self, connection: Connection) -> Overrules:
        """What holds in the moment that `connection` sees; one look at an index where it is known.

        A transaction that began before another's decision sees the record without it; what was
        kept for the newer state is then left alone.
        """
        version = last_number(connection)
        known = self._known
        if version == known.version:
            return known
        found = overrules_from(_rulings(connection), version)
        if version > known.version:
            self._known = found
        return found


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
            reason=decision.reason,
            who=decision.who,
            decided_at=now,
        )
    )
    return number


def move_all(connection: Connection, number: int, from_id: str, to_id: str) -> None:
    """Moves every figure of a series, in any status, to the other; each move is on record."""
    _move(connection, number, select(FIGURES.c.id).where(FIGURES.c.series_id == from_id), to_id)
    # Claims that are no figures go along.
    connection.execute(
        update(VERDICTS).where(VERDICTS.c.series_id == from_id).values(series_id=to_id)
    )


def move_some(connection: Connection, number: int, figures: Sequence[str], to_id: str) -> None:
    """Moves these figures to the series."""
    _move(connection, number, select(FIGURES.c.id).where(FIGURES.c.id.in_(figures)), to_id)


def move_back(connection: Connection, number: int, away: str, into: str, home: str) -> None:
    """Takes back what merges of `away` into `into` moved, as far as it still is in `home`.

    So do figures that were recorded since, from claims whose own words name `away`. `home` is the
    series that `into` has become since, or itself.
    """
    merges = select(DECISIONS.c.number).where(
        DECISIONS.c.kind == DecisionKind.MERGE,
        DECISIONS.c.series_id == away,
        DECISIONS.c.other_id == into,
    )
    came = select(MOVES.c.figure_id).where(MOVES.c.decision.in_(merges))
    named = select(VERDICTS.c.figure_id).where(
        VERDICTS.c.series_id == home, VERDICTS.c.key_id == away, VERDICTS.c.figure_id.is_not(None)
    )
    is_theirs = or_(FIGURES.c.id.in_(came), FIGURES.c.id.in_(named))
    there = select(FIGURES.c.id).where(FIGURES.c.series_id == home, is_theirs)
    _move(connection, number, there, away)


def parents(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """For each of the series that was merged away, and still is, the one it was merged into."""
    rows = connection.execute(
        select(DECISIONS.c.kind, DECISIONS.c.series_id, DECISIONS.c.other_id)
        .where(or_(DECISIONS.c.series_id.in_(ids), DECISIONS.c.other_id.in_(ids)))
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


def placed(connection: Connection, article_id: str) -> dict[str, SeriesKey]:
    """For claims of the article whose figures persons split off, the key of where they are now."""
    splits = (
        select(MOVES.c.figure_id)
        .join(DECISIONS, DECISIONS.c.number == MOVES.c.decision)
        .where(DECISIONS.c.kind == DecisionKind.SPLIT)
    )
    query = (
        select(VERDICTS.c.claim_id, SERIES)
        .join(FIGURES, FIGURES.c.id == VERDICTS.c.figure_id)
        .join(SERIES, SERIES.c.id == FIGURES.c.series_id)
        .where(VERDICTS.c.article_id == article_id, FIGURES.c.id.in_(splits))
    )
    rows = connection.execute(query).mappings()
    return {row["claim_id"]: series_from(row).key for row in rows}


def of_series(connection: Connection, series_id: str) -> tuple[Decision, ...]:
    """The decisions about the series, oldest first, each with how many figures it moved."""
    is_about = or_(DECISIONS.c.series_id == series_id, DECISIONS.c.other_id == series_id)
    query = _decisions().where(is_about).order_by(DECISIONS.c.number)
    return tuple(_decision_from(row) for row in connection.execute(query).mappings())


def by_number(connection: Connection, number: int) -> Decision:
    """The decision of that number, which has to be on record."""
    found = connection.execute(_decisions().where(DECISIONS.c.number == number)).mappings()
    return _decision_from(found.one())


def _move(connection: Connection, number: int, figures: Select[str], to_id: str) -> None:
    rows = select(literal(number), FIGURES.c.id, FIGURES.c.series_id, literal(to_id))
    columns = ["decision", "figure_id", "from_id", "to_id"]
    connection.execute(insert(MOVES).from_select(columns, rows.where(FIGURES.c.id.in_(figures))))
    moved = select(MOVES.c.figure_id).where(MOVES.c.decision == number)
    connection.execute(update(FIGURES).where(FIGURES.c.id.in_(moved)).values(series_id=to_id))
    connection.execute(
        update(VERDICTS).where(VERDICTS.c.figure_id.in_(moved)).values(series_id=to_id)
    )


def _rulings(connection: Connection) -> list[Ruling]:
    series, other = SERIES.alias("one"), SERIES.alias("other")
    newest = (
        select(DECISIONS.c.number, DECISIONS.c.kind, *series.c, *other.c)
        .join(series, series.c.id == DECISIONS.c.series_id)
        .join(other, other.c.id == DECISIONS.c.other_id)
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
    moved = select(func.count()).where(MOVES.c.decision == DECISIONS.c.number)
    return select(DECISIONS, moved.correlate(DECISIONS).scalar_subquery().label("figures"))


def _decision_from(row: RowMapping) -> Decision:
    return Decision(
        number=row["number"],
        kind=DecisionKind(row["kind"]),
        series_id=row["series_id"],
        other_id=row["other_id"],
        figures=row["figures"],
        reason=row["reason"],
        who=row["who"],
        decided_at=row["decided_at"],
    )
