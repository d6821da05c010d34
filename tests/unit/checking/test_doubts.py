"""What only one side says is a doubt."""

from dataclasses import replace
from datetime import timedelta

from app.checking.doubts import doubts_of, names_part_once
from app.domain import Claim, Measure, Modality, Scope
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    between,
    candidate,
    claim,
    on,
    quantity,
    troops,
    with_modality,
)


def doubts(stated: Claim, recorded: Claim) -> tuple[str, ...]:
    return doubts_of(candidate(stated, recorded))


def scoped(**facets: str) -> Claim:
    return claim(quantity("8500"), scope=Scope(**facets))


def test_two_sides_that_say_the_same_leave_no_doubt() -> None:
    assert doubts(troops("8500"), troops("5000")) == ()


def test_a_place_that_one_side_leaves_out_is_a_doubt() -> None:
    assert doubts(scoped(subject="NATO", place="Kyiv"), scoped(subject="NATO")) == ("place",)


def test_an_event_left_out_is_only_brevity() -> None:
    assert doubts(scoped(subject="NATO", event="deployed"), scoped(subject="NATO")) == ()


def test_an_event_in_other_words_is_a_doubt() -> None:
    one = scoped(subject="NATO", event="put on standby")
    assert doubts(one, scoped(subject="NATO", event="flown home")) == ("event",)


def test_a_part_of_one_side_only_is_seen() -> None:
    one = scoped(subject="NATO", part="reserve")
    assert names_part_once(candidate(one, scoped(subject="NATO")))
    assert not names_part_once(candidate(one, one))


def test_an_unknown_time_is_a_doubt() -> None:
    assert doubts(troops("8500", on(None)), troops("5000")) == ("time",)


def test_a_period_of_one_side_only_is_a_doubt() -> None:
    month = between(DAY - timedelta(days=30), DAY)
    assert doubts(troops("8500", month), troops("5000")) == ("period",)


def test_what_is_only_possible_is_a_doubt() -> None:
    assert doubts(with_modality(troops("8500"), Modality.POSSIBLE), troops("5000")) == ("modality",)


def test_a_basis_of_one_side_only_is_a_doubt() -> None:
    gross = replace(troops("8500"), quote="The gross figure was 8,500.")
    assert doubts(gross, troops("5000")) == ("basis",)


def test_money_of_another_decade_is_a_doubt() -> None:
    cost = Measure("cost")
    one = claim(quantity("85", DOLLAR), measure=cost)
    assert "prices" in doubts(one, replace(one, period=on(DAY - timedelta(days=3000))))


def test_a_link_by_wording_is_a_doubt() -> None:
    quote = "Armoured columns of 8,500 troops moved to the river."
    one = replace(claim(quantity("8500"), scope=Scope()), quote=quote)
    assert doubts(one, one) == ("words",)
