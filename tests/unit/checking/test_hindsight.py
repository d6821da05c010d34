"""What came later may date a number, and accuses none that was right at its time."""

from dataclasses import replace
from datetime import date

import pytest

from app.checking.figures import figure_of
from app.checking.hindsight import is_of_later, judged_again, may_be_one, united
from app.checking.linking.overrules import opened_by
from app.domain import (
    NO_OVERRULES,
    Claim,
    Finding,
    History,
    Measure,
    Scope,
    Statistic,
    Verdict,
    series_key,
)
from tests.unit.checking.making import (
    DAY,
    POLICY,
    TROOP,
    article,
    checked,
    dead,
    figure,
    history,
    on,
    troops,
)

LATER = date(2022, 2, 25)
NEXT = date(2022, 1, 30)


def finding(stated: Claim, *histories: History) -> Finding:
    return checked(stated, on_file=histories).findings[0]


def again(stated: Claim, known: History, before: Verdict) -> Finding:
    return judged_again(finding(stated, known), before, DAY, POLICY)


def test_a_later_total_dates_the_number() -> None:
    assert again(dead("31"), history(dead("45", on(NEXT))), Verdict.UNSEEN).verdict is (
        Verdict.SUPERSEDED
    )


def test_a_later_lower_total_accuses_nobody_and_is_shown() -> None:
    known = history(dead("45", on(NEXT)))
    assert finding(dead("60"), known).verdict is Verdict.DRIFTS
    stands = again(dead("60"), known, Verdict.UNSEEN)
    assert stands.verdict is Verdict.UNSEEN
    assert len(stands.comparisons) == 1
    assert stands.consensus is None


def test_what_else_is_on_file_then_decides() -> None:
    known = history(dead("60"), dead("45", on(NEXT)))
    stands = again(dead("60"), known, Verdict.UNSEEN)
    assert stands.verdict in (Verdict.AGREES, Verdict.SUPERSEDED)
    assert len(stands.comparisons) == 2


def test_an_alarm_that_was_raised_before_stands() -> None:
    known = history(dead("45", on(NEXT)))
    assert again(dead("60"), known, Verdict.DRIFTS).verdict is Verdict.DRIFTS


def test_a_figure_of_the_article_s_own_time_is_evidence_whenever_it_came() -> None:
    assert again(troops("8500"), history(troops("5000")), Verdict.UNSEEN).verdict is (
        Verdict.CONFLICTS
    )


@pytest.mark.parametrize(
    ("of", "published", "is_later"),
    [
        (LATER, LATER, True),
        (LATER, None, True),
        (LATER, DAY, False),  # a forecast that was known at the time
        (DAY, LATER, False),  # a late reference
        (None, LATER, False),
    ],
)
def test_later_is_what_could_not_be_known(
    of: date | None, published: date | None, *, is_later: bool
) -> None:
    known = figure_of(troops("8500", on(of)), article(), "ser_1")
    provenance = replace(known.provenance, published=published)
    assert is_of_later(replace(known, provenance=provenance), DAY) is is_later


def test_two_look_ups_of_one_series_are_one_history_oldest_first() -> None:
    old, new = history(troops("8500", on(DAY))), history(troops("9400", on(LATER)))
    same = History(old.series, (figure(troops("9400", on(LATER))), *old.figures))
    (whole,) = united([old], [History(old.series, new.figures), same])
    days = [one.period.as_of for one in whole.figures]
    assert days == sorted(day for day in days if day)
    assert len({one.id for one in whole.figures}) == len(whole.figures)


def test_a_series_that_one_look_up_alone_brought_is_kept() -> None:
    troop, toll = history(troops("8500")), history(dead("31"))
    assert united([troop], [toll]) == (troop, toll)


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (Scope("Norland"), Scope("Norland", event="deployed"), True),
        (Scope("Norland"), Scope("Ostland"), False),
        (Scope("Norland"), Scope(place="Derna"), True),
    ],
)
def test_series_that_a_claim_might_link_to_touch_each_other(
    one: Scope, other: Scope, *, may_be: bool
) -> None:
    keys = [series_key(Measure("troop"), scope, TROOP) for scope in (one, other)]
    assert may_be_one(opened_by(keys[0]), opened_by(keys[1]), POLICY, NO_OVERRULES) is may_be


def test_people_are_counted_for_every_reason() -> None:
    keys = [
        series_key(Measure("person"), scope, TROOP)
        for scope in (Scope("Norland"), Scope(place="Derna"))
    ]
    assert not may_be_one(opened_by(keys[0]), opened_by(keys[1]), POLICY, NO_OVERRULES)
    assert may_be_one(opened_by(keys[0]), opened_by(keys[0]), POLICY, NO_OVERRULES)


def test_what_is_measured_in_another_way_is_another_thing() -> None:
    level, share = (
        series_key(Measure("troop", statistic=statistic), Scope("Norland"), TROOP)
        for statistic in (Statistic.LEVEL, Statistic.SHARE)
    )
    assert not may_be_one(opened_by(level), opened_by(share), POLICY, NO_OVERRULES)
