"""The same facets make the same series, and any other facet another one."""

from dataclasses import replace

import pytest

from app.domain import COUNT, MONEY, Measure, Scope, SeriesKey, Statistic, Unit, series_key

KEY = SeriesKey("troop", Statistic.LEVEL, COUNT, subject="NATO", event="put on standby")
OTHERS = {
    "item": "ship",
    "statistic": Statistic.CHANGE,
    "dimension": MONEY,
    "per": "day",
    "subject": "Russia",
    "place": "Ukraine",
    "event": "deploy",
    "context": "Ukraine crisis",
    "part": "reserve",
}


def test_the_same_facets_have_the_same_id() -> None:
    assert replace(KEY).id == KEY.id


def test_an_id_stays_what_it_was() -> None:
    assert KEY.id == "ser_5eb2845d65ce3d968b9b"


@pytest.mark.parametrize("facet", OTHERS)
def test_another_facet_is_another_series(facet: str) -> None:
    other = SeriesKey(**({name: getattr(KEY, name) for name in OTHERS} | {facet: OTHERS[facet]}))
    assert other.id != KEY.id


def test_a_word_in_another_facet_is_another_series() -> None:
    assert replace(KEY, subject=None, place="NATO").id != KEY.id


def test_the_label_says_the_facets_in_words() -> None:
    assert KEY.label == "troop · NATO · put on standby"


def test_the_label_names_statistic_and_denominator_and_else_the_dimension() -> None:
    key = SeriesKey("", Statistic.RATE, MONEY, per="barrel")
    assert key.label == "money · (rate) · per barrel"


def test_the_key_takes_its_facets_from_measure_scope_and_unit() -> None:
    scope = Scope(subject="NATO", event="put on standby")
    assert series_key(Measure("troop"), scope, Unit("troop", COUNT)) == KEY


def test_a_counted_noun_stands_in_where_no_item_is_said() -> None:
    assert series_key(Measure(""), Scope(), Unit("troop", COUNT)).item == "troop"
    assert series_key(Measure(""), Scope(), Unit("USD", MONEY)).item == ""


def test_a_rate_keeps_its_denominator() -> None:
    unit = Unit("USD/barrel", MONEY, per="barrel")
    assert series_key(Measure("oil"), Scope(), unit).per == "barrel"
