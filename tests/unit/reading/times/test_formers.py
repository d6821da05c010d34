"""What a number was before another one of its sentence took its place."""

from datetime import date

import pytest

from app.domain import Article, Statistic
from app.lexicon.loader import load
from app.reading import read
from tests.unit.reading.measuring import PUBLISHED, claim_in

FORMER = "period.former"


@pytest.mark.parametrize(
    ("text", "surface", "other"),
    [
        ("The ministry said that 204 people had died, up from 118 at noon.", "118", "204"),
        ("The toll rose from 118 to 204.", "118", "204"),
        ("The toll rose to 204 from 118.", "118", "204"),
        ("The ministry said that 43 people had died, not 51.", "51", "43"),
        ("Norland raised its force at the border to 8,500 troops from 5,000.", "5,000", "8,500"),
        ("Sales rose 5% to $40m from $38m.", "$38m", "$40m"),
    ],
)
def test_the_number_that_another_took_the_place_of_is_of_before(
    text: str, surface: str, other: str
) -> None:
    former = claim_in(text, surface)
    assert former.period.rule == FORMER
    assert [each.rule for each in former.grounds if each.field == "time"] == [FORMER]
    assert claim_in(text, other).period.rule != FORMER


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The police freed 12 people from 3 families.", "3 families"),
        ("The toll rose to 204 from 118 on Wednesday.", "118"),
        ("Tickets cost from $5 to $10.", "$5"),
        ("The firm sent 40 drones from 12 hangars to 3 towns.", "12"),
        ("Some 300 people fled from 40 villages.", "40"),
        ("The toll was not 51.", "51"),
    ],
)
def test_other_numbers_are_of_their_own_time(text: str, surface: str) -> None:
    assert claim_in(text, surface).period.rule != FORMER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Unemployment fell to 4.1% in December from 4.3%.", date(2021, 12, 1)),
        ("Deaths rose from 4.3 million to 4.6 million in 2021.", date(2021, 1, 1)),
        ("The toll rose to 46 from 4.3 at noon.", PUBLISHED),
        ("The toll rose to 204, up from 4.3.", PUBLISHED),
    ],
    ids=["of a month", "of a year", "in a day", "no day"],
)
def test_it_was_so_until_the_stretch_of_the_other_began(text: str, day: date) -> None:
    period = claim_in(text, "4.3").period
    assert (period.rule, period.as_of, period.start, period.end) == (FORMER, day, None, None)


def test_the_nearest_took_its_place() -> None:
    text = "It raised its forecast for 2022 to 3.1% from 2.8% and for 2023 to 2.4% from 2.2%."
    assert claim_in(text, "2.8%").period.end == date(2022, 1, 28)
    assert claim_in(text, "2.2%").period.end == date(2023, 12, 31)


def test_a_time_of_its_own_is_its_time() -> None:
    text = "Unemployment fell to 4.1% in December from 4.3% in November."
    assert claim_in(text, "4.3").period.as_of == date(2021, 11, 30)


def test_it_is_so_in_a_text_without_a_day_too() -> None:
    text = "The survey revised the magnitude down from 6.6 to 6.1."
    undated = Article("art_1", text, "Meridian Wire", None)
    former, _ = read(undated, load()).claims
    assert (former.surface, former.period.rule) == ("6.6", FORMER)


def test_what_it_was_a_day_earlier_dates_nothing_in_front_of_it() -> None:
    text = "Cases rose to 14 on Wednesday with five deaths, up from nine a day earlier."
    assert claim_in(text, "14", is_parsed=True).period.as_of == date(2022, 1, 26)
    assert claim_in(text, "nine", is_parsed=True).period.as_of == date(2022, 1, 25)


def test_the_former_share_is_one_of_the_same_whole() -> None:
    former = claim_in("The deficit widened to 4.4% of GDP from 3.9%.", "3.9%")
    assert (former.period.rule, former.measure.statistic) == (FORMER, Statistic.SHARE)
    level = claim_in("Inflation slowed to 4.4% from 4.9%.", "4.9%")
    assert level.measure.statistic is Statistic.LEVEL


def test_what_is_still_to_come_has_replaced_nothing_yet() -> None:
    text = "The minimum wage will rise to £11 an hour in April 2022 from £10."
    assert claim_in(text, "£10", is_parsed=True).period.as_of == date(2022, 1, 28)


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Unions claimed 120 marchers, while police counted 48, up from 35.", "35", "police"),
        ("Unions claimed 120 marchers, up from 90.", "90", "unions"),
        ("The toll rose to 204, up from 118, the ministry said.", "118", "ministry"),
    ],
)
def test_who_tells_a_number_tells_what_it_was(text: str, surface: str, speaker: str) -> None:
    credited = claim_in(text, surface, is_parsed=True).attribution
    assert credited is not None
    assert credited.speaker == speaker
