"""What shows no story by itself is linked where another number of the article shows it."""

from dataclasses import replace
from datetime import date, timedelta

from app.checking.linking.cards import cards_of
from app.checking.linking.links import Linked, link_all
from app.checking.linking.ways import BY_ARTICLE, BY_FACETS, BY_STORY, UNPROVEN
from app.domain import (
    PERCENTAGE_POINT,
    Card,
    Claim,
    Kind,
    Measure,
    Period,
    Reading,
    Scope,
    Statistic,
    Unit,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    LINKER,
    PERCENT,
    POLICY,
    article,
    between,
    claim,
    on,
    quantity,
)

TOLL = "Lightning over the vineyards took 4123 sheep."


def told(item: str, value: str, quote: str = "", **facets: str) -> Claim:
    made = claim(quantity(value), on(DAY), measure=Measure(item), scope=Scope(**facets))
    return replace(made, quote=quote)


def recorded(article_id: str, *claims: Claim, names: tuple[str, ...] = ()) -> tuple[Card, ...]:
    reading = Reading(replace(article(), id=article_id), claims, (), (), names)
    return tuple(
        replace(card, series=replace(card.series, id=f"ser_{article_id}_{number}"))
        for number, card in enumerate(cards_of(reading, POLICY))
    )


def linked(
    *claims: Claim, on_file: tuple[Card, ...], names: tuple[str, ...] = ()
) -> tuple[Linked, ...]:
    reading = Reading(replace(article(), id="art_new"), claims, (), (), names)
    return link_all(reading, cards_of(reading, POLICY), on_file, LINKER)


SHEEP = told("sheep", "4123", TOLL, place="Lindal")
BEFORE = told("sheep", "2900", "Hail cost 2900 beasts.", place="Lindal")
RENT = told("rent", "5250", "The rent of the meadows is paid at Easter.")
AGAIN = told("rent", "5250", "What the shepherds owe was counted by a bailiff.")
OIL = told("fuel oil", "48000000", "Aboard were 48000000.")
SPILT = replace(
    told("fuel oil", "4800000", "It lost 4800000 when she struck."),
    period=on(DAY + timedelta(days=10)),
)


def rules(*claims: Claim, on_file: tuple[Card, ...]) -> list[str]:
    return [each.link.rule for each in linked(*claims, on_file=on_file)]


def test_alone_such_a_number_shows_no_story() -> None:
    assert rules(AGAIN, on_file=recorded("art_a", RENT)) == [UNPROVEN]


def test_beside_another_number_of_the_same_article_it_does() -> None:
    on_file = recorded("art_a", BEFORE, RENT)
    assert rules(SHEEP, AGAIN, on_file=on_file) == [BY_FACETS, BY_ARTICLE]


def test_what_another_article_tells_is_not_shown_by_it() -> None:
    on_file = (*recorded("art_a", BEFORE), *recorded("art_b", RENT))
    assert rules(SHEEP, AGAIN, on_file=on_file) == [BY_FACETS, UNPROVEN]


def test_what_is_told_of_another_happening_is_not_shown_by_it() -> None:
    on_file = recorded("art_a", BEFORE, RENT)
    quote = "The rent of another abbey was counted by a bailiff."
    elsewhere = replace(AGAIN, quote=quote)
    assert rules(SHEEP, elsewhere, on_file=on_file) == [BY_FACETS, UNPROVEN]


def test_persons_are_not_things_that_have_their_number() -> None:
    village, rower = (told(item, "8512", "So many at dusk.") for item in ("village", "rower"))
    hurt = told("injury", "8512", "That many at dusk.")
    for counted, rule in ((village, UNPROVEN), (rower, BY_ARTICLE)):
        on_file = recorded("art_a", BEFORE, hurt)
        assert rules(SHEEP, counted, on_file=on_file)[1] == rule


def test_the_digits_of_a_number_of_the_same_story_are_a_slip_of_it() -> None:
    paid = told("fund", "45000000", "The orchard's heirs set 45000000 aside.")
    slip = told("fund", "45000000000", "Set aside were 45000000000 at dusk.")
    on_file = recorded("art_a", BEFORE, paid)
    assert rules(SHEEP, slip, on_file=on_file) == [BY_FACETS, BY_ARTICLE]
    assert rules(slip, on_file=on_file) == [UNPROVEN]
    other = replace(slip, quantity=quantity("46000000000"))
    assert rules(SHEEP, other, on_file=on_file) == [BY_FACETS, UNPROVEN]


NAMED = ("Sarnia", "Wenna Holt")


