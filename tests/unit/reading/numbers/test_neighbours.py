import pytest

from app.domain import COUNT, MONEY, Unit
from app.reading.numbers.measured import measured_at
from app.reading.numbers.neighbours import (
    age_unit,
    is_bracketed_after,
    is_coordinated,
    is_span,
    is_target_after,
    is_while,
    person_age,
    shares_change,
    unit_ahead,
    unit_behind,
)
from tests.unit.reading.stating import line, stated


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("45 and 50 mg", "milligram"),
        ("7- or 8-inch screens", "inch"),
        ("four-, five- and six-cylinder engines", "cylinder"),
        ("45 and 50 dogs", None),
        ("46 of the 88 seats", "seat"),
        ("46 of the 88 km", "kilometre"),
        ("46 of the $88", None),
        ("45, $50", None),
        ("45 and a quarter of it", None),
        ("46 of 88 seats", "seat"),
        ("6 of its last 7 games", "game"),
        ("20-by-30-foot room", "foot"),
        ("20 by 30 feet", "foot"),
        ("45 dogs", None),
    ],
)
def test_a_list_states_its_unit_once(text: str, unit: str | None) -> None:
    measured = measured_at(line(text), 0)
    assert measured is not None
    lent = unit_ahead(line(text), measured)
    assert (lent.name if lent else None) == unit


def test_a_linked_number_counts_what_the_one_before_did() -> None:
    home = Unit("home", COUNT)
    assert unit_behind(line("with 63"), 1, home) == home
    assert unit_behind(line("won 63"), 1, home) is None
    assert unit_behind(line("with 63"), 1, Unit("USD", MONEY)) is None
    assert unit_behind(line("with 63"), 1, None) is None
    assert unit_behind(line("put the toll at 63"), 4, home) is None


def test_a_fraction_compared_with_years_is_years() -> None:
    year = Unit("year", "calendar month")
    assert unit_behind(line("against 76.9"), 1, year) == year
    assert unit_behind(line("against 76"), 1, year) is None
    assert unit_behind(line("and 76.9"), 1, year) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("buses over age 12 go", "year"),
        ("buses under the age of 12 go", "year"),
        ("girls under 12 go", "year"),
        ("buses under 12 go", None),
    ],
)
def test_what_is_under_an_age_is_in_years(text: str, unit: str | None) -> None:
    """Seen to fail where only persons had an age: buses over age 12 were a dozen buses."""
    first = line(text).lowers.index("12")
    measured = measured_at(line(text), first)
    assert measured is not None
    found = person_age(line(text), 1, measured)
    assert (found.name if found else None) == unit


def test_an_age_is_in_years() -> None:
    for text, index in (("age of 21", 2), ("age 21", 1)):
        unit = age_unit(line(text), index)
        assert unit is not None
        assert unit.name == "year"
    assert age_unit(line("house of 21"), 2) is None


def test_a_bracket_says_the_number_before_again() -> None:
    assert is_bracketed_after(line("5 km (3 miles)"), 3, 2)
    assert not is_bracketed_after(line("5 km or (3 miles)"), 4, 2)


def test_a_second_number_moves_with_the_first() -> None:
    assert shares_change(line("3 points, or 4%"), 4, 2)
    assert not shares_change(line("3 points at 4%"), 3, 2)


def test_the_end_of_a_movement_follows_its_start() -> None:
    known = line("from 75 to 46")
    assert is_target_after(known, 3, 1, 2)
    assert not is_target_after(line("at 75 to 46"), 3, 1, 2)


def test_numbers_of_two_times_move_alike() -> None:
    assert is_coordinated(line("30 in May and 40 in June"), 4, 1)
    assert is_coordinated(line("30 last year and to 40 this year"), 5, 1)
    assert is_coordinated(line("30 in the year to May and 40 from June"), 7, 1)
    assert not is_coordinated(line("30 from June and 40 in May"), 4, 1)
    assert not is_coordinated(line("30 and 40 in June"), 2, 1)
    assert not is_coordinated(line("30 in Paris and 40 in June"), 4, 1)


def test_a_labour_force_is_made_of_workers() -> None:
    (number,) = stated("Norland has a labour force of 4.6 million.")
    assert number.quantity.unit.name == "worker"


@pytest.mark.parametrize(
    ("text", "first", "is_one"),
    [
        ("6% over two years", 2, True),
        ("6% more over two years", 3, True),
        ("6% of over two", 3, False),
    ],
)
def test_how_long_a_sum_lasts_bounds_no_time(text: str, first: int, *, is_one: bool) -> None:
    assert is_span(line(text), 2, first, Unit("year", "calendar month")) is is_one


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Over 18 months, nine fell ill", True),
        ("Over 18 months the team saw nine", True),
        ("Over 18 months 98 fell ill", True),
        ("Over 18 months have passed", False),
        ("Over 18 months of fighting", False),
        ("About 18 months, he said", False),
    ],
)
def test_how_long_something_went_on_is_no_bound(text: str, *, is_so: bool) -> None:
    month = Unit("month", "calendar month")
    assert is_while(line(text), 0, 3, month) is is_so
    assert not is_while(line(text), 0, 3, Unit("home", COUNT))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A 6.3 earthquake struck Lindal.", "magnitude"),
        ("A magnitude 6.3 earthquake struck Lindal.", "magnitude"),
        ("Some 63 earthquakes struck Lindal.", "earthquake"),
    ],
)
def test_a_fraction_of_a_quake_is_its_magnitude(text: str, unit: str) -> None:
    """Seen to fail: six quakes and a third struck."""
    assert [one.quantity.unit.name for one in stated(text)] == [unit]
