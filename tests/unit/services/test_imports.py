"""An import adds what is new, counts what is known, and says of each other record why not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain import NewFigure, Observation, ObservationStatus, SeriesFacets, Status
from app.importers import Action, Blank, Record, Rejected, Row
from app.services import imports
from app.services.engine import Engine
from app.services.figures import FigureQuery, list_figures
from app.services.imports import Manner, run_import
from app.store import Store

Rows = Callable[[], dict[str, list[tuple[object, ...]]]]

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
RATE = NewFigure(
    series=SeriesFacets("unemployment", subject="Norland"),
    low=Decimal("4.2"),
    high=Decimal("4.2"),
    unit="%",
    source="Statistics Norland",
    start=date(2021, 1, 1),
    end=date(2021, 12, 31),
)


def rate(line: int, value: str = "4.2", year: int = 2021, vintage: date | None = None) -> Row:
    low = Decimal(value)
    new = replace(RATE, low=low, high=low, start=date(year, 1, 1), end=date(year, 12, 31))
    return Row(line, replace(new, observation=Observation(vintage=vintage)))


def values(store: Store) -> list[tuple[str, date | None, Status]]:
    page = list_figures(store, FigureQuery(), None, 200)
    return sorted(
        (str(one.quantity.amount.low), one.observation.vintage, one.status) for one in page.items
    )


def test_each_record_is_counted_once(store: Store, engine: Engine) -> None:
    records: list[Record] = [
        rate(2),
        rate(3, year=2020),
        Blank(4),
        Rejected(5, "value", "is no number"),
    ]
    tally = run_import(store, engine, records, NOW)
    assert (tally.added, tally.blank, tally.rejected, tally.records) == (2, 1, 1, 4)
    assert len(values(store)) == 2


def test_the_same_file_again_changes_nothing(store: Store, engine: Engine, rows: Rows) -> None:
    run_import(store, engine, [rate(2), rate(3, year=2020)], NOW)
    before = rows()
    tally = run_import(store, engine, [rate(2), rate(3, year=2020)], NOW + timedelta(days=9))
    assert (tally.added, tally.known) == (0, 2)
    assert rows() == before


def test_a_dry_run_counts_and_writes_nothing(store: Store, engine: Engine, rows: Rows) -> None:
    before = rows()
    records = [rate(2), rate(3), rate(4, year=2020)]
    tally = run_import(store, engine, records, NOW, Manner(dry_run=True))
    assert (tally.added, tally.known) == (2, 1)
    assert rows() == before


def test_what_cannot_be_a_figure_is_told_with_its_line_and_field(
    store: Store, engine: Engine
) -> None:
    told: list[Rejected] = []
    records: list[Record] = [
        Row(2, replace(RATE, url="ftp://stats.example")),
        Rejected(3, "TIME_PERIOD", "is no time"),
        Row(4, replace(RATE, low=None)),
        rate(5),
    ]
    tally = run_import(store, engine, records, NOW, Manner(rejected=told.append))
    assert [(one.line, one.field) for one in told] == [
        (2, "url"),
        (3, "TIME_PERIOD"),
        (4, "quantity.low"),
    ]
    assert (tally.added, tally.rejected) == (1, 3)


@pytest.mark.parametrize("unit", ["PC_ACT", "IDX2015", "QQQ", "current US$"])
def test_a_code_is_no_counted_noun(store: Store, engine: Engine, unit: str) -> None:
    told: list[Rejected] = []
    bad, good = Row(2, replace(RATE, unit=unit)), Row(3, replace(RATE, unit="container"))
    assert run_import(store, engine, [bad, good], NOW, Manner(rejected=told.append)).added == 1
    assert [(one.line, one.field) for one in told] == [(2, "unit")]


@pytest.mark.parametrize(("manner", "written"), [(Manner(dry_run=True), 0), (Manner(), 1)])
def test_two_values_for_one_observation_are_a_mistake_of_the_file(
    store: Store, engine: Engine, manner: Manner, written: int
) -> None:
    told: list[Rejected] = []
    manner = replace(manner, rejected=told.append)
    for _ in range(2):
        run_import(store, engine, [rate(2, "4.2"), rate(3, "3.9")], NOW, manner)
    assert [(one.line, one.field) for one in told] == [(3, "value"), (3, "value")]
    assert len(values(store)) == written


def test_another_value_in_a_later_file_is_of_that_day_s_vintage(
    store: Store, engine: Engine
) -> None:
    run_import(store, engine, [rate(2, "1.9")], NOW)
    later = NOW + timedelta(days=91)
    assert run_import(store, engine, [rate(2, "2.1")], later).added == 1
    assert values(store) == [
        ("1.9", None, Status.CURRENT),
        ("2.1", date(2022, 5, 3), Status.CURRENT),
    ]
    assert run_import(store, engine, [rate(2, "2.1")], later).known == 1
    assert run_import(store, engine, [rate(2, "1.9")], later).known == 1


def test_a_release_that_repeats_its_values_adds_only_what_changed(
    store: Store, engine: Engine
) -> None:
    first, second, third = date(2022, 2, 3), date(2022, 5, 3), date(2022, 8, 3)
    run_import(store, engine, [rate(2, "4.2", 2020, first), rate(3, "1.9", 2021, first)], NOW)
    release = [rate(2, "4.2", 2020, second), rate(3, "2.1", 2021, second)]
    dry = run_import(store, engine, release, NOW, Manner(dry_run=True))
    tally = run_import(store, engine, release, NOW)
    assert (dry.added, dry.known) == (tally.added, tally.known) == (1, 1)
    back = run_import(store, engine, [rate(3, "1.9", 2021, third)], NOW)
    assert back.added == 1


def test_a_value_that_became_final_is_news(store: Store, engine: Engine) -> None:
    first = rate(2, vintage=date(2022, 2, 3))
    soft = replace(
        first.figure,
        observation=replace(first.figure.observation, status=ObservationStatus.PROVISIONAL),
    )
    run_import(store, engine, [replace(first, figure=soft)], NOW)
    assert run_import(store, engine, [rate(2, vintage=date(2022, 5, 3))], NOW).added == 1


def test_an_older_vintage_that_comes_late_is_kept(store: Store, engine: Engine) -> None:
    run_import(store, engine, [rate(2, vintage=date(2022, 5, 3))], NOW)
    assert run_import(store, engine, [rate(2, vintage=date(2022, 2, 3))], NOW).added == 1


def test_vintages_in_one_file_stand_beside_each_other(store: Store, engine: Engine) -> None:
    records = [
        rate(2, "1.9", vintage=date(2022, 2, 3)),
        rate(3, "2.1", vintage=date(2022, 5, 3)),
    ]
    assert run_import(store, engine, records, NOW).added == 2


def test_a_retraction_is_of_source_series_and_period(store: Store, engine: Engine) -> None:
    run_import(store, engine, [rate(2), rate(3, "3.9", year=2020)], NOW)
    gone = Row(2, replace(rate(2).figure, low=None, high=None), Action.RETRACT)
    told: list[Rejected] = []
    tally = run_import(store, engine, [gone, gone], NOW, Manner(rejected=told.append))
    assert (tally.retracted, tally.rejected) == (1, 1)
    assert [one.reason for one in told] == [imports.NOT_THERE]
    assert values(store) == [("3.9", None, Status.CURRENT), ("4.2", None, Status.RETRACTED)]


def test_what_was_retracted_does_not_come_back(store: Store, engine: Engine) -> None:
    run_import(store, engine, [rate(2)], NOW)
    run_import(store, engine, [replace(rate(2), action=Action.RETRACT)], NOW)
    tally = run_import(store, engine, [rate(2), rate(3, year=2020)], NOW)
    assert (tally.added, tally.rejected) == (1, 1)


def test_a_chunk_is_on_disk_before_the_next_is_read(
    store: Store, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "CHUNK", 2)
    seen: list[int] = []
    manner = Manner(progress=lambda tally: seen.append(len(values(store))))
    run_import(store, engine, [rate(year, year=year) for year in range(2001, 2006)], NOW, manner)
    assert seen == [2, 4, 5]
