from decimal import Decimal

import pytest

from app.checking.alone.apposed import averages_in, parts_in, shares_in
from app.checking.mentions import mentions_of
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 3,700 hectares burned, a third of the 41,000 hectares planted.", 1),
        ("Some 37,200 people fled, a fifth of the old town's 185,000 people.", 1),
        ("Some 3,700 hectares burned, up a third on the 41,000 hectares of May.", 0),
        ("Some 3,700 hectares burned, a third of the 410 farms of the valley.", 0),
        ("Some 3,700 hectares burned and a third of the 41,000 hectares were saved.", 0),
    ],
)
def test_a_share_set_apart_is_one_of_the_two_around_it(text: str, count: int) -> None:
    (mentions,) = mentions_of(claims_of(text))
    assert len(list(shares_in(mentions, POLICY))) == count


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Some 318,000 people came to 12 concerts, an average of 26,500.", 12),
        ("The 12 concerts drew 318,000 people, an average of 26,500.", 12),
    ],
)
def test_the_many_are_shared_out_among_the_few(text: str, whole: int) -> None:
    (mentions,) = mentions_of(claims_of(text))
    (found,) = averages_in(mentions, POLICY)
    assert found.whole.quantity.amount.low == Decimal(whole)


@pytest.mark.parametrize(
    "text",
    [
        "Some 318 people of 12 towns were asked, with an average age of 41.",
        "Some 318 people came, an average of 26 a day.",
        "Some 318 people lost 12 million euros, an average of 37,700 euros.",
    ],
)
def test_an_average_of_something_else_is_none_of_them(text: str) -> None:
    (mentions,) = mentions_of(claims_of(text))
    assert list(averages_in(mentions, POLICY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Some 3,700 hectares burned, a third of the 0 hectares planted.",
        "Some 318 people came to 0 concerts, an average of 26.",
    ],
)
def test_nothing_is_shared_out_among_none(text: str) -> None:
    (mentions,) = mentions_of(claims_of(text))
    assert [*shares_in(mentions, POLICY), *averages_in(mentions, POLICY)] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Half of the 420 workers, about 180, went home.", 1),
        ("Three in four of the 240 pupils, or 120, passed.", 1),
        ("One in five of the 900 patients, 270 people, fell ill.", 1),
        ("A quarter of the 48 libraries, 16 in all, will shut.", 1),
        ("Half of the 420 workers, 12 women among them, went home.", 0),
        ("Half of the 420 workers, and 180 more in Tarsa, went home.", 0),
        ("Half of the 420 workers, 180 euros poorer, went home.", 0),
    ],
)
def test_a_share_may_stand_before_what_it_comes_to(text: str, count: int) -> None:
    (mentions,) = mentions_of(claims_of(text))
    assert len(list(parts_in(mentions, POLICY))) == count
