"""A series is marked once however often it is touched, and its reports asked for behind that."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection, event, func, select

from app.domain import Verdict
from app.domain.rejudging import Cause, Judged, Why
from app.store import Store, articles, marks, rejudgings
from app.store.tables import REJUDGINGS, TOUCHED_SERIES
from tests.unit.store.samples import NOW, recording, series

LATER = NOW + timedelta(seconds=2)
HOME = series().id


def record(connection: Connection, number: int) -> str:
    """An article of its own with a claim in the series; answers with its id."""
    plain = recording(f"Text {number}.", f"{number}")
    name = f"art_{number}"
    (figure,) = plain.figures
    figure = replace(figure, provenance=replace(figure.provenance, article_id=name))
    judged = [Judged(f"clm_{number}", HOME, HOME, figure.id, Verdict.AGREES, "equal")]
    own = replace(plain.article, id=name)
    whole = replace(plain, article=own, figures=[figure], judged=judged, due=LATER)
    articles.record(connection, whole, NOW)
    return name


def asked(connection: Connection) -> set[str]:
    return set(connection.scalars(select(REJUDGINGS.c.article_id)))


def marked(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(TOUCHED_SERIES)) or 0


def test_the_first_article_of_a_series_touches_nobody(store: Store) -> None:
    with store.writing() as connection:
        record(connection, 1)
        assert marked(connection) == 0


def test_a_burst_touches_all_but_the_last_once_its_time_has_come(store: Store) -> None:
    with store.writing() as connection:
        first, second, third = (record(connection, number) for number in (1, 2, 3))
        assert marked(connection) == 1
        assert not marks.is_due(connection, NOW)
        assert not marks.spread(connection, NOW)
        assert marks.is_due(connection, LATER)
        assert marks.spread(connection, LATER)
        assert asked(connection) == {first, second}
        assert not marks.spread(connection, LATER)
        record(connection, 4)
        assert marks.spread(connection, LATER)
        assert asked(connection) == {first, second, third}


def test_a_series_of_any_length_costs_a_new_article_the_same(store: Store) -> None:
    """Seen to fail with each report of the series asked for by the transaction that records: the
    rows that are written and read then grow with the series, to two hundred."""

    def rows_of(number: int) -> int:
        touched = 0

        @event.listens_for(store.engine, "after_cursor_execute")
        def count(_connection: object, cursor: object, *_rest: object) -> None:
            nonlocal touched
            touched += max(0, getattr(cursor, "rowcount", 0))

        with store.writing() as connection:
            record(connection, number)
        event.remove(store.engine, "after_cursor_execute", count)
        return touched

    costs = [rows_of(number) for number in range(30)]
    assert len(set(costs[2:])) == 1


def test_a_mark_keeps_its_earlier_day_and_the_latest_cause(store: Store) -> None:
    with store.writing() as connection:
        record(connection, 1)
        for cause, due in ((Cause.RECORDED, NOW), (Cause.RETRACTED, LATER)):
            marks.mark(connection, {HOME, "ser_none"}, Why(cause, "fig_1"), due)
        assert marks.spread(connection, NOW)
        taken = rejudgings.take(connection, NOW, LATER)
        assert taken is not None
        assert taken.why == Why(Cause.RETRACTED, "fig_1")
