"""When a number held beside one that a clause of its own tells of."""

from datetime import date

import pytest

from app.reading.times.others import Clause
from tests.unit.reading.measuring import PUBLISHED, claim_in

YEAR_2019 = date(2019, 12, 31)
MAY = date(2021, 5, 31)


def times_of(text: str, *surfaces: str) -> list[date | None]:
    return [claim_in(text, surface, is_parsed=True).period.as_of for surface in surfaces]


def test_a_clause_holds_what_stands_behind_its_verb() -> None:
    clause = Clause(first=3, verb=6, stop=9)
    assert [clause.holds(place) for place in (5, 6, 7, 8, 9)] == [False, False, True, True, False]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("It sold 640 jets, beating the 310 jets it sold in 2019.", "310"),
        ("It sold 640 jets, topping the 310 jets that it sold in 2019.", "310"),
        ("It sold 640 jets, topping the 310 jets sold in 2019.", "310"),
        ("It sold 640 jets, more than the 310 jets Brightwell sold in 2019.", "310"),
        ("It sold 640 jets, taking the number sold in 2019 to 310 jets.", "310"),
        ("It has 640 jets and hopes to sell the 310 jets which it bought in 2019.", "310"),
    ],
)
def test_what_a_clause_tells_of_one_number_dates_none_before_it(text: str, other: str) -> None:
    assert times_of(text, "640", other) == [PUBLISHED, YEAR_2019]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Some 640 died in 2019, taking this year's toll to 41.", PUBLISHED),
        ("Some 640 died on Tuesday, taking the toll to 41.", date(2022, 1, 25)),
        ("Some 640 died in 2019, taking the toll in May to 41.", MAY),
    ],
)
def test_a_sum_of_more_is_not_of_the_stretch_of_what_was_added(text: str, day: date) -> None:
    assert times_of(text, "41") == [day]


def test_the_verb_of_the_sentence_is_none_of_the_clause() -> None:
    text = "Nine of the 14 people hurt in the crash were still at home on Tuesday."
    assert times_of(text, "Nine") == [date(2022, 1, 25)]


@pytest.mark.parametrize(
    "text",
    [
        "The gale killed 640 people and flooded 310 homes in 2019.",
        "It sold 640 jets and 310 ships it had built in 2019.",
        "The 640 jets sold in 2019 went to 310 buyers.",
    ],
    ids=["one deed", "of things nobody knows", "its own"],
)
def test_a_time_that_is_told_of_no_other_number_alone_is_that_of_the_number(text: str) -> None:
    wanted = [PUBLISHED] if "had built" in text else [YEAR_2019]
    assert times_of(text, "640") == wanted


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        ("It earned $6.4m, above the $3.1m it had forecast in May.", "3.1", PUBLISHED),
        ("It earned $6.4m, above the $3.1m it earned in May.", "3.1", MAY),
        ("It earned $6.4m, above the $3.1m that it projects for 2023.", "3.1", date(2023, 12, 31)),
    ],
)
def test_when_a_number_was_foreseen_is_not_when_it_held(text: str, surface: str, day: date) -> None:
    assert times_of(text, surface) == [day]


def test_a_forecast_is_for_the_time_of_the_one_that_replaced_it() -> None:
    text = "The bank cut its forecast to 2.4% for 2023 from the 3.1% it projected in May."
    former = claim_in(text, "3.1", is_parsed=True)
    assert (former.period.rule, former.period.end) == ("period.former", date(2023, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bank will shut 37 of its 210 branches by the end of next year.", PUBLISHED),
        ("The bank will shut 37 of its 210 branches in 2023.", PUBLISHED),
        ("The bank shut 37 of its 210 branches in 2019.", YEAR_2019),
        ("The bank will shut half of the 210 branches it will buy in 2023.", date(2023, 12, 31)),
        ("The bank will shut 210 branches in 2023.", date(2023, 12, 31)),
    ],
)
def test_what_will_be_done_to_a_part_comes_to_a_whole_that_is_there_now(
    text: str, day: date
) -> None:
    assert times_of(text, "210") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "It employs 640 people and made a loss in 2019.",
        "It has 640 shops and will open 12 more in 2023.",
        "It ran 640 shops and hopes to run 900 by 2023.",
        "He was fined $640 for selling stolen phones in 2019.",
    ],
)
def test_the_year_of_what_another_verb_tells_is_not_that_of_the_number(text: str) -> None:
    assert times_of(text, "640") == [PUBLISHED]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It will shut 640 shops and open 12 in 2023.", date(2023, 12, 31)),
        ("Some 640 cooks and 12 maids will leave in 2023.", date(2023, 12, 31)),
        ("He was fined $640 in 2019.", YEAR_2019),
        ("He was paid $640 for selling phones in 2019.", YEAR_2019),
    ],
)
def test_one_time_is_that_of_both_deeds_where_both_are_alike(text: str, day: date) -> None:
    assert times_of(text, "640") == [day]
