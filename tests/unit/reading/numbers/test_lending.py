import pytest

from app.domain import COUNT, MONEY, Bound, Unit
from app.reading.numbers.lending import rate_beyond, unit_lent
from app.reading.numbers.measured import Bare, measured_at
from tests.unit.reading.stating import line, stated


def lent(text: str, first: int, *earlier: tuple[Unit, int]) -> str:
    known = line(text)
    measured = measured_at(known, first)
    assert measured is not None
    worded = unit_lent(known, Bare(measured, measured.first, measured.after, earlier))
    return worded.unit.name if worded else ""


@pytest.mark.parametrize(
    ("text", "first", "unit"),
    [
        ("Casualties rose to 98", 3, "casualty"),
        ("The death toll is 98", 4, "death"),
        ("The dead now number 98", 4, "death"),
        ("The wounded number 98", 3, "injury"),
        ("The dead reached 98", 3, ""),
        ("a population of 80,000", 3, "person"),
        ("Life expectancy for men is 73", 5, "year"),
        ("The average age was 41", 4, "year"),
        ("Suicides fell to 9.7 per 100,000 people", 3, "suicide/100,000 person"),
        ("The number of flats in Lusk standing empty rose to 98", 10, "flat"),
        ("The number of the bus is 42", 6, ""),
        ("The number of dead stands at 42", 6, ""),
        ("A crew of 120 sailed", 3, "crew member"),
        ("A city of 5 million sleeps", 3, "person"),
        ("Arrests in 2021 rose to 98", 5, ""),
        ("Shares rose to 98", 3, ""),
        ("It rose to 98", 3, ""),
    ],
)
def test_a_noun_before_its_verb_is_counted(text: str, first: int, unit: str) -> None:
    assert lent(text, first) == unit


@pytest.mark.parametrize(
    ("text", "first", "unit"),
    [
        ("He will be 35 by May", 3, "year"),
        ("she turned 40", 2, "year"),
        ("she was 5 under par", 2, ""),
        ("it was 35", 2, ""),
        ("he 35", 1, ""),
        ("he was 350", 2, ""),
    ],
)
def test_he_is_a_number_of_years_old(text: str, first: int, unit: str) -> None:
    assert lent(text, first) == unit


@pytest.mark.parametrize(
    ("text", "first", "unit"),
    [
        ("and 95,800 who left", 1, "person"),
        ("reported by 210 of those who came", 2, "person"),
        ("reported by 210 of those on file", 2, ""),
        ("7 on the kelvin scale", 0, "kelvin"),
        ("7 on the list", 0, ""),
        ("7 and 9 mg", 0, "milligram"),
    ],
)
def test_what_stands_behind_says_the_unit(text: str, first: int, unit: str) -> None:
    assert lent(text, first) == unit


def test_a_level_of_an_index_is_in_points_like_the_one_before() -> None:
    points = Unit("point", "point"), 0
    assert lent("the other at 1,333.2", 3, points) == "point"
    assert lent("the other was 1,333.2", 3, points) == ""
    assert lent("the other at 1,333.2", 3) == ""


def test_money_said_again_in_brackets_is_in_the_currency_that_was_so_before() -> None:
    text = "2 yen ($22) and 2.3m ($21)"
    assert lent(text, 7, (Unit("JPY", MONEY), 2), (Unit("USD", MONEY), 5)) == "JPY"
    assert lent("and 2.3m (21 people)", 1, (Unit("JPY", MONEY), 0)) == ""


def test_a_rate_behind_a_lent_unit_is_read() -> None:
    assert lent("with 20 per week", 1, (Unit("burglary", COUNT), 0)) == "burglary/week"


def test_a_rate_behind_brackets_is_both_numbers() -> None:
    known = line("C$6 (US$4.46) per share")
    assert rate_beyond(known, Unit("CAD", MONEY), 3).name == "CAD/share"
    assert rate_beyond(known, Unit("mile", "length"), 3).name == "mile"
    assert rate_beyond(line("$6 (he said) per share"), Unit("USD", MONEY), 2).name == "USD"


