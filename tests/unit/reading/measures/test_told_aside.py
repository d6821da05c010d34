import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [True, False])
@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The bank warned that inflation, now at 11.4%, would stay.", "11.4%", "inflation"),
        ("Unemployment, at 4.1%, is the lowest in years.", "4.1%", "unemployment"),
        ("Food prices, up 9.1%, drove the increase.", "9.1%", "food price"),
        ("The Liberal party, at 2.9%, fell short.", "2.9%", ""),
    ],
)
def test_an_aside_that_only_tells_a_level_is_of_the_noun_before(
    text: str, surface: str, item: str, *, is_parsed: bool
) -> None:
    assert claim_in(text, surface, is_parsed=is_parsed).measure.item == item
