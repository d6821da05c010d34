"""One claim of an article tells what another one is about."""

from datetime import date

import pytest

from app.domain import Article, Claim, Statistic
from app.lexicon.loader import load
from app.reading import read


def claims(text: str, title: str | None = None) -> dict[str, Claim]:
    article = Article("art_1", text, "Meridian Wire", date(2022, 1, 28), title=title)
    return {claim.quantity.stated: claim for claim in read(article, load()).claims}


def test_what_a_happening_brings_about_holds_amid_it() -> None:
    text = "A quake struck Lindal on Friday. Some 118 people died. Some 41 people are missing."
    found = claims(text)
    assert {found["118"].scope.context, found["41"].scope.context} == {"earthquake"}


def test_the_title_tells_of_the_happening_too() -> None:
    text = "Some 118 people died."
    assert claims(text)["118"].scope.context is None
    assert claims(text, "Lindal Floods: Toll Rises")["118"].scope.context == "flood"


def test_of_two_happenings_neither_is_lent() -> None:
    text = "A quake struck Lindal and floods hit Tarsa. Some 118 people died."
    assert claims(text)["118"].scope.context is None


@pytest.mark.parametrize(
    "said",
    ["The mill sold 41 cars.", "Some 41 people died in 2007.", "The mill has 41 homes."][:2],
)
def test_what_it_does_not_bring_about_or_long_ago_is_not_its_own(said: str) -> None:
    assert claims(f"A quake struck Lindal on Friday. {said}")["41"].scope.context is None


def test_a_month_is_no_march() -> None:
    assert claims("Some 118 people died in March.")["118"].scope.context is None


def test_a_share_behind_a_count_is_what_the_count_comes_to() -> None:
    found = claims("Corvane dismissed 900 workers, about 13% of its staff, on Monday.")
    count, share = found["900"], found["13"]
    assert share.measure.item == count.measure.item == "layoff"
    assert share.measure.statistic is Statistic.SHARE
    assert share.scope == count.scope
    assert share.period == count.period


@pytest.mark.parametrize(
    "said",
    [
        "Corvane dismissed 900 workers, 13% of them women.",
        "Corvane dismissed 900 workers, and 13% of its staff wrote to the owner.",
        "Corvane dismissed 900 workers. It has 13% of the market.",
    ],
)
def test_a_share_of_the_count_or_of_something_else_is_not(said: str) -> None:
    assert claims(said)["13"].measure.item != "layoff"


def test_what_is_damaged_beside_what_is_destroyed_still_stands() -> None:
    text = "The storm destroyed 300 homes and damaged 700 homes."
    assert claims(text)["700"].scope.event == "partly damaged"
    assert claims("The storm damaged 700 homes.")["700"].scope.event == "damaged"


def test_each_lent_facet_says_by_which_rule() -> None:
    text = "A quake struck Lindal on Friday. Some 118 people died."
    grounds = {ground.field: ground.rule for ground in claims(text)["118"].grounds}
    assert grounds["context"] == "context.story"
