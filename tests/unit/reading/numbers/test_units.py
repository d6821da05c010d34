import pytest

from app.lexicon.loader import load
from app.reading.numbers.units import unit_after
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5 km", "kilometre"),
        ("5 square feet", "square foot"),
        ("5 percentage points", "percentage point"),
        ("5 per cent", "%"),
        ("5-mile", "mile"),
        ("5 euros a day", "EUR/day"),
        ("5-cent-a-share", "USD/share"),
        ("5 euros a megawatt-hour", "EUR/megawatt hour"),
        ("5 euros a kWh", "EUR/kilowatt hour"),
        ("5 euros a field away", "EUR"),
        ("5 miles per hour", "mile/hour"),
        ("5 litres of red wine per head", "litre/head"),
        ("5 percent a year", "percent/year"),
        ("5 feet per century", "foot/century"),
        ("5 furlongs", "furlong"),
        ("5 euros per 1,000 people", "EUR/1,000 person"),
        ("5 euros per 1,000 live births", "EUR/1,000 birth"),
        ("5 euros per 1,000 live in", "EUR/1,000 live"),
        ("5 cents per 1,000.", "USD"),
        ("5 euros in every 100,000 residents", "EUR/100,000 person"),
        ("5 euros out of every 1,000 households", "EUR/1,000 household"),
        ("5 euros in 1,000 days", "EUR"),
        ("5 euros in 1,000 people", "EUR/1,000 person"),
        ("5 euros pcm", "EUR/month"),
        ("5 euros p.a.", "EUR/year"),
        ("5 Kazakh tenge", "KZT"),
        ("5 Jordanian dinars", "JOD"),
        ("5 euros annually", "EUR/year"),
        ("5 euros a year from 4", "EUR/year"),
        ("5 euros a year from now", "EUR"),
        ("5 W/min", "watt/minute"),
        ("5' when", "foot"),
        ("5 ppg", "point/game"),
        ("5 W.", "watt"),
        ("5 V battery", "volt"),
    ],
)
def test_a_unit_stands_after_a_number(text: str, name: str) -> None:
    worded = unit_after(line(text), 1)
    assert worded is not None
    assert worded.unit.name == name


@pytest.mark.parametrize(
    "text",
    [
        "5 sets",
        "5 J. Smith",
        "5 W Hotels",
        "5 F",
        "5 dogs",
        "5 x 12",
        "5 , km",
        "5",
        "5 kmx",
        "5 in",
    ],
)
def test_no_unit_is_made_of_other_words(text: str) -> None:
    assert unit_after(line(text), 1) is None


@pytest.mark.parametrize(
    ("text", "per"),
    [("5 euros a share after tax", "share"), ("5 euros a day after the vote", None)],
)
def test_only_a_time_is_counted_from_what_follows(text: str, per: str | None) -> None:
    worded = unit_after(line(text), 1)
    assert worded is not None
    assert worded.unit.per == per


def test_a_spaced_dash_is_no_part_of_a_unit() -> None:
    worded = unit_after(line("5 metres - the highest in years"), 1)
    assert worded is not None
    assert (worded.unit.name, worded.after) == ("metre", 2)


def test_a_year_earlier_is_no_rate() -> None:
    worded = unit_after(line("5 euros a year earlier"), 1)
    assert worded is not None
    assert worded.unit.name == "EUR"
    assert worded.unit.per is None


def test_the_age_of_a_person_says_so() -> None:
    worded = unit_after(line("5-year-old"), 1)
    assert worded is not None
    assert (worded.unit.name, worded.rule) == ("year", "unit.age")


def test_a_unit_is_looked_for_wherever_a_spelling_of_one_may_begin() -> None:
    lexicon = load()
    units, currencies = lexicon.units, lexicon.currencies
    spellings = (units.surfaces, units.symbols, units.glued, units.fractional, units.composed)
    for spelling in (*(each for known in spellings for each in known),):
        assert line(spelling).lowers[0] in units.starters
    for spelling in (*currencies.names, *currencies.symbols):
        assert line(spelling).lowers[0] in currencies.starters


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("40 second-hand cars", None),
        ("40 second hand cars", None),
        ("12 second-round seats", None),
        ("a 40 second-long clip", "second"),
        ("a 40 second delay", "second"),
    ],
)
def test_what_comes_second_is_no_time(text: str, unit: str | None) -> None:
    known = line(text)
    worded = unit_after(known, known.texts.index("second"))
    assert (worded.unit.name if worded else None) == unit


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("186 shillings for each litre", "KES/litre"),
        ("19 cents for every kilometre", "USD/kilometre"),
        ("300 euros for every hectare left fallow", "EUR/hectare"),
        ("3 euros for every 1 euro", "EUR"),
        ("40 euros for each of them", "EUR"),
        ("40 euros for the ticket", "EUR"),
        ("5 litres for each cow", "litre"),
    ],
)
def test_money_for_each_is_money_by_it(text: str, name: str) -> None:
    worded = unit_after(line(text), 1)
    assert worded is not None
    assert worded.unit.name == name
