"""What only one side says is a doubt."""

from dataclasses import replace
from datetime import timedelta

from app.checking.comparing.doubts import doubts_of
from app.checking.comparing.evidence import Outcome
from app.domain import (
    Claim,
    Measure,
    Modality,
    Relation,
    Scope,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    PERCENT,
    asked_anew,
    between,
    candidate,
    claim,
    on,
    quantity,
    troops,
    with_modality,
)

CONFLICT = Outcome(Relation.CONFLICTS, "cannot-both-hold")
DRIFT = Outcome(Relation.DRIFTS, "outside-tolerance")


def doubts(stated: Claim, recorded: Claim, outcome: Outcome = CONFLICT) -> tuple[str, ...]:
    return doubts_of(candidate(stated, recorded), outcome)


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
    assert doubts(gross, troops("5000"), DRIFT) == ("basis",)


def test_a_drift_has_no_other_doubt() -> None:
    assert doubts(troops("8500", on(None)), troops("5000"), DRIFT) == ()


def test_the_place_that_makes_a_part_is_no_doubt() -> None:
    exceeds = Outcome(Relation.CONFLICTS, "part-exceeds-whole")
    one, other = scoped(subject="NATO", place="Kyiv"), scoped(subject="NATO")
    assert doubts(one, other, exceeds) == ()


def test_in_one_story_wording_proves_and_a_subject_may_be_silent() -> None:
    quote = "Armoured columns of 8,500 troops moved to the river."
    by_words = replace(claim(quantity("8500"), scope=Scope()), quote=quote)
    silent = candidate(scoped(subject="NATO", place="Kyiv"), scoped(place="Kyiv"))
    for pair in (candidate(by_words, by_words), silent):
        story = asked_anew(pair, policy=replace(pair.policy, is_one_story=True))
        assert doubts_of(pair, CONFLICT) != ()
        assert doubts_of(story, CONFLICT) == ()


def test_money_of_another_decade_is_a_doubt() -> None:
    cost = Measure("cost")
    one = claim(quantity("85", DOLLAR), measure=cost)
    assert "prices" in doubts(one, replace(one, period=on(DAY - timedelta(days=3000))))


def test_a_link_by_wording_is_a_doubt() -> None:
    quote = "Armoured columns of 8,500 troops moved to the river."
    one = replace(claim(quantity("8500"), scope=Scope()), quote=quote)
    assert doubts(one, one) == ("words",)


def rates(one: str, other: str, article_id: str | None = None) -> tuple[str, ...]:
    growth = Measure("GDP")
    stated, recorded = (claim(quantity(value, PERCENT), measure=growth) for value in (one, other))
    found = candidate(stated, recorded)
    provenance = replace(found.figure.provenance, article_id=article_id)
    return doubts_of(replace(found, figure=replace(found.figure, provenance=provenance)), CONFLICT)


def test_a_rate_near_a_table_s_may_be_an_earlier_estimate() -> None:
    assert rates("0.3", "0.4") == ("near-rate",)
    assert rates("0.3", "1.4") == ()
    assert rates("0.3", "0.4", article_id="art_1") == ()


def test_a_currency_that_one_side_leaves_open_is_a_doubt() -> None:
    pair = candidate(troops("8500"), troops("5000"))
    asked = replace(pair.asked, is_any_currency=True)
    assert doubts_of(replace(pair, asked=asked), CONFLICT) == ("currency",)
