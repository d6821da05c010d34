"""Only figures that may speak are held against a claim."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.checking.comparing.candidates import candidates
from app.checking.linking.ways import BY_FACETS
from app.domain import Claim, History, Link, Pin, Policy, Status, Unit
from tests.unit.checking.making import DAY, POLICY, article, claim, history, on, quantity, troops


def sources(stated: Claim, known: History, policy: Policy = POLICY) -> list[str]:
    found = candidates(stated, known, Link(known.series, BY_FACETS), article("Reuters"), policy)
    return [one.figure.provenance.source for one in found]


def test_the_newest_figure_comes_first_and_undated_ones_last() -> None:
    known = history(
        troops("1", on(None)), troops("2", on(DAY)), troops("3", on(DAY + timedelta(days=1)))
    )
    assert sources(troops("4"), known) == ["Agency C", "Agency B", "Agency A"]


def test_an_article_is_no_evidence_for_itself() -> None:
    known = history(troops("1"), troops("2"), sources=("Reuters", "AFP"))
    assert sources(troops("4"), known) == ["AFP"]


@pytest.mark.parametrize("status", [Status.REPLACED, Status.RETRACTED])
def test_a_figure_that_was_withdrawn_is_left_out(status: Status) -> None:
    known = history(troops("1"))
    withdrawn = replace(known, figures=(replace(known.figures[0], status=status),))
    assert sources(troops("4"), withdrawn) == []


def test_no_more_figures_are_held_than_the_policy_allows() -> None:
    known = history(troops("1"), troops("2"), troops("3"))
    assert len(sources(troops("4"), known, replace(POLICY, evidence_limit=2))) == 2


def test_a_pinned_figure_is_held_however_far_away_it_is() -> None:
    known = history(troops("1", on(DAY - timedelta(days=900))), troops("2"), troops("3"))
    pin = Pin(known.figures[0].id, 1, "desk", datetime(2022, 2, 1, tzinfo=UTC))
    policy = replace(POLICY, evidence_limit=1)
    assert sources(troops("4"), known, policy) == ["Agency B"]
    assert sources(troops("4"), replace(known, pin=pin), policy) == ["Agency B", "Agency A"]


def test_a_claim_that_leaves_open_whose_currency_it_is_in_takes_the_figure_s() -> None:
    kroner, danish = (claim(quantity("8400000", Unit(name, "money"))) for name in ("krone", "DKK"))
    known = history(danish)
    (found,) = candidates(kroner, known, Link(known.series, BY_FACETS), article(), POLICY)
    assert found.claim.quantity.unit.name == "DKK"
    assert found.asked.is_any_currency
