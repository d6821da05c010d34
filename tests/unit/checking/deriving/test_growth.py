"""Inflation and the yearly rise of prices are one measured thing."""

from dataclasses import replace

import pytest

from app.checking import mentions
from app.checking.deriving.growth import growth_comparisons
from app.checking.figures import histories_of
from app.checking.mentions import Mention, OnFile
from app.domain import Comparison
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import parsed_claims_of, written

STORY = replace(POLICY, is_one_story=True)
RISE = "Consumer prices rose 4.1% in May from a year earlier."
RATE = "Inflation stood at 4.1% in May."


def compared(recorded: str, stated: str) -> list[Comparison]:
    histories = histories_of(parsed_claims_of(recorded, "AFP"), written(recorded, "AFP"))
    found = growth_comparisons(parsed_claims_of(stated), OnFile(histories, written(stated)), STORY)
    return [comparison for _, comparison in found]


@pytest.mark.parametrize(("recorded", "stated"), [(RISE, RATE), (RATE, RISE)])
def test_a_rate_is_the_rise_over_a_year(recorded: str, stated: str) -> None:
    (found,) = compared(recorded, stated)
    assert found.rule == "equal"


def test_a_later_rate_takes_the_place_of_the_rise() -> None:
    (found,) = compared(RISE.replace("May", "April"), "Inflation slowed to 3% in May.")
    assert found.rule == "later-level"


@pytest.mark.parametrize(
    "rise",
    [
        "Consumer prices rose 4.1% in the year to May.",
        "Consumer prices rose 4.1% in May from a year earlier and 0.3% from April.",
    ],
)
def test_a_rise_over_a_year_is_told_in_other_ways(rise: str) -> None:
    (found,) = compared(rise, RATE)
    assert (found.rule, found.figure.quantity.stated) == ("equal", "4.1%")


@pytest.mark.parametrize(
    "other",
    [
        "Consumer prices rose 4.1% in May from April.",
        "Consumer prices fell 4.1% in May from a year earlier.",
        "Export prices rose 4.1% in May from a year earlier.",
    ],
)
def test_other_changes_are_no_inflation(other: str) -> None:
    assert compared(other, RATE) == []


def test_no_quote_is_read_where_nothing_on_file_has_the_other_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seen to fail with every quote read for any share of a price."""

    def read(*_: object) -> list[tuple[Mention, ...]]:
        pytest.fail("the quotes on file were read")

    monkeypatch.setattr(mentions, "recorded_mentions", read)
    assert compared(RATE, RATE) == []
    assert compared(RISE, RISE) == []
