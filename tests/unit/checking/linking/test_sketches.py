"""A card is made ready once for many comparisons."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.checking.linking.cards import cards_of
from app.checking.linking.sketches import Sketch, sketch_of
from app.domain import Card, Claim, Measure, Reading, Scope, Trace
from tests.unit.checking.making import DAY, POLICY, SCALE, article, claim, quantity, troops


def sketch(stated: Claim) -> Sketch:
    (card,) = cards_of(Reading(article(), (stated,), (), ()), POLICY)
    return sketch_of(card, SCALE)


def test_what_befell_people_is_what_is_measured() -> None:
    let_go = claim(quantity("40"), measure=Measure("employee"), scope=Scope(event="laid off"))
    assert sketch(let_go).concepts == ("layoff", "layoff")


def test_what_is_not_said_is_empty() -> None:
    assert sketch(claim(quantity("40"), measure=Measure("troop"))).concepts == ("troop", "")


def test_owners_are_subject_place_and_context() -> None:
    scope = Scope(subject="Russia", place="Kyiv", context="siege")
    assert sketch(claim(quantity("40"), scope=scope)).owners == {"Russia", "Kyiv", "siege"}


def test_an_article_before_a_name_makes_no_other_name() -> None:
    """Seen to fail with the names as they are written."""
    whole = sketch(claim(quantity("40"), scope=Scope(subject="The Lantern Keeper")))
    bare = sketch(claim(quantity("40"), scope=Scope(subject="Lantern Keeper")))
    assert (whole.folded, whole.owners) == (bare.folded, bare.owners)


def test_figures_added_by_hand_come_from_no_article() -> None:
    made = sketch_of(Card(sketch(troops("1")).card.series, traces=(Trace(Decimal(1)),)), SCALE)
    assert made.articles == frozenset()
    assert made.days == ()


def test_powers_are_told_only_where_all_numbers_lie_above_zero() -> None:
    made = sketch(troops("1000"))
    debts = Card(made.card.series, traces=(Trace(Decimal(10), None), Trace(Decimal(-10), None)))
    assert made.powers == (3.0,)
    assert sketch_of(debts, SCALE).powers is None


def test_names_are_told_by_their_words_too() -> None:
    made = sketch(claim(quantity("40"), scope=Scope(subject="Calder Motors")))
    assert made.owner_words == {frozenset({"calder", "motors"})}
    assert made.owner_words <= made.spoken_of


def test_a_table_speaks_of_all_days_between_its_figures() -> None:
    series = sketch(troops("1")).card.series
    days = [date(2024, 12, 31), date(1960, 12, 31), date(1990, 12, 31)]
    table = tuple(Trace(Decimal(1), None, day) for day in days)
    span = sketch_of(Card(series, traces=table), SCALE).table
    assert date(1975, 6, 30).toordinal() in span
    assert date(1959, 12, 31).toordinal() not in span
    news = tuple(Trace(Decimal(1), "art_1", day) for day in days)
    assert not sketch_of(Card(series, traces=news), SCALE).table
    assert not sketch_of(Card(series, traces=table[:2]), SCALE).table


def test_units_and_quarters_are_no_names() -> None:
    made = sketch(troops("1"))
    assert sketch_of(replace(made.card, names=("C", "Q1", "Kyiv")), SCALE).names == {"Kyiv"}


def test_names_that_every_story_has_are_not_rare() -> None:
    made = sketch(claim(quantity("1"), scope=Scope()))
    names = ("Calder", "Russia", "NATO", "Health Ministry")
    (rare,) = sketch_of(replace(made.card, names=names), SCALE).scene.rare_names
    assert rare.text == "calder"


def test_what_everything_is_counted_in_tells_nothing() -> None:
    people = claim(quantity("40"), measure=Measure("person"), scope=Scope())
    assert sketch(people).telling == frozenset()
    assert sketch(claim(quantity("40"), measure=Measure("bridge"), scope=Scope())).telling == {
        "bridge"
    }


def test_an_equal_card_is_not_made_ready_again() -> None:
    card = sketch(troops("1")).card
    assert SCALE.sketch_of(replace(card)) is SCALE.sketch_of(card)


def test_a_card_that_was_fed_is_made_ready_anew() -> None:
    card = sketch(troops("1")).card
    assert SCALE.sketch_of(card).days == (DAY.toordinal(),)
    assert SCALE.sketch_of(replace(card, traces=())).days == ()