def test_how_far_and_to_where_are_no_range() -> None:
    units = [one.quantity.unit.name for one in stated("The death toll rose by 12 to 98.")]
    assert units == ["death", "death"]
    (grown,) = stated("Output grew by 3 to 4 per cent.")
    assert grown.quantity.bound is Bound.RANGE


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sales were €3.4bn, up from 2.9bn a year earlier.", ["EUR", "EUR"]),
        ("The fund lost 9 billion francs in March and 4 billion in April.", ["CHF", "CHF"]),
        ("The fine was cut from 80 million euros to 55 million.", ["EUR", "EUR"]),
        ("It lent 4bn rupees ($48m), up from 3bn in May.", ["INR", "USD", "INR"]),
        ("The mine gave 3 million euros to 40 million.", ["EUR", ""]),
        ("The fare went to 31 euros a day from 26.", ["EUR/day", "EUR/day"]),
        ("Brokers see the share at 62 euros, up from 48.", ["EUR", "EUR"]),
        ("Seats went to 31 euros from 2019.", ["EUR"]),
        ("Figs fetch 42 euros a kilo in the port, up from 28.", ["EUR/kilo", "EUR/kilo"]),
        ("A sack of figs costs 42 euros, against 28 a year ago.", ["EUR", "EUR"]),
        ("A sack of figs costs 42 euros, up from 28 sacks in May.", ["EUR", "sack"]),
        ("It pays 3 million euros a year, and 4 million went to schools.", ["EUR/year", ""]),
        ("It pays 300 euros, and 40 went to schools.", ["EUR", ""]),
    ],
)
def test_a_bare_sum_is_in_the_money_before_it(text: str, units: list[str]) -> None:
    assert [one.quantity.unit.name for one in stated(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Unemployment stood at 6.1 per cent, down from 6.8.", ["%", "%"]),
        ("The party fell to 31% from 36 in May.", ["%", "%"]),
        ("Growth was 2.1% last year and 1.8 the year before.", ["%", "%"]),
        ("Output rose 0.3 per cent, not 0.4.", ["%", "%"]),
        ("It pays 310 euros a month before tax, and 40 a month before Easter.", ["EUR/month", ""]),
        ("Cases fell 12 per cent from 340 in May.", ["%", ""]),
        ("The index rose 3 per cent, from 120.4 to 124.", ["%", "", ""]),
        ("The deficit is put at 12.4 billion, or 3.1% of output.", ["", "%"]),
        ("Output fell by 300, or 4 per cent.", ["", "%"]),
    ],
)
def test_a_share_lends_its_unit_to_another_share_alone(text: str, units: list[str]) -> None:
    assert [one.quantity.unit.name for one in stated(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Okoye won 812 votes and Osei 604.", ["vote", "vote"]),
        ("Okoye won 812 votes and deputy mayor Tom Osei 604.", ["vote", "vote"]),
        ("Homeland would take 31 per cent and the Greens 14.", ["%", "%"]),
        ("Unity won 38% of the vote, Homeland 31 and the Greens 14.", ["%", "%", "%"]),
        ("The tax took 31% and Room 12 was closed.", ["%"]),
        ("Norland won 14 medals, Sudmark nine and Estria six.", ["medal", "medal", "medal"]),
        ("The club signed 4 players and Room 12 was full.", ["player"]),
        ("It has 812 voters and Osei 604 is a road.", ["voter"]),
        ("The crash killed 40 people on Flight 212.", ["person"]),
    ],
)
def test_a_name_alone_lends_what_the_number_before_counts(text: str, units: list[str]) -> None:
    assert [one.quantity.unit.name for one in stated(text)] == units


def test_what_a_number_is_of_says_what_it_counts() -> None:
    units = [one.quantity.unit.name for one in stated("It weighs 40 tonnes and has a crew of 12.")]
    assert units == ["tonne", "crew member"]
    _, bodies = stated("They dug through 25 metres of rock to the bodies of two more.")
    assert bodies.quantity.unit.name == ""
    _, peak = stated("The city sold 3,000 homes, a peak of 3,400 aside.")
    assert peak.quantity.unit.name == "home"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The Reds are on 30 per cent, Calder on 25.", "%"),
        ("The Reds fell to 16 per cent; Calder is unchanged on 25.", "%"),
        ("The dam stood at 5 per cent; the lake is at 19.", "%"),
        ("Shares rose 3 per cent to close at 26.", ""),
        ("Turnout was 61 per cent on 12 islands.", "island"),
    ],
)
def test_where_somebody_stands_is_a_share_as_one_before(text: str, last: str) -> None:
    assert stated(text)[-1].quantity.unit.name == last


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 150 people left three villages, and 12 were still missing.", "person"),
        ("The blast hurt 18 people and wrecked five shops, and six are in hospital.", "person"),
        ("They moved 200 people out of 14 flats, and 16 were damaged.", "flat"),
        ("The sea took three villages and two farms, and 12 were still missing.", "farm"),
    ],
)
def test_of_persons_and_things_the_persons_are_missing(text: str, unit: str) -> None:
    assert stated(text)[2].quantity.unit.base == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 41% were for it, against 38 in March.", "%"),
        ("Some 41% were for it, against 38 parties.", "party"),
    ],
)
def test_what_a_share_is_held_against_is_one(text: str, unit: str) -> None:
    assert stated(text)[1].quantity.unit.base == unit
