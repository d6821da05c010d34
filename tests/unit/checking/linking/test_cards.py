"""Claims become cards, and a card grows with each figure without growing large."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.checking.linking import cards
from app.checking.linking.cards import at_home, card_of_history, cards_of, fed, unfed
from app.domain import (
    Amount,
    Card,
    Claim,
    Ground,
    Hedge,
    Measure,
    Quantity,
    Reading,
    Scope,
    Span,
    Unit,
)
from tests.unit.checking.making import DAY, POLICY, article, claim, history, on, quantity, troops

KILOMETRE = Unit("kilometre", "length", Decimal(1000))
QUOTE = "Norland has massed 8,500 troops near the frozen river."


def card(stated: Claim, source: str = "AFP", *names: str) -> Card:
    (made,) = cards_of(Reading(article(source), (stated,), (), (), names), POLICY)
    return made


def quoted(stated: Claim, quote: str = QUOTE) -> Claim:
    start = quote.index("8,500")
    return replace(
        stated,
        surface="8,500 troops",
        quote=quote,
        sentence=Span(0, len(quote)),
        span=Span(start, start + len("8,500 troops")),
    )


def test_a_card_knows_whose_number_it_is_and_when() -> None:
    (trace,) = card(troops("8500"), "AFP").traces
    assert (trace.value, trace.day) == (Decimal(8500), DAY)
    assert trace.article_id == article("AFP").id


def test_a_value_is_kept_in_the_base_unit() -> None:
    (trace,) = card(claim(quantity("3.5", KILOMETRE))).traces
    assert trace.value == Decimal(3500)


def test_the_words_nearest_to_the_number_come_first() -> None:
    made = card(quoted(troops("8500")))
    assert made.near[:2] == ("troop", "near")
    assert set(made.near) <= set(made.words)


def test_a_figure_adds_its_names_words_and_trace() -> None:
    grown = fed(card(troops("8500"), "AFP", "Russia"), card(troops("9000"), "AP", "Kyiv"))
    assert grown.names == ("Russia", "Kyiv")
    assert [trace.value for trace in grown.traces] == [8500, 9000]


def test_a_series_learns_whose_and_where_it_is_from_the_first_that_says_so() -> None:
    bare = card(claim(quantity("238"), scope=Scope()), "AFP")
    lindal = at_home(card(claim(quantity("240"), scope=Scope(place="Lindal")), "AP"), bare.series)
    arrow = at_home(card(claim(quantity("241"), scope=Scope(place="Arrow")), "DPA"), bare.series)
    grown = fed(fed(bare, lindal), arrow)
    assert (grown.series, grown.subject, grown.place) == (bare.series, None, "Lindal")


def test_a_series_that_says_whose_it_is_learns_nothing() -> None:
    known = card(troops("8500"))
    other = at_home(card(claim(quantity("9000"), scope=Scope(subject="Norland"))), known.series)
    assert fed(known, other).subject is None


def lying(place: str, within: str) -> Card:
    stated = claim(quantity("240"), scope=Scope(place=place))
    reading = Reading(article("AP"), (stated,), (), (), lying=((place, within),))
    return cards_of(reading, POLICY)[0]


def test_a_card_keeps_what_its_place_lies_in_and_no_other_place() -> None:
    serrat = lying("Serrat", "Marano")
    assert serrat.within == "Marano"
    bare = card(claim(quantity("238"), scope=Scope()), "AFP")
    learnt = fed(bare, at_home(serrat, bare.series))
    assert (learnt.place, learnt.within) == ("Serrat", "Marano")
    assert (
        at_home(serrat, card(claim(quantity("1"), scope=Scope(place="Perin"))).series).within
        is None
    )
    lindal = fed(
        bare, at_home(card(claim(quantity("2"), scope=Scope(place="Lindal"))), bare.series)
    )
    assert fed(lindal, at_home(serrat, bare.series)).within is None
    assert unfed(learnt, serrat).within is None


def test_what_the_name_of_an_outlet_adds_is_no_part_of_a_series() -> None:
    gazette = card(troops("8500"), "Halvern Gazette")
    assert gazette.lent == ("Halvern",)
    assert at_home(gazette, gazette.series).lent == ()


def test_what_a_figure_that_is_gone_may_have_said_is_forgotten() -> None:
    bare = card(claim(quantity("238"), scope=Scope()), "AFP")
    lindal = at_home(card(claim(quantity("240"), scope=Scope(place="Lindal")), "AP"), bare.series)
    assert unfed(fed(bare, lindal), lindal).place is None


def test_the_same_figure_again_adds_nothing() -> None:
    once = card(quoted(troops("8500")), "AFP", "Russia")
    assert fed(once, once) == replace(once, digits=None)


def test_a_figure_that_is_gone_leaves_no_trace() -> None:
    kept, gone = card(troops("8500"), "AFP"), card(troops("9000"), "AP", "Kyiv")
    left = unfed(fed(kept, gone), gone)
    assert left.traces == kept.traces
    assert left.names == ("Kyiv",)


def test_a_card_stays_small() -> None:
    grown = card(troops("1"))
    for number in range(40):
        new = card(troops(str(number)), f"Agency {number}", f"Name {number}")
        grown = fed(grown, new)
    assert len(grown.traces) == cards.TRACES
    assert len(grown.names) == cards.NAMES
    assert grown.traces[-1].value == 39


def test_a_history_gives_the_card_of_its_figures() -> None:
    made = card_of_history(history(troops("8500", on(None)), troops("9000")), POLICY)
    assert [trace.day for trace in made.traces] == [None, DAY]
    assert made.names == ("Russia",)


def test_a_table_s_earliest_figure_stays_on_its_card() -> None:
    grown = by_hand(0)
    for number in [3, 1, 2, *range(4, 40)]:
        grown = fed(grown, by_hand(number))
    assert len(grown.traces) == cards.TRACES
    assert [trace.day for trace in grown.traces][:2] == [DAY, DAY + timedelta(days=33)]


def by_hand(days: int) -> Card:
    """The card of a figure that no article brought, so many days on."""
    known = history(troops(str(1000 + days), on(DAY + timedelta(days=days))))
    figure = known.figures[0]
    bare = replace(figure, provenance=replace(figure.provenance, article_id=None))
    return card_of_history(replace(known, figures=(bare,)), POLICY)


STEP = Decimal(5)
"""How exactly "a third" is meant, in per cent."""

GROUND = Span(50, 57)
"""Words that stand apart from the number, whose claim begins at 0."""


@pytest.mark.parametrize(
    ("rule", "at_number", "is_inferred"),
    [("item.counted", True, False), ("item.said-of", False, True), ("outcome.death", False, False)],
    ids=["named at the number", "said of something", "what befell them"],
)
def test_a_card_knows_whether_what_is_counted_was_named_beside_the_number(
    rule: str, *, at_number: bool, is_inferred: bool
) -> None:
    stated = troops("8500")
    ground = Ground("item", rule, stated.span if at_number else GROUND)
    assert card(replace(stated, grounds=(ground,))).is_inferred is is_inferred
    assert fed(card(replace(stated, grounds=(ground,))), card(stated)).is_inferred is is_inferred


def stepped(value: Decimal, step: Decimal) -> Quantity:
    return replace(quantity(str(value)), amount=Amount(value, value, step))


@pytest.mark.parametrize(
    ("stated", "digits"),
    [
        (quantity("8500"), 2),
        (quantity("4.25"), 3),
        (quantity("1000", hedge=Hedge.VAGUE, high="9999"), 0),
        (stepped(Decimal("33.33"), STEP), 1),
        (stepped(Decimal("9.25"), Decimal("0.25")), 2),
        (stepped(7601 / Decimal(3600), 1 / Decimal(3600)), 4),
    ],
    ids=["zeros say nothing", "decimals", "thousands", "a third", "9¼", "2:06:41"],
)
def test_a_card_knows_how_many_digits_its_number_is_written_in(
    stated: Quantity, digits: int
) -> None:
    assert card(replace(troops("1"), quantity=stated)).digits == digits


def test_a_series_learns_what_its_sums_are_for() -> None:
    paid = claim(quantity("43"), measure=Measure("spending", modifiers=("road",)))
    known = card(paid)
    again = card(replace(paid, measure=Measure("spending", modifiers=("bridge",))), "Reuters")
    assert known.aims == ("road",)
    assert fed(known, again).aims == ("road", "bridge")
    assert fed(known, card(replace(paid, measure=Measure("spending")), "Reuters")).aims == ("road",)
