"""The reference that a person pinned decides alone, where a claim can be compared with it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.checking.comparing.comparison import compared
from app.checking.hindsight import ALARMS, judged_again
from app.checking.judging.pins import heard, reason_by_pin
from app.domain import Claim, Finding, History, Pin, Relation, Scope, Unit, Verdict
from tests.unit.checking.making import (
    DAY,
    POLICY,
    between,
    candidate,
    checked,
    claim,
    dead,
    history,
    on,
    quantity,
    troops,
)

AT = datetime(2022, 2, 3, 9, 30, tzinfo=UTC)
EURO = Unit("EUR", "money")
SAID = "Ines Brandt pinned that figure as the reference on 3 February 2022."


def pinned(known: History, place: int) -> History:
    """The history with the figure in that place as its reference."""
    pin = Pin(known.figures[place].id, 7, "Ines Brandt", AT, "the ministry's own count")
    return replace(known, pin=pin)


def finding(stated: Claim, known: History) -> Finding:
    return checked(stated, on_file=(known,)).findings[0]


def test_it_decides_against_all_others() -> None:
    known = history(troops("100000"), troops("130000"), troops("131000"))
    assert finding(troops("130000"), known).verdict is Verdict.DRIFTS
    found = finding(troops("130000"), pinned(known, 0))
    assert (found.verdict, found.rule) == (Verdict.CONFLICTS, "cannot-both-hold")
    assert found.comparisons[0].figure.id == known.figures[0].id
    assert len(found.comparisons) == 3
    assert found.reason == f"{found.comparisons[0].reason} {SAID}"


def test_it_bears_out_a_claim_that_others_contradict() -> None:
    known = history(troops("100000"), troops("130000"), troops("131000"))
    assert finding(troops("100000"), known).verdict is Verdict.CONFLICTS
    found = finding(troops("100000"), pinned(known, 0))
    assert (found.verdict, found.rule) == (Verdict.AGREES, "equal")


def test_it_is_marked_with_who_when_and_why_and_no_other_is() -> None:
    known = pinned(history(troops("100000"), troops("130000")), 1)
    found = finding(troops("100000"), known)
    assert [one.pinned for one in found.comparisons] == [known.pin, None]
    assert found.consensus == finding(troops("100000"), replace(known, pin=None)).consensus


def test_a_later_day_still_supersedes_and_a_total_still_grows() -> None:
    earlier = on(DAY - timedelta(days=200))
    known = history(troops("100000", earlier), troops("130000"))
    later = finding(troops("130000"), pinned(known, 0))
    assert (later.verdict, later.rule) == (Verdict.SUPERSEDED, "later-level")
    toll = pinned(history(dead("110", on(DAY - timedelta(days=2))), dead("150")), 0)
    grown = finding(dead("150"), toll)
    assert (grown.verdict, grown.rule) == (Verdict.SUPERSEDED, "growing-total")


def test_what_cannot_be_compared_with_it_is_judged_as_without_it() -> None:
    def spent(value: str, year: int) -> Claim:
        period = between(date(year, 1, 1), date(year, 12, 31))
        return claim(quantity(value, EURO), period, scope=Scope(subject="Norland"))

    known = history(spent("510000", 2019), spent("700000", 2021))
    without, with_pin = (finding(spent("700000", 2021), one) for one in (known, pinned(known, 0)))
    (marked,) = (one for one in with_pin.comparisons if one.pinned)
    assert (marked.relation, marked.rule) == (Relation.NOT_COMPARABLE, "period")
    assert "they cover different periods" in marked.reason
    unmarked = tuple(replace(one, pinned=None) for one in with_pin.comparisons)
    assert replace(with_pin, comparisons=unmarked) == without
    assert without.verdict is Verdict.AGREES


def test_a_pin_of_a_later_time_accuses_no_older_article() -> None:
    later = on(DAY + timedelta(days=40))
    known = pinned(history(troops("60000", later), troops("100000")), 0)
    again = finding(troops("100000"), known)
    assert again.verdict in ALARMS
    stands = judged_again(again, Verdict.AGREES, DAY, POLICY)
    assert stands.verdict is Verdict.AGREES
    assert "pinned" not in stands.reason


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (None, "So. A person pinned that figure as the reference on 3 February 2022."),
        ("night desk", "So. Night desk pinned that figure as the reference on 3 February 2022."),
    ],
)
def test_the_reason_says_who_and_when(who: str | None, said: str) -> None:
    assert reason_by_pin("So.", Pin("fig_1", 7, who, AT)) == said


def test_only_what_can_be_compared_is_heard() -> None:
    agrees = compared(candidate(troops("1"), troops("1")))
    refused = replace(agrees, relation=Relation.NOT_COMPARABLE)
    pin = Pin("fig_1", 7, None, AT)
    assert heard((agrees, refused)) == (agrees,)
    assert heard((agrees, replace(refused, pinned=pin))) == (agrees,)
    reference = replace(agrees, pinned=pin)
    assert heard((agrees, refused, reference)) == (reference,)
