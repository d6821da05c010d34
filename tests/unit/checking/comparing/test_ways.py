"""Which way a change went, whichever way the rise or the fall itself moved."""

from dataclasses import replace

import pytest

from app.checking.comparing.ways import way_of_claim, way_of_figure
from app.domain import PERCENT, Change, Claim, Measure, Span, Statistic, Unit
from tests.unit.checking.making import POLICY, claim, figure, quantity

UP, DOWN = Change.UP, Change.DOWN


def told(quote: str, surface: str, change: Change | None) -> Claim:
    start = quote.index(surface)
    value = surface.removesuffix("%").replace("minus ", "-")
    stated = replace(quantity(value, Unit("%", PERCENT)), change=change, stated=surface)
    return replace(
        claim(stated, measure=Measure("GDP", statistic=Statistic.CHANGE)),
        quote=quote,
        surface=surface,
        span=Span(start, start + len(surface)),
        sentence=Span(0, len(quote)),
    )


@pytest.mark.parametrize(
    ("quote", "said", "way"),
    [
        ("The economy grew 1.7% in May.", UP, UP),
        ("The economy shrank by 1.7% in May.", DOWN, DOWN),
        ("Economic growth slowed to 1.7% in May.", DOWN, UP),
        ("Economic growth picked up to 1.7% in May.", None, UP),
        ("Economic growth was 1.7% in May.", None, UP),
        ("Economic growth was minus 1.7% in May.", None, DOWN),
        ("The decline in exports widened to 1.7%.", UP, DOWN),
        ("It slowed to 1.7% in May.", DOWN, None),
    ],
)
def test_a_change_goes_the_way_of_what_it_is(
    quote: str, said: Change | None, way: Change | None
) -> None:
    """Seen to fail: an economy that grew 1.7% was told from growth that slowed to 1.7%."""
    one = told(quote, "minus 1.7%" if "minus" in quote else "1.7%", said)
    assert way_of_claim(one, POLICY) is way
    assert way_of_figure(figure(one), POLICY) is way
