"""Those who expected a number are not what it measures."""

import pytest

from app.domain import Kind, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        (
            "Profit came in at £46 million, ahead of the £41 million analysts had expected.",
            "£41",
            "profit",
        ),
        ("Inflation was 3.1%, above the 2.9% economists expected.", "2.9", "inflation"),
        ("Firms added 41,000 jobs, above the 28,000 economists had forecast.", "28,000", "job"),
        ("Firms added 41,000 jobs, above the 28,000 forecasters predicted.", "28,000", "job"),
        (
            "Firms hired 41,000 clerks, short of the 28,000 that analysts had hoped.",
            "28,000",
            "clerk",
        ),
        ("The line had 5,800 users, far below the 28,000 forecast in May.", "28,000", "subscriber"),
        ("Exports fell 3.2%; economists had looked for a fall of 2.1%.", "2.1", "export"),
        ("Revenue of $4.6 billion was above a consensus of $4.3 billion.", "$4.3", "revenue"),
        ("Rents rose 5.1%. Economists had expected 4.6%.", "4.6", "rent"),
        (
            "The film took $46 million, above the $41 million its studio had forecast.",
            "$41",
            "revenue",
        ),
        (
            "The film took $46 million, above the $41 million its studio, Corvane, had planned.",
            "$41",
            "revenue",
        ),
        ("Revenue was $4.6 billion, below the $4.3 billion it had promised.", "$4.3", "revenue"),
        ("The shares fell after the $40 million investors had hoped for.", "$40", ""),
    ],
)
def test_what_somebody_expected_is_of_the_number_before(text: str, surface: str, item: str) -> None:
    claim = claim_in(text, surface)
    assert claim.measure.item == item
    assert claim.quantity.unit.name not in ("economist", "forecaster")


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The harbour counted the 4,000 visitors expected.", "4,000", "visitor"),
        ("The bank hired 40 economists.", "40", "economist"),
        ("Some 3,000 investors lost money, the court had expected.", "3,000", "investor"),
        ("The 28,000 people who had expected more were told to wait.", "28,000", "person"),
    ],
)
def test_those_who_are_counted_stay_so(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface).measure.item == item


def test_what_was_expected_is_a_forecast() -> None:
    text = "Inflation was 3.1%, above the 2.9% economists had expected."
    assert claim_in(text, "2.9").measure.kind is Kind.FORECAST
    assert claim_in(text, "3.1").measure.kind is not Kind.FORECAST


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Inflation ran at 4.6%, against the 4.3% forecast in May.", "inflation"),
        ("Rents rose 4.6%, less than the 4.3% promised to tenants.", "rent"),
        ("The lead fell to 4.6%, under the 4.3% predicted in May.", "lead"),
        ("The economy grew 4.6%, after the 4.3% recorded in May.", "GDP"),
    ],
)
def test_what_was_promised_is_held_against_the_number_before(text: str, item: str) -> None:
    assert claim_in(text, "4.3", is_parsed=True).measure.item == item


def test_what_it_projected_is_of_the_number_before() -> None:
    text = "The lender cut its growth forecast to 2.4% this year from the 3.1% it projected in May."
    assert claim_in(text, "3.1", is_parsed=True).measure.item == "GDP"
    assert claim_in(text, "3.1", is_parsed=True).measure.statistic is Statistic.CHANGE
