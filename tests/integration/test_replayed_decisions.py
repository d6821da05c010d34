"""Whatever was decided and taken back: figures are where the decisions that stand put them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.domain import Decision, DecisionKind, Overrules
from app.errors import BadInput, Conflict, NotFound
from app.services.database import upgrade
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    list_decisions,
    merge_series,
    split_series,
    undo_decision,
)
from app.services.figures import FigureQuery, NewFigure, SeriesFacets, add_figures, list_figures
from app.settings import Profile
from app.store import moves, open_store
from app.store.decisions import Memory
from app.wiring import build_engine
from tests.integration.conftest import NOW

FAST = build_engine(Profile.FAST)
NAMES = ("Northern Baths", "Blue Lagoon", "Lagoon Spa")
WORD = Word("as the desk had it", "Ines Brandt")


class Step(NamedTuple):
    """What a person tries: on two of the series, on a figure of the first, or to take back the
    decision before so many others."""

    kind: DecisionKind
    one: int
    other: int
    before: int


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(
            [DecisionKind.MERGE, DecisionKind.APART, DecisionKind.SPLIT, DecisionKind.UNDO]
        ),
        st.integers(0, len(NAMES) - 1),
        st.integers(0, len(NAMES) - 1),
        st.integers(0, 3),
    ),
    min_size=2,
    max_size=12,
)


class Table(NamedTuple):
    """Two desks on tables with two figures of each series, what these hold, and the series."""

    lived: Desk
    replayed: Desk
    fresh: sqlite3.Connection
    series: tuple[str, ...]

    def __repr__(self) -> str:
        return "table"  # a failing example shows what was tried, and no whole lexicon


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    folder = tmp_path_factory.mktemp("decided")
    urls = [f"sqlite:///{folder}/{name}.sqlite3" for name in ("lived", "replayed")]
    for url in urls:
        upgrade(url)
    lived, replayed = (Desk(open_store(url), FAST) for url in urls)
    facets = [SeriesFacets("lifeguard", name) for name in NAMES for _ in range(2)]
    new = [
        NewFigure(one, Decimal(value), Decimal(value), "lifeguard", "Coast Agency")
        for value, one in enumerate(facets, start=300)
    ]
    figures = add_figures(lived.store, FAST, new, NOW)
    fresh = sqlite3.connect(":memory:")
    with lived.store.reading() as connection:
        driver(connection).backup(fresh)
    yield Table(lived, replayed, fresh, tuple(figure.series_id for figure in figures[::2]))
    for desk in (lived, replayed):
        desk.store.close()
    fresh.close()


def driver(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def as_new(desk: Desk, fresh: sqlite3.Connection) -> Desk:
    """The desk on a table as it was before anybody decided, remembering nothing."""
    with desk.store.engine.connect() as connection:
        fresh.backup(driver(connection))
    return replace(desk, store=replace(desk.store, memory=Memory()))


def homes(desk: Desk) -> dict[str, str]:
    page = list_figures(desk.store, FigureQuery(), None, 200)
    return {figure.id: figure.series_id for figure in page.items}


def decide(desk: Desk, step: Step, series: tuple[str, ...]) -> None:
    one, other = series[step.one], series[step.other]
    match step.kind:
        case DecisionKind.MERGE:
            merge_series(desk, one, other, WORD, NOW)
        case DecisionKind.APART:
            keep_apart(desk, one, other, WORD, NOW)
        case DecisionKind.SPLIT:
            own = sorted(figure for figure, home in homes(desk).items() if home == one)
            part = Part(tuple(own[:1]), OtherFacets(subject=NAMES[step.other]))
            split_series(desk, one, part, WORD, NOW)
        case _:
            undo_decision(desk, held(desk).version - step.before, WORD, NOW)


def again(desk: Desk, decision: Decision, figures: tuple[str, ...]) -> None:
    """The same decision anew; the figures are those that a split moved."""
    one, other = decision.series_id, decision.other_id or ""
    match decision.kind:
        case DecisionKind.MERGE:
            merge_series(desk, one, other, WORD, NOW)
        case DecisionKind.APART:
            keep_apart(desk, one, other, WORD, NOW)
        case _:
            subject = (decision.subject.other or "").rpartition(" · ")[2]
            split_series(desk, one, Part(figures, OtherFacets(subject=subject)), WORD, NOW)


def held(desk: Desk) -> Overrules:
    with desk.store.reading() as connection:
        return desk.store.memory.overrules(connection)


def taught(overrules: Overrules) -> tuple[object, ...]:
    merged = {away: into.id for away, into in overrules.merged.items()}
    return merged, overrules.apart, overrules.aliases, overrules.opposites, overrules.made


def standing(desk: Desk) -> list[tuple[Decision, tuple[str, ...]]]:
    """The decisions that stand, oldest first, each with the figures that it moved."""
    listed = list_decisions(desk.store, None, 200).items[::-1]
    with desk.store.reading() as connection:
        return [
            (one, tuple(m.figure_id for m in moves.of_decision(connection, one.number)))
            for one in listed
            if one.kind is not DecisionKind.UNDO and one.undone_by is None
        ]


@settings(max_examples=10, deadline=None)
@given(steps=STEPS)
@example(
    steps=[
        Step(DecisionKind.MERGE, 0, 1, 0),
        Step(DecisionKind.APART, 0, 1, 0),
        Step(DecisionKind.MERGE, 2, 0, 0),
        Step(DecisionKind.UNDO, 0, 0, 1),  # would merge away the one that the last merge is into
    ]
)
@example(
    steps=[
        Step(DecisionKind.MERGE, 0, 1, 0),
        Step(DecisionKind.MERGE, 1, 2, 0),
        Step(DecisionKind.APART, 0, 1, 0),
        Step(DecisionKind.UNDO, 0, 0, 0),  # the first goes to where the second has gone
    ]
)
def test_what_stands_says_where_figures_are(table: Table, steps: list[Step]) -> None:
    lived, replayed = (as_new(desk, table.fresh) for desk in (table.lived, table.replayed))
    for step in steps:
        try:
            decide(lived, step, table.series)
        except (BadInput, Conflict, NotFound):
            continue
    for decision, figures in standing(lived):
        again(replayed, decision, figures)
    assert homes(lived) == homes(replayed)
    assert taught(held(lived)) == taught(held(replayed))
