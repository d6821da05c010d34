"""A check asks for the rates of its own currencies and days, in few stretches."""

from datetime import date, timedelta

from app.checking.deriving.rates_wanted import WINDOWS, _merged, rates_for_check, rates_for_pair
from app.checking.pipeline import series_of
from app.domain import Article, Claim, Measure, Reading, Unit
from app.lexicon.loader import load
from app.reading import read
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    POLICY,
    TROOP,
    article,
    between,
    claim,
    history,
    linked,
    on,
    quantity,
)
from tests.unit.checking.sentences import claims_of

EURO = Unit("EUR", "money")
FRANC = Unit("CHF", "money")
WEEK = timedelta(7)


def pledge(value: str, unit: Unit, day: date = DAY) -> Claim:
    return claim(quantity(value, unit), on(day), measure=Measure("pledge"))


def test_money_in_one_currency_asks_for_nothing() -> None:
    known = history(pledge("10", DOLLAR))
    each = linked((pledge("11", DOLLAR),), (known,))
    assert series_of(each) == (known.series.id,)
    assert not rates_for_check(each, (known,), article(), POLICY)


def test_a_figure_in_another_currency_asks_for_its_week() -> None:
    known = history(pledge("10", EURO, date(2021, 6, 30)), pledge("12", DOLLAR))
    each = linked((pledge("11", DOLLAR),), (known,))
    wanted = rates_for_check(each, (known,), article(), POLICY)
    assert wanted.currencies == ("EUR", "USD")
    assert wanted.windows == ((date(2021, 6, 23), date(2021, 6, 30)),)


def test_the_currencies_in_which_two_meet_are_asked_for_too() -> None:
    known = history(pledge("10", Unit("PLN", "money")))
    each = linked((pledge("11", FRANC),), (known,))
    wanted = rates_for_check(each, (known,), article(), POLICY)
    assert wanted.currencies == ("CHF", "EUR", "PLN", "USD")


def test_a_period_asks_for_all_its_days() -> None:
    stretch = between(date(2021, 1, 28), DAY)
    known = history(claim(quantity("10", EURO), stretch, measure=Measure("pledge")))
    ours = claim(quantity("11", DOLLAR), stretch, measure=Measure("pledge"))
    each = linked((ours,), (known,))
    wanted = rates_for_check(each, (known,), article(), POLICY)
    assert wanted.windows == ((date(2021, 1, 21), DAY),)


def test_a_sum_repeated_in_brackets_asks_for_the_day_of_the_article() -> None:
    claims = claims_of("The bridge cost 13.5 billion francs ($14.7 billion).")
    each = linked(tuple(claims), ())
    wanted = rates_for_check(each, (), article(), POLICY)
    assert wanted.currencies == ("CHF", "EUR", "USD")
    assert (DAY - WEEK, DAY) in wanted.windows
    alone = claims_of("The bridge cost 13.5 billion francs.")
    assert not rates_for_check(linked(tuple(alone), ()), (), article(), POLICY)


def test_days_that_lie_together_are_asked_for_once_and_never_in_many_stretches() -> None:
    days = [(DAY + timedelta(at * 30), DAY + timedelta(at * 30 + 7)) for at in range(100)]
    merged = _merged(days)
    assert len(merged) == WINDOWS
    assert all(any(first <= one[0] and one[1] <= last for first, last in merged) for one in days)
    assert _merged([(DAY, DAY + WEEK), (DAY + WEEK, DAY + 2 * WEEK)]) == ((DAY, DAY + 2 * WEEK),)


def test_two_texts_in_one_currency_ask_for_nothing() -> None:
    texts = (text_of("It pledged $11 million."), text_of("It pledged $12 million."))
    assert not rates_for_pair(*texts, POLICY)


def test_two_texts_in_two_currencies_ask_for_their_days() -> None:
    a, b = text_of("It pledged 11 million euros."), text_of("It pledged $12 million.")
    wanted = rates_for_pair(a, b, POLICY)
    assert wanted.currencies == ("EUR", "USD")
    assert wanted.windows[-1][1] == DAY


def text_of(text: str) -> Reading:
    return read(Article("art_1", text, "AFP", DAY), load())


def test_a_count_is_no_money() -> None:
    known = history(claim(quantity("10", TROOP)))
    each = linked((claim(quantity("11", TROOP)),), (known,))
    assert not rates_for_check(each, (known,), article(), POLICY)
