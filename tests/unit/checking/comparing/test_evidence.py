"""Both sides stand in the claim's unit, with their times and counters."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate, Counter, counter_of, evidence_of
from app.domain import Link, Measure, Unit
from tests.unit.checking.making import (
    DAY,
    POLICY,
    article,
    candidate,
    claim,
    evidence,
    figure,
    on,
    quantity,
    troops,
)

KILOMETRE = Unit("kilometre", "length", Decimal(1000))
METRE = Unit("metre", "length")


def test_the_figure_is_said_in_the_unit_of_the_claim() -> None:
    length = Measure("bridge length")
    found = evidence(
        claim(quantity("1281", METRE), measure=length),
        claim(quantity("1.3", KILOMETRE), measure=length),
    )
    assert found.figure.value == Decimal(1300)
    assert found.figure.tolerance.low == Decimal(1250)


def test_the_gap_is_a_share_of_the_figure() -> None:
    assert evidence(troops("8500"), troops("5000")).gap == Decimal("0.7")


def test_there_is_no_gap_from_nothing() -> None:
    found = evidence(troops("8500"), troops("0"))
    assert found.gap is None
    assert found.gaps_beyond == Decimal("Infinity")


def test_equal_numbers_have_no_gap() -> None:
    assert evidence(troops("0"), troops("0")).gap == 0


@given(
    st.integers(0, 10**12).map(str),
    st.integers(0, 10**12).map(str),
    st.sampled_from([("", KILOMETRE), ("000", METRE)]),
)
def test_the_gap_times_the_figure_is_how_far_apart_they_are(
    ours: str, theirs: str, said: tuple[str, Unit]
) -> None:
    length, (zeros, unit) = Measure("bridge length"), said
    stated = claim(quantity(ours, KILOMETRE), measure=length)
    recorded = claim(quantity(theirs + zeros, unit), measure=length)
    found = evidence_of(
        Candidate(Asked(stated, Link(None, "t"), article(), POLICY), figure(recorded))
    )
    apart = abs(Decimal(ours) - Decimal(theirs))
    assert (found.gap == 0) == (apart == 0)
    assert (found.gap is None) == (apart > 0 == int(theirs))
    if found.gap is not None:
        assert abs(found.gap * int(theirs) - apart) <= apart * Decimal("1e-25")


def test_a_day_that_both_may_mean_is_the_same_day() -> None:
    assert evidence(troops("1"), troops("2")).is_same_day
    assert not evidence(troops("1", on(None)), troops("2", on(DAY))).is_same_day


@pytest.mark.parametrize(
    ("ours", "theirs", "source", "expected"),
    [
        ("the police", "Police", "AFP", Counter.SAME),
        ("police", "organisers", "AFP", Counter.OTHER),
        ("the ministry", "interior ministry", "AFP", Counter.UNNAMED),
        ("police", None, "AFP", Counter.UNNAMED),
        ("AFP", None, "AFP", Counter.SAME),
        (None, "Reuters", "AFP", Counter.SAME),
        (None, None, "AFP", Counter.UNNAMED),
    ],
)
def test_who_counted(ours: str | None, theirs: str | None, source: str, expected: Counter) -> None:
    stated = claim(quantity("8500"), speaker=ours)
    recorded = claim(quantity("5000"), speaker=theirs)
    assert counter_of(candidate(stated, recorded, source=source)) is expected


def test_where_both_days_are_one_those_of_the_articles_tell_how_far_apart_they_are() -> None:
    later = Asked(troops("1"), Link(None, "t"), article(published=DAY + timedelta(days=3)), POLICY)
    found = evidence_of(Candidate(later, figure(troops("2"))))
    assert (found.days, found.told_apart, found.days_apart) == (0, 3, 3)
    before = evidence_of(Candidate(later, figure(troops("2", on(DAY - timedelta(days=9))))))
    assert before.days_apart == 9


def test_articles_without_a_day_and_figures_of_no_article_are_not_told_apart() -> None:
    undated = Asked(troops("1"), Link(None, "t"), article(published=None), POLICY)
    assert evidence_of(Candidate(undated, figure(troops("2")))).told_apart is None
    tabled = figure(troops("2"))
    tabled = replace(tabled, provenance=replace(tabled.provenance, article_id=None))
    dated = Asked(troops("1"), Link(None, "t"), article(), POLICY)
    assert evidence_of(Candidate(dated, tabled)).told_apart is None
