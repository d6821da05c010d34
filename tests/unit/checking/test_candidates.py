"""Only figures that may speak are held against a claim."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.candidates import candidates
from app.checking.linking import link
from app.domain import Claim, History, Policy, Scope, Status
from tests.unit.checking.making import DAY, POLICY, article, claim, history, on, quantity, troops


def sources(stated: Claim, known: History, policy: Policy = POLICY) -> list[str]:
    linked = link(stated, (known,), policy)
    found = candidates(stated, known, linked, article("Reuters"), policy)
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


def test_where_wording_made_the_link_each_quote_must_bear_it_out() -> None:
    bare = claim(quantity("8500"), scope=Scope())
    near = replace(bare, quote="Armoured columns of 8,500 troops moved to the river.")
    far = replace(bare, quote="The parade counted 8,500 troops in festive uniforms.")
    known = history(near, far)
    stated = replace(near, quote="The columns, armoured and 8,500 strong, moved on.")
    assert sources(stated, known) == ["Agency A"]
