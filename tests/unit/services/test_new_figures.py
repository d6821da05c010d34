"""A figure by hand is read as an article's would be, or refused by the name of the field."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain import Basis, Bound, Change, Figure, Hedge, NewFigure, SeriesFacets, Statistic
from app.errors import BadInput
from app.services.engine import Engine
from app.services.new_figures import figure_of, series_of

AID = NewFigure(
    series=SeriesFacets("military aid", subject="Norland"),
    low=Decimal(650000000),
    high=Decimal(650000000),
    unit="USD",
    source="Harbour Post",
    published=date(2022, 1, 30),
)


def made(new: NewFigure, engine: Engine) -> Figure:
    return figure_of(new, series_of(new, {}, engine), engine)


@pytest.mark.parametrize(
    ("value", "step"),
    [("8500", "100"), ("650000000", "10000000"), ("3.2", "0.1"), ("9.0", "0.1"), ("0", "1")],
)
def test_the_last_place_that_says_something_is_kept(engine: Engine, value: str, step: str) -> None:
    number = Decimal(value)
    assert made(replace(AID, low=number, high=number), engine).quantity.amount.step == Decimal(step)


@pytest.mark.parametrize(
    ("bound", "low", "high", "hedge"),
    [
        (Bound.EXACT, 5, 5, Hedge.NONE),
        (Bound.ABOUT, 5, 5, Hedge.ABOUT),
        (Bound.AT_LEAST, 5, None, Hedge.AT_LEAST),
        (Bound.MORE_THAN, 5, None, Hedge.MORE_THAN),
        (Bound.AT_MOST, None, 5, Hedge.AT_MOST),
        (Bound.LESS_THAN, None, 5, Hedge.LESS_THAN),
        (Bound.RANGE, 5, 8, Hedge.RANGE),
    ],
)
def test_a_bound_takes_its_ends(
    engine: Engine, bound: Bound, low: int | None, high: int | None, hedge: Hedge
) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    quantity = made(replace(AID, low=ends[0], high=ends[1], bound=bound), engine).quantity
    assert [quantity.amount.low, quantity.amount.high] == ends
    assert quantity.hedge is hedge


@pytest.mark.parametrize(
    ("bound", "low", "high", "named"),
    [
        (Bound.EXACT, None, None, "low"),
        (Bound.EXACT, 5, None, "high"),
        (Bound.EXACT, 5, 6, "high"),
        (Bound.RANGE, 6, 5, "low"),
        (Bound.AT_LEAST, None, 5, "low"),
        (Bound.AT_LEAST, 5, 6, "high"),
        (Bound.AT_MOST, 5, None, "low"),
    ],
)
def test_a_bound_without_its_ends_is_refused(
    engine: Engine, bound: Bound, low: int | None, high: int | None, named: str
) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    with pytest.raises(BadInput) as refused:
        made(replace(AID, low=ends[0], high=ends[1], bound=bound), engine)
    assert refused.value.loc == ("quantity", named)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999999", "1e-999999", "9" * 31, "sNaN"])
def test_a_number_beyond_all_measure_is_refused(engine: Engine, value: str) -> None:
    with pytest.raises(BadInput) as refused:
        made(replace(AID, low=Decimal(value), high=Decimal(value)), engine)
    assert refused.value.loc == ("quantity", "low")


def test_a_stated_day_is_stated(engine: Engine) -> None:
    period = made(replace(AID, as_of=date(2021, 5, 1)), engine).period
    assert (period.as_of, period.basis) == (date(2021, 5, 1), Basis.STATED)


def test_a_stretch_is_held_to_be_so_on_its_last_day(engine: Engine) -> None:
    year = replace(AID, start=date(2021, 1, 1), end=date(2021, 12, 31))
    assert made(year, engine).period.as_of == date(2021, 12, 31)


def test_without_a_day_the_publication_stands_in(engine: Engine) -> None:
    period = made(AID, engine).period
    assert (period.as_of, period.basis) == (date(2022, 1, 30), Basis.PUBLISHED)


def test_without_any_day_nothing_is_known(engine: Engine) -> None:
    period = made(replace(AID, published=None), engine).period
    assert (period.as_of, period.basis) == (None, Basis.UNKNOWN)


@pytest.mark.parametrize(
    ("start", "end", "named"),
    [
        (date(2022, 1, 2), date(2022, 1, 1), "start"),
        (date(2022, 1, 2), None, "end"),
        (None, date(2022, 1, 2), "start"),
    ],
)
def test_a_stretch_has_two_ends_in_order(
    engine: Engine, start: date | None, end: date | None, named: str
) -> None:
    with pytest.raises(BadInput) as refused:
        made(replace(AID, start=start, end=end), engine)
    assert refused.value.loc == ("time", named)


@pytest.mark.parametrize(
    ("changed", "loc"),
    [
        ({"url": "javascript:alert(1)"}, ("url",)),
        ({"source": "\x00"}, ("source",)),
        ({"quote": "\ud800"}, ("quote",)),
        ({"series": SeriesFacets(" ")}, ("series", "item")),
        ({"series": SeriesFacets("aid", place="\x00")}, ("series", "place")),
        ({"unit": "USD/"}, ("quantity", "unit")),
        ({"unit": "x" * 300}, ("quantity", "unit")),
    ],
)
def test_what_cannot_be_used_is_named(
    engine: Engine, changed: dict[str, object], loc: tuple[str, ...]
) -> None:
    with pytest.raises(BadInput) as refused:
        made(replace(AID, **changed), engine)  # type: ignore[arg-type]  # each is of its field's type
    assert refused.value.loc == loc


def test_a_known_series_of_another_dimension_is_refused(engine: Engine) -> None:
    series = series_of(AID, {}, engine)
    with pytest.raises(BadInput) as refused:
        series_of(replace(AID, series=series.id, unit="metre"), {series.id: series}, engine)
    assert refused.value.loc == ("quantity", "unit")


def test_the_same_facts_have_the_same_id_and_others_another(engine: Engine) -> None:
    first = made(AID, engine).id
    assert made(replace(AID, source="HARBOUR post"), engine).id == first
    assert made(replace(AID, published=date(2022, 1, 31)), engine).id != first
    assert made(replace(AID, attribution="The ministry"), engine).id != first


@pytest.mark.parametrize(
    ("value", "told", "change", "words"),
    [
        ("-1.2", "1.2", Change.DOWN, "a fall of 1.2%"),
        ("1.4", "1.4", Change.UP, "a rise of 1.4%"),
        ("0", "0", None, "0%"),
    ],
)
def test_a_change_is_told_as_articles_tell_it(
    engine: Engine, value: str, told: str, change: Change | None, words: str
) -> None:
    number = Decimal(value)
    growth = SeriesFacets("GDP", subject="Norland", statistic=Statistic.CHANGE)
    quantity = made(replace(AID, series=growth, unit="%", low=number, high=number), engine).quantity
    assert (quantity.amount.low, quantity.amount.high) == (Decimal(told), Decimal(told))
    assert (quantity.change, quantity.stated) == (change, words)


def test_up_and_down_are_two_figures(engine: Engine) -> None:
    growth = SeriesFacets("GDP", subject="Norland", statistic=Statistic.CHANGE)
    up, down = (
        made(replace(AID, series=growth, unit="%", low=one, high=one), engine).id
        for one in (Decimal("1.2"), Decimal("-1.2"))
    )
    assert up != down


def test_a_fall_below_zero_is_no_change(engine: Engine) -> None:
    level = replace(AID, unit="celsius", low=Decimal(-12), high=Decimal(-12))
    assert made(level, engine).quantity.amount.low == Decimal(-12)
