"""A difference asks for a surer link than an equal number does."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.comparing.sureness import is_unsure
from app.checking.linking.ways import BY_FACETS, BY_STORY, BY_WORDS
from app.domain import Facet, FacetMatch, Kind, Measure, Relation, Unit
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    asked_anew,
    between,
    candidate,
    claim,
    dead,
    on,
    quantity,
    troops,
)


def unsure(
    pair: Candidate, rule: str, link: str, confidence: str, *shown: tuple[str, FacetMatch]
) -> bool:
    """Whether the difference counts nothing, of a link by these facets."""
    facets = tuple(Facet(name, "one", "other", match) for name, match in shown)
    weighed = replace(pair.link, rule=link, confidence=Decimal(confidence), facets=facets)
    return is_unsure(asked_anew(pair, link=weighed), Outcome(Relation.DRIFTS, rule))


@pytest.mark.parametrize(
    ("rule", "link", "confidence", "is_doubted"),
    [
        ("total-fell", BY_STORY, "0.29", True),
        ("total-fell", BY_STORY, "0.3", False),
        ("outside-tolerance", BY_STORY, "0.69", True),
        ("cannot-both-hold", BY_STORY, "0.7", False),
        ("outside-tolerance", BY_FACETS, "0.59", True),
        ("outside-tolerance", BY_FACETS, "0.6", False),
        ("direction", BY_FACETS, "0.59", True),
        ("direction", BY_FACETS, "0.6", False),
        ("outside-tolerance", BY_WORDS, "0.2", False),
        ("transposition", BY_STORY, "0.29", False),
    ],
    ids=[
        "a weak link",
        "a surer one, of what shows to be wrong",
        "one that would do for that, of two numbers that only differ",
        "a sure one",
        "an equal owner of a thing in other words",
        "of a thing that is hardly another",
        "a rise and a fall of a thing in other words",
        "of a thing that is hardly another one",
        "a copied sentence",
        "the very digits, swapped",
    ],
)
def test_a_difference_asks_for_a_surer_link_than_an_equal_number(
    rule: str, link: str, confidence: str, *, is_doubted: bool
) -> None:
    pair = candidate(troops("8500"), troops("5000"))
    assert unsure(pair, rule, link, confidence) is is_doubted


def test_the_same_thing_of_an_equal_owner_is_sure_enough() -> None:
    pair = candidate(troops("8500"), troops("5000"))
    assert not unsure(pair, "outside-tolerance", BY_FACETS, "0.2", ("item", FacetMatch.SAME))
    assert not unsure(pair, "outside-tolerance", BY_STORY, "0.6", ("place", FacetMatch.SAME))
    assert unsure(pair, "outside-tolerance", BY_STORY, "0.6", ("place", FacetMatch.UNSAID))


@pytest.mark.parametrize(
    ("subject", "place", "item", "is_doubted"),
    [
        (FacetMatch.SAME, FacetMatch.SAME, FacetMatch.ALIKE, False),
        (FacetMatch.SAME, FacetMatch.UNSAID, FacetMatch.ALIKE, True),
        (FacetMatch.UNSAID, FacetMatch.SAME, FacetMatch.ALIKE, True),
        (FacetMatch.SAME, FacetMatch.SAME, FacetMatch.UNSAID, True),
    ],
)
def test_what_one_owner_has_in_one_place_differs_in_other_words_too(
    subject: FacetMatch, place: FacetMatch, item: FacetMatch, *, is_doubted: bool
) -> None:
    """Seen to fail: a grocer's 16 shops were no drift from its 60 stores in one country."""
    pair = candidate(troops("8500"), troops("5000"))
    shown = (("subject", subject), ("place", place), ("item", item))
    assert unsure(pair, "outside-tolerance", BY_FACETS, "0.4", *shown) is is_doubted
    assert unsure(pair, "outside-tolerance", BY_FACETS, "0.29", *shown)


@pytest.mark.parametrize(
    ("one", "other", "is_doubted"), [("9", "12", True), ("31", "99", True), ("85", "120", False)]
)
def test_of_fewer_than_a_hundred_a_story_tells_many(
    one: str, other: str, *, is_doubted: bool
) -> None:
    pair = candidate(troops(one), troops(other))
    same = ("item", FacetMatch.SAME)
    assert unsure(pair, "cannot-both-hold", BY_FACETS, "0.29", same) is is_doubted
    assert not unsure(pair, "cannot-both-hold", BY_FACETS, "0.3", same)


@pytest.mark.parametrize(
    ("now", "facet", "is_doubted"),
    [
        ("24", "context", True),
        ("30", "context", False),
        ("24", "place", False),
        ("5.9", "context", False),
    ],
    ids=["less than half", "more", "less than half of the same place", "a tenth"],
)
def test_a_toll_of_less_than_half_is_another_toll(
    now: str, facet: str, *, is_doubted: bool
) -> None:
    pair = candidate(dead(now), dead("59"))
    same = ("item", FacetMatch.SAME), (facet, FacetMatch.SAME)
    assert unsure(pair, "total-fell", BY_FACETS, "0.9", *same) is is_doubted


