"""A finding has one verdict with its rule, and what decided it stands first."""

from app.checking.judging.findings import decided_anew
from app.domain import Hedge, Relation, Verdict
from tests.unit.checking import making
from tests.unit.checking.making import article, history, troops


def test_what_decided_stands_first() -> None:
    near, far = troops("9400"), troops("8490", hedge=Hedge.ABOUT)
    (finding,) = making.checked(
        troops("8500"), on_file=(history(far, near),), by=article("Courier")
    ).findings
    first, second = finding.comparisons
    assert (first.relation, first.rule) == (Relation.AGREES, finding.rule)
    assert second.relation is not Relation.AGREES


def test_without_figures_nothing_was_seen() -> None:
    (finding,) = making.checked(
        troops("8500"), on_file=(history(troops("8500")),), by=article("Courier")
    ).findings
    assert finding.verdict is Verdict.AGREES
    anew = decided_anew(finding, (), making.POLICY)
    assert (anew.verdict, anew.rule) == (Verdict.UNSEEN, "unseen.no-comparable-figure")
    assert (anew.claim, anew.series_id, anew.consensus) == (finding.claim, finding.series_id, None)
