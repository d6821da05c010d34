import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Bad loans fell to 3.1% of the book.", "3.1%", "loan"),
        ("Turnout fell to 41% of voters.", "41%", "turnout"),
        ("The tally rose to 31% of members.", "31%", "member"),
        ("Women rose to 31% of members.", "31%", "member"),
        ("Life expectancy has stalled at 77 years for men.", "77", "life expectancy"),
        ("The jobless rate has plateaued at 4%.", "4%", "unemployment"),
        ("The town sat down at 40 tables.", "40", "table"),
        ("Lindal-based Corvane reported a loss of $4 million.", "$4", "loss"),
    ],
)
def test_what_moved_or_stands_is_measured(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_what_a_verb_did_to_an_object_further_on_is_that_object() -> None:
    text = "Fog cut visibility at the airport to 50 metres."
    assert claim_in(text, "50").measure.item == "visibility"
    assert claim_in("Snow cut output at the mine to 400 tonnes.", "400").measure.item == "output"


def test_the_noun_is_shown_and_not_where_the_subject_begins() -> None:
    """Seen to fail: the item of "the cost of the bridge" was said to rest on "The"."""
    claim = claim_in("The cost of the bridge rose to $43m.", "$43m")
    (ground,) = (one for one in claim.grounds if one.field == "item")
    assert ground.span is not None
    assert ground.span.of(claim.quote) == "cost"
