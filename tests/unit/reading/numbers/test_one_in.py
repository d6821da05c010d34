from decimal import Decimal

import pytest

from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.numerals import NumeralKind
from tests.unit.reading.measuring import claim_in
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("one child in five in the valley is hungry", "20"),
        ("one child in five is hungry", "20"),
        ("one ewe in four lives outdoors", "25"),
        ("nine bakers in ten said so", "90"),
        ("3 nurses in 10 resigned", "30"),
        ("two ferries out of three sailed", "66.67"),
        ("one tram in every 20 was late", "5"),
        ("two in every thousand trams were late", "0.2"),
        ("three in a hundred trams were late", "3"),
        ("12 in every 1,000 trams were late", "1.2"),
    ],
)
def test_what_a_share_is_of_may_stand_inside(text: str, share: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert (numeral.low, numeral.kind) == (Decimal(share), NumeralKind.SHARE)


@pytest.mark.parametrize(
    "text",
    [
        "two bakers in three vans were held",
        "one baker in five attacks was hurt",
        "one ewe in two hours was lost",
        "two ewes in three days",
        "five ewes in three flocks",
        "27 ewes out of 68 in the flock",
    ],
)
def test_what_is_counted_behind_leaves_two_counts(text: str) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert numeral.kind is not NumeralKind.SHARE


def test_what_stands_inside_is_what_the_share_is_of() -> None:
    claim = claim_in("Nearly one ewe in four is lame, a vet said.", "one ewe in four")
    assert claim.measure.item == "ewe"
