"""A whole is called one, and its parts are taken from it one after the other."""

import pytest

from app.checking.alone.overspent import overspent_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def test_a_plan_with_its_parts() -> None:
    text = "The £12m savings plan takes £5m from libraries, £4m from roads and £6m from parks."
    (found,) = overspent_in(mentions(text), POLICY)
    assert found.whole.surface == "£12m"
    assert [part.surface for part in found.parts] == ["£5m", "£4m", "£6m"]


@pytest.mark.parametrize(
    "text",
    [
        "The £12m plan comes after £5m from libraries, and £4m was lost on roads; £6m is left.",
        "Shot with a $14m grant, it led with $2.3m, bringing its tally to $13.9m.",
        "The £12m bridge takes £5m from libraries, £4m from roads and £6m from parks.",
    ],
    ids=["another statement", "no parts", "no whole"],
)
def test_other_sums_are_no_parts(text: str) -> None:
    assert list(overspent_in(mentions(text), POLICY)) == []
