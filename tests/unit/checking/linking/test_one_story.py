"""Without a name in common, numbers of everyday things are not taken for one story."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.linking.cards import card_of_history, cards_of
from app.checking.linking.links import Linked, link_all
from app.domain import COUNT, Card, Claim, Kind, Link, Measure, Reading, Scope, Unit
from tests.unit.checking.making import (
    DAY,
    LINKER,
    POLICY,
    article,
    claim,
    history,
    on,
    quantity,
)

EVERYDAY, RARE = "rent", "lighthouse"


def told(item: str, value: str, quote: str = "", **facets: str) -> Claim:
    made = claim(quantity(value), on(DAY), measure=Measure(item), scope=Scope(**facets))
    return replace(made, quote=quote)


def recorded(article_id: str, *claims: Claim, names: tuple[str, ...] = ()) -> tuple[Card, ...]:
    return cards_of(Reading(replace(article(), id=article_id), claims, (), (), names), POLICY)


def linked(
    claims: tuple[Claim, ...], *on_file: tuple[Card, ...], names: tuple[str, ...] = ()
) -> tuple[Linked, ...]:
    reading = Reading(replace(article(), id="art_new"), claims, (), (), names)
    cards = []
    for number, told_there in enumerate(on_file):
        for card in told_there:
            series = replace(card.series, id=f"ser_{number}{card.series.id}")
            cards.append(replace(card, series=series))
    return link_all(reading, cards_of(reading, POLICY), cards, LINKER)


def link(
    claims: tuple[Claim, ...], *on_file: tuple[Card, ...], names: tuple[str, ...] = ()
) -> Link:
    return linked(claims, *on_file, names=names)[0].link


STORY = "The harbour cranes stood idle while the sailors slept."


def test_another_number_of_an_everyday_thing_is_not_compared_without_a_name() -> None:
    other = told(EVERYDAY, "48", "The harbour cranes of the ferry company were sold.")
    assert link((told(EVERYDAY, "52", STORY),), recorded("art_a", other)).series is None


def test_a_name_in_common_makes_it_one_story() -> None:
    known = recorded("art_a", told(EVERYDAY, "48", STORY), names=("Calder",))
    assert link((told(EVERYDAY, "52", STORY),), known, names=("Calder",)).series is not None


def test_what_is_some_firm_s_own_is_another_firm_s_by_one_other_name() -> None:
    """Seen to fail with two names asked of all items."""
    other = told("loss", "12", STORY)
    ours = (told("profit", "341", STORY), other)
    theirs = (told("profit", "212", STORY), other)
    known = recorded("art_a", *theirs, names=("Halvard",))
    assert link(ours, known, names=("Meridor",)).series is None
    homes = (told("home", "341", STORY), other)
    built = recorded("art_a", told("home", "340", STORY), other, names=("Halvard",))
    assert link(homes, built, names=("Meridor",)).series is not None


def test_the_same_number_needs_the_words_of_the_story() -> None:
    assert link((told(EVERYDAY, "48"),), recorded("art_a", told(EVERYDAY, "48"))).series is None
    assert link(
        (told(EVERYDAY, "48", STORY),), recorded("art_a", told(EVERYDAY, "48", STORY))
    ).series


@pytest.mark.parametrize(
    ("there", "is_linked"),
    [
        ("A ferry with sailors sank off the coast.", True),
        ("Police said the toll of a fire rose on Monday.", False),
    ],
    ids=["words of this story", "words of any story"],
)
def test_of_the_same_number_two_words_tell_that_are_not_in_the_news_every_day(
    there: str, *, is_linked: bool
) -> None:
    """Seen to fail for the ferry: four words were asked for, whichever they were."""
    ours = told("death", "48", "The toll rose as sailors searched beside the ferry, police said.")
    assert bool(link((ours,), recorded("art_a", told("death", "48", there))).series) is is_linked


def test_another_number_in_common_needs_the_words_of_the_story_too() -> None:
    """Seen to fail with the other number alone."""
    ours = (told(EVERYDAY, "52", STORY), told("loss", "12", STORY))
    same = recorded("art_a", told(EVERYDAY, "48", STORY), told("loss", "12", STORY))
    other = "A ferry company sold its cranes to a rival."
    apart = recorded("art_b", told(EVERYDAY, "48", other), told("loss", "12", other))
    assert link(ours, same).series is not None
    assert link(ours, apart).series is None


def test_what_is_not_in_the_news_every_day_needs_no_name_for_the_same_number() -> None:
    assert link((told(RARE, "48"),), recorded("art_a", told(RARE, "48"))).series is not None


def test_where_two_stories_could_be_meant_neither_is() -> None:
    one, other = (recorded(name, told(RARE, "48")) for name in ("art_a", "art_b"))
    assert link((told(RARE, "48"),), one).series is not None
    assert link((told(RARE, "48"),), one, other).series is None


def test_a_series_that_is_far_less_likely_leaves_nothing_open() -> None:
    """Seen to fail: another rent of a month ago kept the claim from the story of its own day."""
    before = replace(told(EVERYDAY, "61", STORY), period=on(DAY - timedelta(days=40)))
    same, rival = (
        recorded(name, one)
        for name, one in (("art_a", told(EVERYDAY, "48", STORY)), ("art_b", before))
    )
    found = link((told(EVERYDAY, "48", STORY),), rival, same).series
    assert found is not None
    assert found.id.startswith("ser_1")


def test_a_rare_number_among_the_words_of_the_story_proves_it() -> None:
    one, other = (recorded(name, told(EVERYDAY, "487", STORY)) for name in ("art_a", "art_b"))
    assert link((told(EVERYDAY, "487", STORY),), one, other).series is not None


def test_other_numbers_in_common_prove_it() -> None:
    both = (told(EVERYDAY, "48", STORY), told("lighthouse", "149"))
    new = (told(EVERYDAY, "52", STORY), told("lighthouse", "149"))
    assert link(new, recorded("art_a", *both)).series is not None


def test_articles_that_name_several_others_each_tell_two_stories() -> None:
    """All numbers and words are the same, as in two reports from one template."""
    both = (told("home", "487", STORY), told("lighthouse", "149"))
    known = recorded("art_a", *both, names=("Calder", "Tarsa"))
    assert link(both, known, names=("Norvane", "Oskava")).series is None
    assert link(both, known, names=("Norvane",)).series is not None


def test_a_country_proves_nothing_where_both_name_others_of_their_own() -> None:
    """Seen to fail: the dead of a bus crash were held against those of an earthquake there."""
    ours, theirs = told("death", "24"), told("death", "26", STORY)
    known = recorded("art_a", theirs, names=("Kenya", "Calder", "Lindal"))
    assert link((ours,), known, names=("Kenya", "Norvane", "Oskava")).series is None
    assert link((ours,), known, names=("Kenya", "Norvane")).series is not None
    same = told("death", "24", STORY)
    assert link((same,), known, names=("Kenya", "Norvane", "Oskava")).series is not None


def test_beside_a_rare_number_only_names_that_tell_speak_of_another_story() -> None:
    """Seen to fail with all names: one writer adds whose the sailors are, one who lent a ship."""
    known = recorded("art_a", told("sailor", "487", STORY), names=("NATO", "Lindal"))
    ours, others = (told("sailor", value, STORY) for value in ("487", "48"))
    assert link((ours,), known, names=("Asia", "Oskava")).series is not None
    assert link((ours,), known, names=("Norvane", "Oskava")).series is not None
    both = recorded("art_a", told("sailor", "487", STORY), names=("Calder", "Lindal"))
    assert link((ours,), both, names=("Norvane", "Oskava")).series is None
    few = recorded("art_a", told("sailor", "48", STORY), names=("NATO", "Lindal"))
    assert link((others,), few, names=("Asia", "Oskava")).series is None


@pytest.mark.parametrize(
    ("value", "days", "is_linked"), [("17112", 1, True), ("1711", 1, False), ("17112", 9, False)]
)
def test_a_number_that_nobody_else_had_by_chance_is_one_whoever_is_named(
    value: str, days: int, *, is_linked: bool
) -> None:
    """Seen to fail for five digits: a runner who writes names others than the agency does."""
    ours = told("person", value, "I was slow and so was the queue.")
    theirs = replace(told("person", value, STORY), period=on(DAY - timedelta(days=days)))
    known = recorded("art_a", theirs, names=("Calder", "Tarsa"))
    assert bool(link((ours,), known, names=("Norvane", "Oskava")).series) is is_linked


def test_crowds_of_one_day_are_one_occasion() -> None:
    march = claim(
        quantity("80000"), on(DAY), measure=Measure("protester", kind=Kind.OCCASION), scope=Scope()
    )
    later = replace(march, quantity=quantity("75000"))
    far = replace(later, period=on(DAY + timedelta(days=30)))
    assert link((later,), recorded("art_a", march)).series is not None
    assert link((far,), recorded("art_a", march)).series is None


@pytest.mark.parametrize("facet", ["subject", "place"])
def test_an_equal_owner_needs_no_story(facet: str) -> None:
    ours, theirs = (told(EVERYDAY, value, **{facet: "Norland"}) for value in ("52", "48"))
    assert link((ours,), recorded("art_a", theirs)).series is not None


def test_a_table_has_no_story() -> None:
    card = card_of_history(history(told(RARE, "48")), POLICY)
    table = replace(card, traces=tuple(replace(one, article_id=None) for one in card.traces))
    assert link((told(RARE, "47"),), (table,)).series is not None


def test_a_table_measures_exactly_what_it_says() -> None:
    """Two shares of one country are two, however near their words stand: seen to agree before."""
    card = card_of_history(history(told("inflation", "31", subject="Oskava")), POLICY)
    table = replace(card, traces=tuple(replace(one, article_id=None) for one in card.traces))
    assert link((told("inflation", "31", subject="Oskava"),), (table,)).series is not None
    assert link((told("budget deficit", "31", subject="Oskava"),), (table,)).series is None


def test_a_happening_of_no_name_is_none_in_common() -> None:
    """Two fires are two, whatever they have burnt."""
    ours, theirs = (told(EVERYDAY, value, context="fire") for value in ("52", "48"))
    known = recorded("art_a", theirs, names=("Calder", "Tarsa"))
    assert link((ours,), known, names=("Norvane", "Oskava")).series is None
    assert link((ours,), known, names=("Tarsa",)).series is not None


def test_a_sentence_that_was_copied_but_for_its_number_is_likely_one_story() -> None:
    longer = STORY + " Nobody repaired the lanterns before winter."
    assert link(
        (told(EVERYDAY, "52", longer),), recorded("art_a", told(EVERYDAY, "48", longer))
    ).series
    other = told(EVERYDAY, "48", "The harbour cranes of the ferry company were painted green.")
    assert link((told(EVERYDAY, "52", longer),), recorded("art_a", other)).series is None


@pytest.mark.parametrize(
    ("names", "is_linked"), [(("Oskava",), True), (("Europe",), False)], ids=["rare", "common"]
)
def test_words_far_apart_are_one_thing_only_with_a_name_that_tells_and_the_same_words(
    names: tuple[str, ...], *, is_linked: bool
) -> None:
    ours, theirs = (told(item, "4612", STORY) for item in ("pilgrim", "person"))
    assert bool(link((ours,), recorded("art_a", theirs, names=names), names=names).series) is (
        is_linked
    )
    elsewhere = told("person", "4612", "They walked all night.")
    long_ago = replace(elsewhere, period=on(DAY - timedelta(days=90)))
    assert link((ours,), recorded("art_a", long_ago, names=names), names=names).series is None


@pytest.mark.parametrize(
    ("value", "days", "is_linked"),
    [("461", 9, True), ("461", 90, False), ("452", 9, False)],
    ids=["a rare number within a month", "long ago", "only nearly the same"],
)
def test_of_words_far_apart_a_rare_number_beside_a_name_that_tells_needs_no_words(
    value: str, days: int, *, is_linked: bool
) -> None:
    """Seen to fail for the rare number: only three words of the story would do."""
    ours = told("person", "461", "They left the old pier at dawn.")
    before = replace(told("pilgrim", value, STORY), period=on(DAY - timedelta(days=days)))
    known = recorded("art_a", before, names=("Oskava",))
    assert bool(link((ours,), known, names=("Oskava",)).series) is is_linked


@pytest.mark.parametrize(("place", "is_linked"), [("Asia", True), (None, False)])
def test_of_words_far_apart_a_rare_number_of_one_owner_in_one_place_needs_no_name(
    place: str | None, *, is_linked: bool
) -> None:
    """Seen to fail with owner and place: what every text names does not tell."""
    owned = {"subject": "NATO"} | ({"place": place} if place else {})
    ours, theirs = (told(item, "461", **owned) for item in ("person", "pilgrim"))
    assert bool(link((ours,), recorded("art_a", theirs)).series) is is_linked


@pytest.mark.parametrize(("value", "is_linked"), [("46", True), ("47", False)])
def test_what_neither_text_says_is_told_by_the_very_number_alone(
    value: str, *, is_linked: bool
) -> None:
    bare = [
        claim(quantity(one, Unit("", COUNT)), on(DAY), measure=Measure("")) for one in (value, "46")
    ]
    ours, theirs = (replace(one, measure=Measure(""), scope=Scope(), quote=STORY) for one in bare)
    known = recorded("art_a", theirs, names=("Oskava",))
    assert bool(link((ours,), known, names=("Oskava",)).series) is is_linked


def test_another_boat_is_another_story_unless_it_is_of_the_same_owner_or_place() -> None:
    ours = told(RARE, "4612", "On Monday another boat reached the harbour with 4612 sailors.")
    theirs = told(RARE, "4612", STORY)
    known = recorded("art_a", theirs, names=("Oskava",))
    assert link((ours,), known, names=("Oskava",)).series is None
    there = replace(ours, scope=Scope(place="Oskava"))
    known = recorded("art_a", replace(theirs, scope=Scope(place="Oskava")), names=("Oskava",))
    assert link((there,), known, names=("Oskava",)).series is not None


@pytest.mark.parametrize(("value", "is_linked"), [("12", False), ("4612", True)])
def test_what_is_some_firm_s_own_needs_a_name_or_a_rare_number(
    value: str, *, is_linked: bool
) -> None:
    """ "Revenue rose 12%", in whatever words, is any firm's."""
    ours = told("revenue", value, STORY)
    theirs = told("revenue", value, "The harbour cranes stood idle for many hours of rain.")
    assert bool(link((ours,), recorded("art_a", theirs)).series) is is_linked
