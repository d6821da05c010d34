"""What a label before a colon says that a number measures."""

import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Turnout: 43%.", "43%", "turnout"),
        ("Dead: 43", "43", "death"),
        ("- Rents: $1,350 a month", "$1,350", "rent"),
        ("Number of jobs: about 430", "430", "job"),
        ("Revenue: up 5% to $43m.", "5%", "revenue"),
        ("Revenue: up 5% to $43m.", "$43m", "revenue"),
        ("Revenue: $43m (up 5%).", "5%", "revenue"),
        ("Unemployment: 4.3% (4.1% in May)", "4.1%", "unemployment"),
    ],
)
def test_a_label_names_what_is_measured(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item


def test_how_it_moved_is_a_change() -> None:
    assert claim_in("Exports: up 5%.", "5%").measure.statistic is Statistic.CHANGE


@pytest.mark.parametrize(
    "text",
    [
        "The mayor: 43% is too much.",
        "Ada Brenn said: 43% is too much.",
        "He was clear: cut it by 43%.",
        "Our verdict: 43% is too much.",
    ],
)
def test_who_speaks_and_what_is_said_are_no_labels(text: str) -> None:
    assert claim_in(text, "43%").measure.item == ""


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Exports up 4% in March", "4%", "export"),
        ("Unemployment down to 4.3%", "4.3%", "unemployment"),
        ("Rents up 4%, wages down 3%", "3%", "wage"),
        ("Shares in Corvane up 4%", "4%", "share price"),
        ("Norway's exports up 4%", "4%", "export"),
        ("Norland exports up 4%", "4%", "export"),
        ("Corvane Q3 revenue up 5% to $43m", "$43m", "revenue"),
        ("Corvane: revenue up 5% to $43m", "5%", "revenue"),
    ],
)
def test_a_headline_tells_what_moved_without_a_verb(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    claim = claim_in(text, surface, is_parsed=is_parsed)
    assert (claim.measure.item, claim.scope.event) == (item, None)


@pytest.mark.parametrize("text", ["The firm wound up 4% lower.", "He wants it up 4%."])
def test_beside_a_verb_nothing_is_a_label(text: str) -> None:
    assert claim_in(text, "4%", is_parsed=True).measure.item == ""
