"""A claim finds its series facet by facet, or says why not."""

from dataclasses import replace

import pytest

from app.checking.linking import BY_FACETS, BY_WORDS, NO_SERIES, UNPROVEN, link
from app.domain import Claim, FacetMatch, Link, Measure, Scope, Statistic
from tests.unit.checking.making import POLICY, claim, history, quantity, troops

QUOTE = "The regiment moved its armoured columns towards the river crossing."


def scoped(measure: str = "troop", quote: str = "", **facets: str) -> Claim:
    stated = claim(quantity("8500"), measure=Measure(measure), scope=Scope(**facets))
    return replace(stated, quote=quote)


def linked(stated: Claim, *recorded: Claim) -> Link:
    return link(stated, [history(one) for one in recorded], POLICY)


def test_an_equal_subject_links() -> None:
    assert linked(troops("8500"), troops("5000")).rule == BY_FACETS


def test_another_item_has_no_series() -> None:
    found = linked(scoped("tank", subject="Russia"), troops("5000"))
    assert (found.series, found.rule) == (None, NO_SERIES)


def test_another_statistic_has_no_series() -> None:
    change = claim(quantity("8500"), measure=Measure("troop", statistic=Statistic.CHANGE))
    assert linked(change, troops("5000")).rule == NO_SERIES


@pytest.mark.parametrize("facet", ["subject", "place", "context", "part"])
def test_a_facet_that_both_name_differently_is_a_veto(facet: str) -> None:
    shared = {"subject": "Russia", "place": "Kyiv", "context": "siege", "part": "civilian"}
    found = linked(scoped(**{**shared, facet: "other"}), scoped(**shared))
    assert (found.series, found.rule) == (None, f"link.none.{facet}")


def test_a_facet_that_one_side_leaves_out_is_no_veto() -> None:
    found = linked(scoped(subject="Russia", place="Kyiv"), scoped(subject="Russia"))
    assert found.rule == BY_FACETS
    place = next(facet for facet in found.facets if facet.name == "place")
    assert place.match is FacetMatch.UNSAID


def test_silence_is_no_proof() -> None:
    found = linked(scoped(subject="Russia"), scoped(place="Kyiv"))
    assert (found.series, found.rule) == (None, UNPROVEN)


def test_a_shorter_name_is_neither_proof_nor_veto() -> None:
    found = linked(scoped(subject="Korea"), scoped(subject="South Korea"))
    assert (found.series, found.rule) == (None, UNPROVEN)


def test_shared_words_link_where_no_facet_does() -> None:
    found = linked(scoped(quote=QUOTE), scoped(quote="Armoured columns moved to the river."))
    assert found.rule == BY_WORDS


def test_other_words_for_an_event_are_no_veto() -> None:
    one = scoped(subject="NATO", event="put on standby")
    assert linked(one, scoped(subject="NATO", event="placed on alert")).rule == BY_FACETS


def test_an_event_that_excludes_the_other_is_a_veto() -> None:
    one = scoped(subject="NATO", event="deployed")
    assert linked(one, scoped(subject="NATO", event="withdraw")).rule == "link.none.event"


def test_people_in_one_place_need_an_equal_event() -> None:
    killed = scoped("person", place="Kabul", event="killed")
    marched = scoped("person", place="Kabul", event="marched")
    assert linked(marched, killed).rule == UNPROVEN
    assert linked(killed, killed).rule == BY_FACETS


def test_the_series_with_most_equal_facets_wins() -> None:
    full = scoped(subject="Russia", place="Kyiv")
    found = linked(full, scoped(subject="Russia"), full)
    assert found.series is not None
    assert found.series.key.place == "Kyiv"


def test_then_the_one_with_fewest_silences() -> None:
    bare = scoped(subject="Russia")
    found = linked(bare, scoped(subject="Russia", place="Kyiv"), bare)
    assert found.series is not None
    assert found.series.key.place is None


def test_the_order_of_the_series_does_not_matter() -> None:
    one, other = scoped(subject="Russia", place="Kyiv"), scoped(subject="Russia", place="Lviv")
    bare = scoped(subject="Russia")
    assert linked(bare, one, other).series == linked(bare, other, one).series


def test_nothing_on_file_links_to_nothing() -> None:
    assert link(troops("8500"), [], POLICY) == Link(None, NO_SERIES)
