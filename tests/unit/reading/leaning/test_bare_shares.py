import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Insurers received 900 claims, and only 61% have been settled.", "61%", "claim"),
        ("The port registered 900 lorries. One in six was empty.", "One in six", "lorry"),
        ("Of the volunteers given the drug, 4% fell ill.", "4%", "volunteer"),
        ("Of the 900 bridges in Norland, a third need repair.", "a third", "bridge"),
        ("Some 900 adults were polled, and 40% of those asked agree.", "40%", "adult"),
    ],
)
def test_a_share_that_names_no_whole_is_one_of_what_was_counted(
    text: str, surface: str, item: str
) -> None:
    measure = claim_in(text, surface, is_parsed=True).measure
    assert (measure.item, measure.statistic) == (item, "share")


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The port has 900 lorries. Trade is slow. Half were empty.", "Half", "lorry"),
        ("The port has 900 lorries, and 9% of pupils walk.", "9%", "lorry"),
        ("The mill has 900 looms. Owners vote, and 75% must agree.", "75%", "loom"),
        ("The clinic has 900 beds; half of those who came were ill.", "half", "bed"),
        ("The clinic has 900 beds, short of the 95% needed.", "95%", "bed"),
        ("The error is 3 points, 19 times out of 20. Some 12% are undecided.", "12%", "time"),
    ],
)
def test_a_share_of_something_else_leans_on_nothing(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item != item
