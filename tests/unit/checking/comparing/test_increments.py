"""More of the same comes on top of what was counted before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing.evidence import Outcome, evidence_of
from app.checking.comparing.increments import increment
from app.checking.comparing.rules import outcome_of
from app.domain import COUNT, PERCENT, Claim, Kind, Measure, Relation, Span, Unit
from tests.unit.checking.making import (
    DAY,
    asked_anew,
    candidate,
    claim,
    evidence,
    on,
    quantity,
)

OPEN = Outcome(Relation.NOT_COMPARABLE, "increment")


def told(quote: str, surface: str, number: str, days: int = 0) -> Claim:
    """So many stores, in that sentence, as of so many days later."""
    start = quote.index(surface)
    stated = quantity(number, Unit("store", COUNT))
    counted = claim(stated, on(DAY + timedelta(days)), measure=Measure("store", kind=Kind.LEVEL))
    return replace(
        counted,
        quote=quote,
        surface=surface,
        span=Span(start, start + len(surface)),
        sentence=Span(0, len(quote)),
        quantity=replace(stated, stated=surface),
    )


MORE = told("Bannister opened nine more stores.", "nine more stores", "9", 2)
LEVEL = told("Bannister has 23 stores in Norland.", "23 stores", "23")


@pytest.mark.parametrize(
    "quote",
    [
        "It opened 12 more stores.",
        "It plans 12 more.",
        "It opened another 12 stores.",
        "A further 12 stores are to come.",
        "It closed 12 others.",
    ],
)
def test_what_comes_on_top_is_held_against_no_level(quote: str) -> None:
    ours = told(quote, "12 more stores" if "more stores" in quote else "12", "12")
    assert outcome_of(evidence(ours, LEVEL)) == OPEN
    assert outcome_of(evidence(LEVEL, ours)) == OPEN


@pytest.mark.parametrize(
    ("quote", "surface"),
    [
        ("It has more than 12 stores.", "more than 12 stores"),
        ("It has 12 more than in May.", "12"),
        ("It has 12 stores, more than Osk.", "12 stores"),
        ("It has 12 stores.", "12 stores"),
    ],
)
def test_how_it_stands_to_something_else_is_no_more_of_the_same(quote: str, surface: str) -> None:
    assert increment(evidence(told(quote, surface, "12"), LEVEL)) is None


def test_of_two_days_each_has_its_own_and_of_one_day_there_is_one_number() -> None:
    later = told("It opened five more stores.", "five more stores", "5")
    assert increment(evidence(MORE, later)) == OPEN
    assert increment(evidence(replace(MORE, period=later.period), later)) is None


def test_two_texts_of_one_story_tell_of_the_same_thing() -> None:
    hurt = told("Another 31 stores were damaged.", "31 stores", "31")
    other = told("Some 50 stores were damaged.", "50 stores", "50")
    assert increment(evidence(hurt, other)) == OPEN
    pair = candidate(hurt, other)
    story = asked_anew(pair, policy=replace(pair.policy, is_one_story=True))
    assert increment(evidence_of(story)) is None


@pytest.mark.parametrize(
    ("item", "unit"),
    [("injury", Unit("person", COUNT)), ("undecided voter", Unit("%", PERCENT))],
    ids=["beside the dead", "of the whole"],
)
def test_what_comes_on_top_of_others_is_no_more_of_itself(item: str, unit: Unit) -> None:
    """Seen to fail: "killed nine and hurt another 40" was held against no other count."""
    other = told("Another 40 were counted.", "40", "40", 1)
    ours = replace(other, quantity=quantity("40", unit), measure=Measure(item, kind=Kind.LEVEL))
    before = replace(ours, quantity=quantity("31", unit), period=on(DAY))
    assert increment(evidence(ours, before)) is None
