"""What goes into a row comes out of it."""

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import (
    Amount,
    Basis,
    Bound,
    Change,
    Figure,
    Hedge,
    Kind,
    Modality,
    Period,
    Provenance,
    Quantity,
    Series,
    SeriesKey,
    Span,
    Statistic,
    Status,
    Unit,
)
from app.store.rows import figure_from, figure_row, series_from, series_row
from tests.unit.store.samples import NOW, figure

WORDS = st.text(max_size=20)
UNSAID = st.none() | WORDS
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
DAYS = st.none() | st.dates()
SPANS = st.none() | st.builds(Span, st.integers(0, 999), st.integers(1000, 1999))

SERIES = st.builds(
    Series,
    id=WORDS,
    key=st.builds(
        SeriesKey,
        item=WORDS,
        statistic=st.sampled_from(Statistic),
        dimension=WORDS,
        per=UNSAID,
        subject=UNSAID,
        place=UNSAID,
        event=UNSAID,
        context=UNSAID,
        part=UNSAID,
    ),
)
QUANTITIES = st.builds(
    Quantity,
    amount=st.builds(Amount, st.none() | DECIMALS, st.none() | DECIMALS, DECIMALS),
    unit=st.builds(Unit, WORDS, WORDS, DECIMALS, DECIMALS, UNSAID),
    bound=st.sampled_from(Bound),
    hedge=st.sampled_from(Hedge),
    change=st.none() | st.sampled_from(Change),
    stated=WORDS,
)
PERIODS = st.builds(Period, DAYS, DAYS, DAYS, st.sampled_from(Basis), UNSAID, SPANS, WORDS)
FIGURES = st.builds(
    Figure,
    id=WORDS,
    series_id=WORDS,
    quantity=QUANTITIES,
    period=PERIODS,
    provenance=st.builds(Provenance, WORDS, WORDS, UNSAID, UNSAID, DAYS, UNSAID, WORDS),
    kind=st.sampled_from(Kind),
    modality=st.sampled_from(Modality),
    status=st.sampled_from(Status),
)


@given(FIGURES)
@settings(max_examples=20)
def test_a_figure_comes_back_from_its_row(one: Figure) -> None:
    assert repr(figure_from(figure_row(one, "src_1", NOW))) == repr(one)


@given(SERIES)
def test_a_series_comes_back_from_its_row(one: Series) -> None:
    assert series_from(series_row(one, NOW)) == one


def test_the_float_beside_the_text_is_the_same_number() -> None:
    row = figure_row(figure("a", "4000.5"), "src_1", NOW)
    assert (str(row["low"]), row["low_value"]) == ("4000.5", 4000.5)


def test_figures_stand_in_the_order_of_the_days_they_speak_of() -> None:
    days = [None, date(1, 1, 1), date(1999, 12, 31), date(2022, 1, 30), date(9999, 12, 31)]
    rows = [figure_row(figure(f"{i}", day=day), "src_1", NOW) for i, day in enumerate(days)]
    recencies = [str(row["recency"]) for row in rows]
    assert recencies == sorted(recencies)


def test_series_stand_in_the_order_in_which_they_were_fed() -> None:
    one = Series("ser_z", SeriesKey("troop", Statistic.LEVEL, "count"))
    other = Series("ser_a", one.key)
    later = datetime(2022, 3, 1, tzinfo=UTC)
    assert str(series_row(one, NOW)["recency"]) < str(series_row(other, later)["recency"])
