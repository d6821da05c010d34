"""Figures that decisions moved from one series to another: each move is on record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    exists,
    insert,
    literal,
    or_,
    select,
    update,
)

from app.domain import Decision, DecisionKind, SeriesKey
from app.store.rows import series_from
from app.store.tables import DECISIONS, FIGURES, MOVES, SERIES, VERDICTS


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that a decision moved from one series to another."""

    figure_id: str
    from_id: str
    to_id: str


def stands() -> ColumnElement[bool]:
    """The condition that a decision was not taken back."""
    undo = DECISIONS.alias("undo")
    return ~exists().where(undo.c.undoes == DECISIONS.c.number)


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
    is_theirs = or_(FIGURES.c.id.in_(came), FIGURES.c.id.in_(_named([away], home)))
    there = select(FIGURES.c.id).where(FIGURES.c.series_id == home, is_theirs)
    _move(connection, number, there, away)


def take_back(connection: Connection, number: int, undone: Decision) -> None:
    """Moves what the decision moved back to where it was, as far as it still is where it went."""
    went = (
        select(MOVES.c.from_id, FIGURES.c.id)
        .select_from(MOVES)
        .join(FIGURES, FIGURES.c.id == MOVES.c.figure_id)
        .where(MOVES.c.decision == undone.number, FIGURES.c.series_id == MOVES.c.to_id)
    )
    for from_id in connection.scalars(went.with_only_columns(MOVES.c.from_id).distinct()).all():
        figures = went.with_only_columns(FIGURES.c.id).where(MOVES.c.from_id == from_id)
        _move(connection, number, figures, from_id)


def take_back_since(
    connection: Connection, number: int, merge: Decision, names: Collection[str]
) -> None:
    """Moves what was recorded since the merge, from claims whose own words name one of `names`,
    to the series that was merged; and so those claims that are no figures."""
    away, into = merge.series_id, merge.other_id or ""
    placed = _moved_by(DecisionKind.SPLIT)
    since = select(FIGURES.c.id).where(
        FIGURES.c.series_id == into,
        FIGURES.c.recorded_at > merge.decided_at,
        FIGURES.c.id.in_(_named(names, into)),
        FIGURES.c.id.not_in(placed),
    )
    _move(connection, number, since, away)
    connection.execute(
        update(VERDICTS)
        .where(
            VERDICTS.c.series_id == into,
            VERDICTS.c.key_id.in_(sorted(names)),
            VERDICTS.c.figure_id.is_(None),
        )
        .values(series_id=away)
    )


def moved_on(connection: Connection, undone: Decision) -> frozenset[int]:
    """The numbers of later decisions that stand and moved a figure which this one had moved."""
    later = MOVES.alias("later")
    query = (
        select(later.c.decision)
        .distinct()
        .join(MOVES, MOVES.c.figure_id == later.c.figure_id)
        .join(DECISIONS, DECISIONS.c.number == later.c.decision)
        .where(
            MOVES.c.decision == undone.number,
            later.c.decision > undone.number,
            DECISIONS.c.kind != DecisionKind.UNDO,
            stands(),
        )
    )
    return frozenset(connection.scalars(query))


def of_decision(connection: Connection, number: int, limit: int | None = None) -> tuple[Move, ...]:
    """What the decision moved, the figures of the last days first, up to `limit`."""
    moved = (
        select(MOVES)
        .join(FIGURES, FIGURES.c.id == MOVES.c.figure_id)
        .where(MOVES.c.decision == number)
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
    )
    rows = connection.execute(moved)
    return tuple(Move(row.figure_id, row.from_id, row.to_id) for row in rows)


def left_by(connection: Connection, figure_id: str) -> frozenset[str]:
    """The series that decisions moved the figure away from."""
    left = select(MOVES.c.from_id).where(MOVES.c.figure_id == figure_id)
    return frozenset(connection.scalars(left))


def placed(connection: Connection, article_id: str) -> dict[str, SeriesKey]:
    """For claims of the article whose figures persons split off, the key of where they are now."""
    query = (
        select(VERDICTS.c.claim_id, SERIES)
        .join(FIGURES, FIGURES.c.id == VERDICTS.c.figure_id)
        .join(SERIES, SERIES.c.id == FIGURES.c.series_id)
        .where(
            VERDICTS.c.article_id == article_id,
            FIGURES.c.id.in_(_moved_by(DecisionKind.SPLIT)),
        )
    )
    rows = connection.execute(query).mappings()
    return {row["claim_id"]: series_from(row).key for row in rows}


def _moved_by(kind: DecisionKind) -> Select[str]:
    return (
        select(MOVES.c.figure_id)
        .join(DECISIONS, DECISIONS.c.number == MOVES.c.decision)
        .where(DECISIONS.c.kind == kind, stands())
    )


def _named(names: Collection[str], home: str) -> Select[str]:
    """Figures of claims whose own words name one of those series, and that `home` has."""
    return select(VERDICTS.c.figure_id).where(
        VERDICTS.c.series_id == home,
        VERDICTS.c.key_id.in_(sorted(names)),
        VERDICTS.c.figure_id.is_not(None),
    )


def _move(connection: Connection, number: int, figures: Select[str], to_id: str) -> None:
    rows = select(literal(number), FIGURES.c.id, FIGURES.c.series_id, literal(to_id))
    columns = ["decision", "figure_id", "from_id", "to_id"]
    connection.execute(insert(MOVES).from_select(columns, rows.where(FIGURES.c.id.in_(figures))))
    moved = select(MOVES.c.figure_id).where(MOVES.c.decision == number, MOVES.c.to_id == to_id)
    connection.execute(update(FIGURES).where(FIGURES.c.id.in_(moved)).values(series_id=to_id))
    connection.execute(
        update(VERDICTS).where(VERDICTS.c.figure_id.in_(moved)).values(series_id=to_id)
    )
