"""Support in per cent is that of voters."""

import pytest

from app.domain import Kind, Modality, Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "A survey of adults put support for the ban at 44%.",
        "Support slipped to 44% in the latest poll.",
        "Public support for the war has fallen from 61% to 44%.",
        "Backing for the strike was 44%.",
        "The poll gave the ruling party 44% support.",
    ],
)
def test_support_in_per_cent_is_a_share_of_those_asked(text: str) -> None:
    measure = claim_in(text, "44%", is_parsed=True).measure
    assert (measure.item, measure.statistic) == ("support", Statistic.SHARE)


def test_support_moves_in_points() -> None:
    found = claim_in("Support for the party fell four points to 31%.", "four", is_parsed=True)
    assert (found.measure.item, found.measure.statistic) == ("support", Statistic.CHANGE)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Norland offered 44 million euros in support.", "aid"),
        ("Military support rose 44% last year.", "military aid"),
        ("Aid rose 44%.", "aid"),
        ("Support for farmers rose 44% last year.", "aid"),
        ("Norland has the support of 44 countries.", "country"),
    ],
)
def test_support_in_money_is_aid(text: str, item: str) -> None:
    assert claim_in(text, "44", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "A poll put the Greens on 44%.",
        "The poll found that businessman Tom Bell had 44%.",
        "Ana Reyes was backed by 44% of likely voters, the poll found.",
        "In the survey Tom Bell had 44%.",
        "The poll puts the Greens at 44%.",
        "The Greens stand at 44% in the poll.",
        "The Greens polled 44%.",
        "The Greens scored 44% in the latest poll.",
        "The Greens are in second place with 44%, the poll found.",
        "The Reds lead the poll, followed by the Greens with 44%.",
        "The Greens would win 44% of the vote, the poll found.",
        "A poll gives the Greens 44% of the vote.",
        "Some 44% of voters back the Greens, a poll found.",
        "Voting intention for the Greens is at 44%, a poll shows.",
    ],
)
def test_whom_a_poll_puts_on_so_many_per_cent_has_so_much_support(text: str) -> None:
    claim = claim_in(text, "44%", is_parsed=True)
    assert (claim.measure.item, claim.measure.statistic) == ("support", Statistic.SHARE)
    assert (claim.measure.kind, claim.modality) == (Kind.POLL, Modality.ASSERTED)


@pytest.mark.parametrize("text", ["The Greens are on 44%.", "The Greens, on 44%, lead the Reds."])
def test_who_is_on_so_many_per_cent_has_so_much_support(text: str) -> None:
    assert claim_in(text, "44%", is_parsed=True).measure.item == "support"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The Greens won 44% of the vote, more than polls had said.", "vote"),
        ("Some 44% of women back the Greens, a poll found.", "woman"),
        ("Unemployment in Norland is at 44%, a survey found.", "unemployment"),
        ("Germany is on 44%.", ""),
        ("Germany is at 44%, a survey found.", ""),
    ],
)
def test_what_was_counted_or_is_measured_else_is_no_support(text: str, item: str) -> None:
    assert claim_in(text, "44%", is_parsed=True).measure.item == item
