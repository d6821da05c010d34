"""A person's retraction of an article's figure holds for what later versions say again."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, FromClause, and_, exists, or_, select, update

from app.domain import DecisionKind, Figure, Status
from app.store.moves import stands
from app.store.rows import figure_from
from app.store.tables import DECISIONS, FIGURES

SAID = ("series_id", "low_value", "high_value", "unit", "bound", "change", "attribution")
WHEN = ("as_of", "period_start", "period_end")


def hold(connection: Connection, article_id: str, now: datetime) -> None:
    """Retracts those of the article's current figures that say what a person retracted before.

    They say so where series, number and speaker are the same, and the sentence or the time is.
    """
    gone = FIGURES.alias("gone")
    said_before = exists().where(
        gone.c.article_id == article_id, _is_retracted(gone), _says_the_same(gone)
    )
    connection.execute(
        update(FIGURES)
        .where(FIGURES.c.article_id == article_id, FIGURES.c.status == Status.CURRENT, said_before)
        .values(status=str(Status.RETRACTED), retracted_at=now)
    )


def held_with(connection: Connection, figure: Figure) -> tuple[Figure, ...]:
    """The figures that `hold` retracted because of this one, now that no word against it stands."""
    gone, other = FIGURES.alias("gone"), FIGURES.alias("other")
    article_id = figure.provenance.article_id
    says_it = exists().where(gone.c.id == figure.id, _says_the_same(gone))
    still_retracted = exists().where(
        other.c.article_id == article_id, _is_retracted(other), _says_the_same(other)
    )
    query = select(FIGURES).where(
        FIGURES.c.article_id == article_id,
        FIGURES.c.status == Status.RETRACTED,
        FIGURES.c.id != figure.id,
        says_it,
        ~still_retracted,
    )
    rows = connection.execute(query.order_by(FIGURES.c.id)).mappings()
    return tuple(figure_from(row) for row in rows)


def _is_retracted(figures: FromClause) -> ColumnElement[bool]:
    """The condition that a person's word against the figure stands."""
    words = select(DECISIONS.c.figure_id).where(DECISIONS.c.kind == DecisionKind.RETRACT, stands())
    return figures.c.id.in_(words)


def _says_the_same(figures: FromClause) -> ColumnElement[bool]:
    """The condition that one of `figures` says what the row of FIGURES says; a row does itself."""

    def are_same(names: tuple[str, ...]) -> ColumnElement[bool]:
        return and_(*(FIGURES.c[one].is_not_distinct_from(figures.c[one]) for one in names))

    return and_(are_same(SAID), or_(FIGURES.c.quote == figures.c.quote, are_same(WHEN)))
