"""Of the times that a sentence states, the one that governs a number."""

from datetime import date

import pytest

from app.domain import Basis, Period
from app.reading.times.nearest import UNKNOWN, period_for
from tests.unit.reading.written_days import FRIDAY, number, periods


def test_a_time_that_opens_the_sentence_reaches_all_of_it() -> None:
    text = "In 2019, one mill hired 288 people, while the other hired 310."
    assert period_for(number(text, "310"), periods(text), FRIDAY).stated == "In 2019"


def test_a_time_in_another_statement_does_not_reach_a_number() -> None:
    text = "The mill put 310 people on leave, and the port earned $4m over the past year."
    assert period_for(number(text, "310"), periods(text), FRIDAY) == Period(as_of=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst crash since 2016, when 310 people died.",
        "The party last won in 2016, when it took 310 seats.",
        "It was the deadliest fire on the coast since 2016, in which 310 people died.",
    ],
    ids=["superlative", "stated", "in which"],
)
def test_what_follows_a_time_and_when_happened_then(text: str) -> None:
    found = period_for(number(text, "310"), periods(text), FRIDAY)
    assert (found.start, found.end) == (date(2016, 1, 1), date(2016, 12, 31))


def test_a_number_before_a_time_and_when_counts_since_then() -> None:
    text = "Some 310 people have died since 2016, when the war began."
    assert period_for(number(text, "310"), periods(text), FRIDAY).end == FRIDAY


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The 2010 floods killed 310 people.", 2010),
        ("The 2010 quake killed 310 people, and the town has 12 wells.", 2010),
        ("It reported 2020 net profit of 310 crowns.", 2020),
        ("Some 310 people died in the 2010 floods.", 2010),
        ("It was the worst since the 2010 quake, which killed 310 people.", 2010),
        ("The toll passed that of a 2016 hotel fire in which 310 people died.", 2016),
    ],
)
def test_what_happened_in_a_year_has_its_number_from_it(text: str, year: int) -> None:
    found = period_for(number(text, "310"), periods(text), FRIDAY)
    assert (found.start, found.end) == (date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Some 310 people have died, more than in the 2010 floods.",
        "After the 2010 floods the town built 310 homes.",
        "The dam has 310 engineers whom the 2010 quake taught much.",
        "The fund paid 310 crowns to victims of the 2010 floods.",
    ],
)
def test_what_came_after_or_is_held_against_it_has_not(text: str) -> None:
    assert period_for(number(text, "310"), periods(text), FRIDAY) == Period(as_of=FRIDAY)


def test_one_time_dates_all_numbers_of_its_statement() -> None:
    text = "The blast killed 12 people and hurt 310 on Tuesday."
    found = periods(text)
    assert period_for(number(text, "12"), found, FRIDAY).as_of == date(2022, 1, 25)
    assert period_for(number(text, "310"), found, FRIDAY).as_of == date(2022, 1, 25)


def test_without_any_time_the_day_of_publication_counts() -> None:
    text = "The mill hired 310 people."
    period = period_for(number(text, "310"), periods(text), FRIDAY)
    assert (period.as_of, period.basis) == (FRIDAY, Basis.PUBLISHED)


def test_without_time_and_publication_nothing_is_known() -> None:
    period = period_for(number("300", "300"), (), None)
    assert (period.as_of, period.basis, period.rule) == (None, Basis.UNKNOWN, UNKNOWN)
