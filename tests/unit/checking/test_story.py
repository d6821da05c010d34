"""One story from two outlets: each kind of verdict where an editor expects it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.checking.figures import histories_of
from app.checking.pipeline import Checked
from app.domain import Basis, Claim, Hedge, Kind, Measure, Period, Scope, Verdict
from tests.unit.checking import making
from tests.unit.checking.making import DAY, DOLLAR, article, claim, on, quantity

TWO_DAYS_ON = DAY + timedelta(days=2)
BORDER = Scope("Russia", "Ukraine border", "deploy", "Ukraine crisis")


def border(value: str, surface: str, period: Period, hedge: Hedge = Hedge.ABOUT) -> Claim:
    made = claim(quantity(value, hedge=hedge), period, scope=BORDER)
    return replace(made, surface=surface)


def aid(value: str, surface: str, end: date) -> Claim:
    year = Period(end, end - timedelta(days=365), end, Basis.RELATIVE, "over the past year")
    measure = Measure("military aid", kind=Kind.FLOW)
    made = claim(quantity(value, DOLLAR), year, measure=measure, scope=Scope("United States"))
    return replace(made, surface=surface)


def ready(subject: str, event: str, period: Period) -> Claim:
    scope = Scope(subject, None, event, "Ukraine crisis")
    return replace(claim(quantity("8500"), period, scope=scope), surface="8,500 troops")


ON_FILE = histories_of(
    (
        border("100000", "some 100,000 troops", on(DAY, Basis.RELATIVE)),
        aid("650000000", "$650 million", DAY),
        ready("NATO", "put on standby", on(DAY, Basis.PUBLISHED)),
    ),
    article("AFP"),
)


def checked(*claims: Claim, days: int = 2) -> Checked:
    by = article("Courier", DAY + timedelta(days=days))
    return making.checked(*claims, on_file=ON_FILE, by=by)


@pytest.mark.parametrize(
    ("stated", "verdict", "rule", "reason"),
    [
        (
            border("106000", "about 106,000 Russian soldiers", on(TWO_DAYS_ON)),
            Verdict.AGREES,
            "within-precision",
            "this article says about 106,000 Russian soldiers, which is the same within the",
        ),
        (
            aid("650000000000", "$650 billion", TWO_DAYS_ON),
            Verdict.CONFLICTS,
            "magnitude-slip",
            "AFP had $650 million on 28 January 2022; this article says $650 billion, a thousand",
        ),
        (
            ready("United States", "put on heightened alert", on(TWO_DAYS_ON)),
            Verdict.UNSEEN,
            "scope.subject",
            "on file for NATO (AFP, 28 January 2022); this article gives it to the United States",
        ),
    ],
)
def test_two_days_later(stated: Claim, verdict: Verdict, rule: str, reason: str) -> None:
    (finding,) = checked(stated).findings
    assert (finding.verdict, finding.rule) == (verdict, rule)
    assert reason in finding.reason
    assert finding.comparisons


def test_two_weeks_later_the_troops_have_become_more() -> None:
    later = border(
        "150000", "150,000 Russian troops", on(DAY + timedelta(days=14)), hedge=Hedge.NONE
    )
    (finding,) = checked(later, days=14).findings
    assert (finding.verdict, finding.rule) == (Verdict.DRIFTS, "outside-tolerance")


def test_only_the_namesake_raises_a_notice() -> None:
    found = checked(
        border("106000", "about 106,000 Russian soldiers", on(TWO_DAYS_ON)),
        ready("United States", "put on heightened alert", on(TWO_DAYS_ON)),
    )
    assert [notice.kind for notice in found.notices] == ["same-number-other-subject"]
