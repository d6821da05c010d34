"""Shares that a poll named in the sentence before still gives."""

import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The Liberals hold a lead, a poll shows. They stand at 34 per cent.", "34 per cent"),
        ("A survey has the Liberals on 34%. The Greens are on 12%.", "12%"),
        ("A survey has the Liberals on 34%. The Greens are on 12%. They were at 9%.", "9%"),
    ],
)
def test_shares_behind_a_poll_are_still_its(text: str, surface: str) -> None:
    claim = claim_in(text, surface)
    assert claim.measure.kind is Kind.POLL
    assert "kind.poll.still" in {ground.rule for ground in claim.grounds}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("A poll puts the Liberals on 34%. Inflation is at 5%.", "5%"),
        ("A poll puts the Liberals on 34%. The Liberals won 41% in 2019.", "41%"),
        ("The Liberals hold a lead. They stand at 34 per cent.", "34 per cent"),
        ("A poll puts the Liberals on 34%. Rents rose 8%.", "8%"),
    ],
)
def test_other_shares_are_none(text: str, surface: str) -> None:
    assert claim_in(text, surface).measure.kind is not Kind.POLL
