"""Each rule has one sentence that can be read aloud, word for word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing.comparable import TESTS
from app.checking.comparing.comparison import compared
from app.checking.comparing.evidence import Outcome
from app.checking.comparing.reasons import (
    SPOKEN,
    WHY,
    misdated_reason,
    outvoted_reason,
    reason_of,
    stale_reason,
)
from app.checking.comparing.rules import RULES
from app.checking.times import FORMER
from app.domain import Claim, Hedge, Kind, Measure, Modality, Relation, Scope
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    candidate,
    claim,
    dead,
    figure,
    on,
    quantity,
    troops,
    with_modality,
)

AID = Measure("military aid", kind=Kind.FLOW)


def said(stated: Claim, surface: str) -> Claim:
    return replace(stated, surface=surface)


def aid(value: str, surface: str) -> Claim:
    return said(claim(quantity(value, DOLLAR), measure=AID), surface)


def reason(stated: Claim, recorded: Claim) -> str:
    return compared(candidate(stated, recorded)).reason


def test_a_slip_of_scale() -> None:
    assert reason(aid("650000000000", "$650 billion"), aid("650000000", "$650 million")) == (
        "AFP had $650 million on 28 January 2022; this article says $650 billion, a thousand times "
        "as much: million and billion look swapped."
    )


def test_a_lost_zero() -> None:
    ours, theirs = said(troops("15000"), "15,000"), said(troops("150000"), "150,000")
    assert reason(ours, theirs) == (
        "AFP had 150,000 on 28 January 2022; this article says 15,000, a tenth of that: a zero "
        "looks lost."
    )


def test_a_slip_without_scale_words() -> None:
    ours, theirs = said(troops("150000"), "150,000"), said(troops("150"), "150")
    assert reason(ours, theirs).endswith("a thousand times as much: the scale looks wrong.")


def test_an_equal_number() -> None:
    assert reason(said(troops("8500"), "8,500 troops"), said(troops("8500"), "8,500 men")) == (
        "AFP had 8,500 men on 28 January 2022; this article says 8,500 troops: the same number."
    )


def test_a_number_within_precision() -> None:
    ours = said(troops("106000", hedge=Hedge.ABOUT), "about 106,000 soldiers")
    theirs = said(troops("100000", hedge=Hedge.ABOUT), "some 100,000 troops")
    assert reason(ours, theirs) == (
        "AFP had some 100,000 troops on 28 January 2022; this article says about 106,000 soldiers, "
        "which is the same within the precision of both."
    )


def test_two_counters() -> None:
    ours = said(claim(quantity("55000"), speaker="organisers"), "55,000 people")
    theirs = said(claim(quantity("8200"), speaker="the police"), "8,200 people")
    assert reason(ours, theirs) == (
        "AFP, quoting the police, had 8,200 people on 28 January 2022; this article, quoting "
        "the organisers, says 55,000 people, 571% more, by another counter."
    )


def test_numbers_that_cannot_both_hold() -> None:
    assert reason(said(troops("8500"), "8,500"), said(troops("5000"), "5,000")) == (
        "AFP had 5,000 on 28 January 2022; this article says 8,500, 70% more, and both cannot hold."
    )


def test_a_doubt_is_added() -> None:
    ours = said(claim(quantity("8500"), scope=Scope("Russia", "Kyiv")), "8,500")
    assert reason(ours, said(troops("5000"), "5,000")).endswith(
        "and both cannot hold; only one of them names the place."
    )


def test_a_drift() -> None:
    assert reason(said(troops("9400"), "9,400"), said(troops("8500"), "8,500")) == (
        "AFP had 8,500 on 28 January 2022; this article says 9,400, 11% more than their precision "
        "explains."
    )


def test_a_total_that_grew() -> None:
    later = said(dead("45", on(DAY + timedelta(days=1))), "45 dead")
    assert reason(later, said(dead("31"), "31 dead")) == (
        "AFP had 31 dead on 28 January 2022; this article says 45 dead, and the total has grown "
        "since."
    )


def test_a_total_that_fell() -> None:
    later = said(dead("31", on(DAY + timedelta(days=1))), "31 dead")
    assert reason(later, said(dead("45"), "45 dead")) == (
        "AFP had 45 dead on 28 January 2022; this article says 31 dead, and a total that only "
        "grows does not fall without a word of revision."
    )


def test_an_earlier_total() -> None:
    earlier = said(dead("31", on(DAY - timedelta(days=1))), "31 dead")
    assert reason(earlier, said(dead("45"), "45 dead")).endswith("31 dead, an earlier count.")


def test_what_a_number_was_before() -> None:
    former, now = said(dead("31", replace(on(DAY), rule=FORMER)), "31"), said(dead("45"), "45 dead")
    assert reason(former, now) == (
        "AFP had 45 dead on 28 January 2022; this article says 31, as what it was before."
    )
    assert reason(now, former) == (
        "AFP had 31 before 28 January 2022; this article says 45 dead, which has taken its place."
    )


def test_a_level_that_moved() -> None:
    later = said(troops("9400", on(DAY + timedelta(days=120))), "9,400")
    assert reason(later, troops("8500")).endswith(
        "this article says 9,400, and the level has moved in between."
    )


def test_a_plan_stated_as_done() -> None:
    plan = with_modality(said(troops("8500"), "8,500"), Modality.PLANNED)
    assert reason(said(troops("8500"), "8,500"), plan) == (
        "AFP had 8,500 on 28 January 2022; this article says 8,500: the same number, planned then "
        "and stated as done now."
    )
    assert reason(plan, troops("8500")).endswith("only one of them is stated as a fact.")
    assert reason(
        said(troops("8500"), "8,500"), with_modality(troops("8480"), Modality.PLANNED)
    ) == (
        "AFP had 8480 on 28 January 2022; this article says 8,500: the same within the precision "
        "of both, planned then and stated as done now."
    )
    assert reason(troops("9400"), plan).endswith(
        "one is a fact and the other is not, so the two are not compared."
    )


def test_another_place() -> None:
    pair = candidate(said(troops("8500"), "8,500"), said(troops("8500"), "8,500"))
    refused = Outcome(Relation.NOT_COMPARABLE, "scope.place")
    assert reason_of(pair, refused, ()).endswith(
        "says 8,500; the place is another, so the two are not compared."
    )


def test_a_stale_figure() -> None:
    older, newer = figure(said(dead("31"), "31 dead")), figure(said(dead("45"), "45 dead"), "AP")
    assert stale_reason(said(dead("31"), "31 dead"), older, newer) == (
        "This article says 31 dead, which AFP had on 28 January 2022; since then AP had 45 dead on "
        "28 January 2022."
    )


def test_a_figure_of_another_time() -> None:
    older, own = figure(said(dead("31"), "31 dead")), figure(said(dead("45"), "45 dead"), "AP")
    assert misdated_reason(said(dead("31"), "31 dead"), older, own) == (
        "AP had 45 dead on 28 January 2022; this article says 31 dead of that time, which AFP had "
        "on 28 January 2022."
    )


def test_the_odd_one_out() -> None:
    odd = compared(candidate(troops("8500"), said(troops("5000"), "5,000")))
    assert outvoted_reason(odd, 2) == (
        "2 independent sources agree with this article; only AFP had 5,000 on 28 January 2022."
    )


def test_a_figure_without_a_date_is_told_without_one() -> None:
    undated = said(troops("8500", on(None)), "8,500")
    assert reason(said(troops("8500"), "8,500"), undated).startswith("AFP had 8,500; this")


@pytest.mark.parametrize("rule", [*RULES, *TESTS], ids=lambda rule: rule.__name__)
def test_every_rule_has_its_words(rule: object) -> None:
    names = {name.replace("-", "_").replace("percent_or_point", "") for name in {**WHY, **SPOKEN}}
    spoken = getattr(rule, "__name__", "")
    own_sentence = {"revised_since"}
    assert spoken in names | own_sentence | {
        "same_floor",
        "other_period",
        "moved_since",
        "moved_by_the_month",
        "grown_since_told",
        "running_total",
        "said_to_move",
        "moved_on",
        "outgrown",
        "swapped_digits",
        "scope",
        "part",
    }


def test_a_credited_house_has_its_article() -> None:
    stated = claim(quantity("9600"), speaker="Pentagon")
    assert (
        "this article, quoting the Pentagon, says"
        in compared(candidate(stated, troops("8500"))).reason
    )
