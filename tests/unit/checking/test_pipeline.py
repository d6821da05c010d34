"""Claims and histories go in, findings and notices come out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.checking import pipeline
from app.checking.figures import histories_of
from app.checking.keys import key_of
from app.checking.pipeline import Checked, check
from app.domain import Claim, Comparison, Measure, Modality, Relation, Scope, Span, Verdict
from tests.unit.checking.making import (
    POLICY,
    article,
    checked,
    claim,
    history,
    linked,
    on,
    quantity,
    troops,
    with_modality,
)
from tests.unit.checking.sentences import claims_of, written


def test_each_claim_has_one_finding_in_order() -> None:
    tanks = claim(quantity("40"), measure=Measure("tank"))
    findings = checked(tanks, troops("8500"), on_file=(history(troops("8500")),)).findings
    assert [finding.verdict for finding in findings] == [Verdict.UNSEEN, Verdict.AGREES]
    assert findings[0].claim == tanks


def test_a_linked_claim_belongs_to_the_series_on_file() -> None:
    known = history(claim(quantity("8500"), scope=Scope("Russia", "Ukraine border")))
    (finding,) = checked(troops("8500"), on_file=(known,)).findings
    assert finding.series_id == known.series.id


def test_an_unlinked_claim_opens_a_series_of_its_own() -> None:
    (finding,) = checked(troops("8500")).findings
    assert finding.series_id == key_of(troops("8500")).id
    assert finding.reason == "Nothing is on file for this measure yet."


def test_another_place_is_named_in_the_reason() -> None:
    here = claim(quantity("8500"), scope=Scope("Russia", "Kyiv"))
    there = claim(quantity("8500"), scope=Scope("Russia", "Lviv"))
    (finding,) = checked(here, on_file=(history(there),)).findings
    assert (finding.verdict, finding.rule) == (Verdict.UNSEEN, "link.none.place")
    assert finding.reason.endswith("but for another place.")


def test_silence_is_named_in_the_reason() -> None:
    there = claim(quantity("300"), scope=Scope(place="Kyiv"))
    (finding,) = checked(troops("8500"), on_file=(history(there),)).findings
    assert finding.rule == "link.none.unproven"


def test_a_namesake_leaves_the_claim_unseen_and_raises_a_notice() -> None:
    other = claim(quantity("8500"), scope=Scope("NATO"))
    found = checked(troops("8500"), on_file=(history(other),))
    (finding,) = found.findings
    assert (finding.verdict, finding.rule) == (Verdict.UNSEEN, "scope.subject")
    assert finding.comparisons[0].relation is Relation.NOT_COMPARABLE
    assert finding.consensus is None
    assert finding.reason == found.notices[0].reason


def test_the_deciding_comparison_comes_first() -> None:
    known = history(troops("8500"), troops("5000"))
    (finding,) = checked(troops("8500"), on_file=(known,)).findings
    assert finding.verdict is Verdict.CONFLICTS
    assert finding.comparisons[0].relation is Relation.CONFLICTS
    assert len(finding.comparisons) == 2


def test_a_series_whose_figures_do_not_compare_leaves_the_claim_unseen() -> None:
    denied = with_modality(troops("8500"), Modality.DENIED)
    (finding,) = checked(troops("8500"), on_file=(history(denied),)).findings
    assert (finding.verdict, finding.rule) == (Verdict.UNSEEN, "modality")


def test_the_articles_own_figures_do_not_count() -> None:
    own = history(troops("8500"), sources=("Reuters",))
    (finding,) = checked(troops("8500"), on_file=(own,)).findings
    assert (finding.verdict, finding.rule) == (Verdict.UNSEEN, "link.none.no-series")


def test_an_article_without_claims_has_no_findings() -> None:
    assert checked(on_file=(history(troops("1")),)) == Checked((), ())


def test_the_same_input_gives_the_same_findings() -> None:
    known = (history(troops("8500"), troops("5000", on(None))), history(troops("1")))
    one = checked(troops("8500"), on_file=known)
    assert one == checked(troops("8500"), on_file=known)
    assert replace(one) == one


def test_what_follows_is_asked_for_sentences_with_an_unseen_claim_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seen to fail with all claims handed over."""
    asked: list[Claim] = []

    def listening(claims: Sequence[Claim], *_: object) -> dict[str, tuple[Comparison, ...]]:
        asked.extend(claims)
        return {}

    monkeypatch.setattr(pipeline, "derived_comparisons", listening)
    tanks = replace(claim(quantity("40"), measure=Measure("tank")), sentence=Span(90, 120))
    checked(tanks, troops("8500"), on_file=(history(troops("8500")),))
    assert asked == [tanks]


def test_the_deadline_is_asked_for_each_claim_and_may_end_the_check() -> None:
    """Seen to fail with the deadline left out of the loop."""
    claims = tuple(troops(str(number)) for number in range(20, 24))
    asked: list[int] = []
    check(linked(claims), (), article(), POLICY, lambda: asked.append(1))
    assert len(asked) >= len(claims)


def test_two_ways_to_see_one_thing_are_one_notice() -> None:
    recorded = "Inflation in Ghana fell by 1.9 percentage points in May."
    stated = "Inflation in Ghana fell by 1.9 per cent to 23.1 per cent from 25.0 per cent in May."
    on_file = histories_of(claims_of(recorded, "AFP"), written(recorded, "AFP"))
    alone = checked(*claims_of(stated)).notices
    beside = checked(*claims_of(stated), on_file=tuple(on_file)).notices
    assert [one.kind for one in alone] == [one.kind for one in beside] == ["percent-or-point"]
    assert beside[0].reason != alone[0].reason