def test_a_difference_from_a_number_that_does_not_say_what_it_measures_is_none() -> None:
    item = Facet("item", None, "soldier", FacetMatch.UNSAID)

    def is_doubted(ours: str, theirs: str, rule: str, facet: Facet = item) -> bool:
        pair = candidate(troops(ours), troops(theirs))
        link = replace(pair.link, rule=BY_STORY, confidence=Decimal("0.9"), facets=(facet,))
        return is_unsure(asked_anew(pair, link=link), Outcome(Relation.DRIFTS, rule))

    assert is_doubted("8500", "5000", "outside-tolerance")
    assert not is_doubted("8500", "5000", "outside-tolerance", replace(item, claim="person"))
    assert not is_doubted("8500", "5000", "total-fell")
    assert is_doubted("50", "50", "stated-to-the-unit")
    assert not is_doubted("8512", "8512", "stated-to-the-unit")


@pytest.mark.parametrize(
    ("kind", "is_doubted"), [(Kind.TOTAL, False), (Kind.FIXED, False), (Kind.FLOW, True)]
)
def test_of_what_stands_a_story_has_one_number(kind: Kind, *, is_doubted: bool) -> None:
    crowd = claim(quantity("71"), measure=Measure("passenger", kind=kind))
    pair = candidate(crowd, replace(crowd, quantity=quantity("87")))
    same = ("item", FacetMatch.SAME)
    assert unsure(pair, "outside-tolerance", BY_STORY, "0.6", same) is is_doubted


def test_two_numbers_of_the_same_days_need_no_more_than_a_slip() -> None:
    may = between(date(2023, 5, 1), date(2023, 5, 31))
    carried = claim(quantity("15000"), may, measure=Measure("passenger", kind=Kind.FLOW))
    pair = candidate(carried, replace(carried, quantity=quantity("12000")))
    assert not unsure(pair, "outside-tolerance", BY_STORY, "0.3", ("item", FacetMatch.SAME))
    assert unsure(pair, "outside-tolerance", BY_STORY, "0.3", ("item", FacetMatch.ALIKE))


def test_a_table_s_figure_needs_no_story() -> None:
    pair = candidate(troops("8500"), troops("5000"))
    tabled = replace(pair.figure, provenance=replace(pair.figure.provenance, article_id=None))
    assert not unsure(replace(pair, figure=tabled), "outside-tolerance", BY_FACETS, "0.2")


def test_times_of_a_race_without_an_owner_are_two_results() -> None:
    pair = candidate(troops("8500"), troops("5000"))
    weighed = replace(pair.link, rule=BY_STORY, confidence=Decimal("0.9"))
    differs = Outcome(Relation.CONFLICTS, "record-differs")
    timed = replace(pair.claim, quantity=quantity("7311", Unit("second", "time")))
    assert is_unsure(asked_anew(pair, link=weighed, claim=timed), differs)
    assert not is_unsure(asked_anew(pair, link=weighed), differs)


@pytest.mark.parametrize(("days", "is_doubted"), [(0, False), (92, False), (93, True)])
def test_a_record_of_another_season_is_another_one(days: int, *, is_doubted: bool) -> None:
    held = candidate(troops("8500"), replace(troops("5000"), period=on(DAY - timedelta(days=days))))
    weighed = replace(held.link, rule=BY_STORY, confidence=Decimal("0.9"))
    differs = Outcome(Relation.CONFLICTS, "record-differs")
    assert is_unsure(asked_anew(held, link=weighed), differs) is is_doubted


@pytest.mark.parametrize(
    ("one", "other", "is_doubted"),
    [
        ("31", "310", True),
        ("2187", "21340", True),
        ("318", "3180", False),
        ("6800000", "68000000", False),
    ],
    ids=["two digits", "other digits", "three digits", "a scale word"],
)
def test_the_digits_of_a_slip_of_magnitude_have_to_show_it(
    one: str, other: str, *, is_doubted: bool
) -> None:
    pair = candidate(troops(one), troops(other))
    assert unsure(pair, "magnitude-slip", BY_STORY, "0.29") is is_doubted


def test_of_money_two_digits_are_enough() -> None:
    paid = claim(quantity("45000000", DOLLAR))
    pair = candidate(paid, replace(paid, quantity=quantity("450", DOLLAR)))
    assert not unsure(pair, "magnitude-slip", BY_STORY, "0.29")


def test_no_link_is_sure_enough_for_two_numbers_far_apart() -> None:
    near, far = (
        candidate(troops("8500"), troops("5000")),
        candidate(troops("85000"), troops("5100")),
    )
    assert not unsure(near, "cannot-both-hold", BY_STORY, "0.95")
    assert unsure(far, "cannot-both-hold", BY_STORY, "0.95")
    assert not unsure(far, "cannot-both-hold", BY_FACETS, "0.95")


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds", "is_doubted"),
    [
        ("112", "58", (Kind.TOTAL, Kind.LEVEL), True),
        ("58", "112", (Kind.LEVEL, Kind.TOTAL), True),
        ("58", "112", (Kind.TOTAL, Kind.LEVEL), False),
        ("112", "58", (Kind.LEVEL, Kind.LEVEL), False),
    ],
    ids=["a sum of more", "fewer at one time", "a sum of fewer", "two at one time"],
)
def test_a_sum_is_higher_than_what_there_was_at_one_time(
    ours: str, theirs: str, kinds: tuple[Kind, Kind], *, is_doubted: bool
) -> None:
    claimed, filed = (
        claim(quantity(value, Unit("ship", "count")), measure=Measure("ship", kind=kind))
        for value, kind in zip((ours, theirs), kinds, strict=True)
    )
    shown = ("place", FacetMatch.SAME)
    pair = candidate(claimed, filed)
    assert unsure(pair, "cannot-both-hold", BY_STORY, "0.97", shown) is is_doubted
