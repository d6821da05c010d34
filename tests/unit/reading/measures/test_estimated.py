import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Insurers put losses from the gale in Lindal at $43m.", "loss"),
        ("The guild puts fabric sales to buyers in Norland at $43m.", "sales"),
        ("It is a loss which the state now reckons at $43m.", "loss"),
        ("The loss, which Corvane puts at $43m, is large.", "loss"),
        ("The damage, estimated at $43m, is large.", "damage"),
        ("Losses from the gale are put at $43m.", "loss"),
    ],
)
def test_what_is_put_at_a_number_is_what_it_measures(
    text: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, "43", is_parsed=is_parsed).measure.item == item


def test_who_measures_a_depth_tells_it_and_has_none() -> None:
    claim = claim_in("The Lindal Institute put the shock at a depth of 43 km.", "43")
    assert claim.scope.subject is None
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Lindal Institute"