def test_the_digits_of_a_number_among_the_same_names_are_a_slip_of_it() -> None:
    on_file = recorded("art_a", OIL, names=NAMED)
    (each,) = linked(SPILT, on_file=on_file, names=NAMED)
    assert each.link.rule == BY_STORY
    (each,) = linked(SPILT, on_file=on_file, names=("Corvale", "Peer Dahl"))
    assert each.link.rule == UNPROVEN


def test_the_digits_alone_do_not_say_what_is_counted() -> None:
    cost, spent = (
        replace(told("", value, quote), quantity=quantity(value, DOLLAR), period=on(day))
        for value, quote, day in (
            ("48000000", "It cost 48000000 to clean the beach.", DAY),
            ("4800000", "To clean it cost 4800000.", DAY + timedelta(days=20)),
        )
    )
    (each,) = linked(spent, on_file=recorded("art_a", cost, names=NAMED), names=NAMED)
    assert each.link.rule == UNPROVEN


def test_a_slip_is_rather_its_own_number_s_than_another_s_that_has_grown() -> None:
    lost = told("oily sand", "3900000", "It lost 3900000 off the beach.")
    sand, oil = recorded("art_b", lost, names=NAMED), recorded("art_a", OIL, names=NAMED)
    for on_file, item in (((*oil, *sand), "fuel oil"), (sand, "oily sand")):
        (each,) = linked(SPILT, on_file=on_file, names=NAMED)
        assert each.link.series is not None
        assert each.link.series.key.item == item
    (each,) = linked(replace(SPILT, quantity=quantity("3900000")), on_file=sand + oil, names=NAMED)
    assert each.link.series is not None
    assert each.link.series.key.item == "oily sand"


def test_two_tolls_with_the_same_digits_are_two() -> None:
    nation, town = (
        replace(told("death", value, quote), measure=Measure("death", kind=Kind.TOTAL))
        for value, quote in (("1700", "Cholera took 1700."), ("17", "So far 17 died here."))
    )
    later = replace(town, period=on(DAY + timedelta(days=10)))
    (each,) = linked(later, on_file=recorded("art_a", nation, names=NAMED), names=NAMED)
    assert each.link.rule == UNPROVEN


def test_the_number_of_another_thing_is_not_taken_where_the_very_thing_is_on_file() -> None:
    saved = told("passenger", "128", "In Lindal 128 came ashore.", place="Lindal")
    dead = told("death", "34", "In Lindal 34 were lost.", place="Lindal")
    slip = told("death", "128", "In Lindal 128 were lost.", place="Lindal")
    (each,) = linked(slip, on_file=recorded("art_a", saved, dead))
    assert each.link.series is not None
    assert each.link.series.key.item == "death"


def gained(item: str, value: str, unit: Unit, **facets: str) -> Claim:
    measure = Measure(item, statistic=Statistic.CHANGE)
    made = claim(quantity(value, unit), on(DAY), measure=measure, scope=Scope(**facets))
    return replace(made, quote=f"Seen from the vineyards, it gained {value}.")


POINT = Unit("percentage point", PERCENTAGE_POINT)


def test_of_one_story_what_changed_by_as_many_points_is_told() -> None:
    on_file = recorded("art_a", BEFORE, gained("participation", "3.2", POINT))
    told_in_percent = gained("turnout", "3.2", PERCENT)
    sheep, turnout = linked(SHEEP, told_in_percent, on_file=on_file)
    assert [one.key.item for one in turnout.beside.in_points] == ["participation"]
    assert not sheep.beside.in_points
    (alone,) = linked(told_in_percent, on_file=on_file)
    assert not alone.beside.in_points


def test_points_of_one_digit_are_those_of_the_same_thing_alone() -> None:
    few = gained("participation", "3", POINT)
    for item, count in (("turnout", 0), ("participation", 1)):
        on_file = recorded("art_a", BEFORE, few)
        told_in_percent = gained(item, "3", PERCENT)
        assert len(linked(SHEEP, told_in_percent, on_file=on_file)[1].beside.in_points) == count


def burnt(value: str, period: Period) -> Claim:
    measure = Measure("burned area", kind=Kind.TOTAL)
    area = claim(quantity(value), period, measure=measure, scope=Scope(place="Lindal"))
    return replace(area, quote=f"It has burnt {value} acres.")


def test_a_total_of_the_year_does_not_keep_that_of_the_fire_from_its_series() -> None:
    on_file = recorded("art_a", burnt("18400", on(DAY - timedelta(days=2))))
    now, elsewhere = burnt("31400", on(DAY)), burnt("52100", on(DAY))
    of_the_year = burnt("640000", between(date(DAY.year, 1, 1), DAY))
    both = rules(now, of_the_year, on_file=on_file)
    assert both[0] == rules(now, on_file=on_file)[0] == BY_FACETS
    # of two of one day nobody can say which is the fire's
    assert BY_FACETS not in rules(now, elsewhere, on_file=on_file)
