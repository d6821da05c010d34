"""A person's decision holds for the same figure, or the same words, and for nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.checking.judging.precedents import (
    PERSON_NOT_A_CLAIM,
    PERSON_OVERRIDE,
    Precedents,
    fact_of,
    keys_of,
    obeying,
    spoken_in,
    without_dismissed,
)
from app.domain import Claim, Finding, Measure, Reading, Scope, Skipped, Span, Verdict
from app.domain.lesson import Lesson
from app.domain.review import PublicWords, Review, ReviewKind, Seen
from tests.unit.checking.making import (
    POLICY,
    article,
    checked,
    claim,
    history,
    quantity,
    troops,
)

WHEN = datetime(2022, 2, 1, 9, tzinfo=UTC)
LATER = WHEN + timedelta(minutes=1)
STATED = troops("200000")
ON_FILE = history(troops("100000"))
SERIES = ON_FILE.series.id
FIGURE = ON_FILE.figures[0].id


def review(of: Claim = STATED, verdict: Verdict = Verdict.AGREES, number: int = 7) -> Review:
    """Ada's override of a claim of another article."""
    return Review(
        number=number,
        article_id="art_other",
        claim_id="clm_other",
        kind=ReviewKind.OVERRIDE,
        stands=number,
        verdict=verdict,
        seen=Seen(1, 0, Verdict.CONFLICTS, "", "", None),
        words=PublicWords(),
        reason="reserves count",
        who="Ada",
        decided_at=WHEN,
        lesson=Lesson(fact_of(of).key, SERIES),
    )


def dismissal(of: Claim) -> Review:
    lesson = Lesson(spoken_in(of).key, SERIES, of.scope.event)
    return replace(review(), kind=ReviewKind.NOT_A_CLAIM, verdict=None, lesson=lesson)


def finding(stated: Claim = STATED) -> Finding:
    return checked(stated, on_file=(ON_FILE,)).findings[0]


def obeyed(*overrides: Review, of: Finding | None = None, since: bool = False) -> Finding:
    moments = {FIGURE: LATER} if since else {}
    (found,) = obeying((of or finding(),), article().id, Precedents(overrides, {}, moments))
    return found


def test_the_rules_alone_say_that_it_conflicts() -> None:
    assert (finding().verdict, finding().series_id) == (Verdict.CONFLICTS, SERIES)


def test_the_persons_verdict_stands_and_says_whose_it_is() -> None:
    found = obeyed(review())
    assert (found.verdict, found.rule) == (Verdict.AGREES, PERSON_OVERRIDE)
    assert found.reason == (
        "Ada decided on 1 February 2022 that the verdict on this figure is “agrees”: reserves "
        f"count. The rules alone say “conflicts”: {finding().reason}"
    )
    assert found.decided is not None
    assert (found.decided.review, found.decided.claim_id) == (7, "clm_other")
    assert (found.decided.verdict_before, found.decided.rule_before) == (
        finding().verdict,
        finding().rule,
    )
    assert found.comparisons == finding().comparisons


def test_somebody_without_a_name_is_a_person() -> None:
    found = obeyed(replace(review(), who=None, reason="Reserves count!"))
    assert found.reason.startswith("A person decided on 1 February 2022 that")
    assert "“agrees”: Reserves count! The rules" in found.reason


def test_what_the_rules_say_as_well_is_the_persons_too() -> None:
    found = obeyed(review(verdict=Verdict.CONFLICTS))
    assert (found.verdict, found.rule) == (Verdict.CONFLICTS, PERSON_OVERRIDE)
    assert "The rules alone say the same: " in found.reason


@pytest.mark.parametrize(
    "other",
    [
        replace(review(), lesson=Lesson(fact_of(troops("210000")).key, SERIES)),
        replace(review(), lesson=Lesson(fact_of(STATED).key, "ser_other")),
        replace(review(), lesson=None),
    ],
)
def test_another_figure_and_another_series_are_not_meant(other: Review) -> None:
    assert obeyed(other) == finding()
    assert obeying((finding(),), "art_1", Precedents()) == (finding(),)


def test_the_latest_decision_holds() -> None:
    newer = review(verdict=Verdict.SUPERSEDED, number=8)
    assert obeyed(newer, review()).verdict is Verdict.SUPERSEDED


def test_a_series_that_was_merged_is_followed() -> None:
    away = replace(review(), lesson=Lesson(fact_of(STATED).key, "ser_away"))
    taught = Precedents((away,), {"ser_away": ON_FILE.series})
    assert obeying((finding(),), "art_1", taught)[0].rule == PERSON_OVERRIDE


def test_what_was_not_linked_is_the_same_in_its_own_article_alone() -> None:
    alone = checked(STATED).findings[0]
    assert alone.series_id == SERIES
    assert obeyed(review(), of=alone) == alone
    own = replace(review(), article_id=article().id)
    assert obeyed(own, of=alone).rule == PERSON_OVERRIDE


def test_a_figure_that_came_since_and_speaks_against_it_wins() -> None:
    found = obeyed(review(), since=True)
    assert (found.verdict, found.rule, found.decided) == (
        finding().verdict,
        finding().rule,
        None,
    )
    assert found.reason == (
        f"{finding().reason} Ada had decided on 1 February 2022 that the verdict is “agrees”, "
        "before the figure of Agency A came in."
    )


def test_a_figure_that_was_made_the_reference_since_wins() -> None:
    taught = Precedents((review(),), pinned={FIGURE: LATER})
    (found,) = obeying((finding(),), "art_1", taught)
    assert found.rule == finding().rule
    assert found.reason.endswith("before the figure of Agency A was made the reference.")
    before = Precedents((review(),), pinned={FIGURE: WHEN})
    assert obeying((finding(),), "art_1", before)[0].rule == PERSON_OVERRIDE


def test_where_it_says_the_same_nothing_is_added() -> None:
    assert obeyed(review(verdict=Verdict.CONFLICTS), since=True) == finding()


def test_a_figure_that_came_since_and_agrees_changes_nothing() -> None:
    agreeing = checked(troops("100000"), on_file=(ON_FILE,)).findings[0]
    assert agreeing.verdict is Verdict.AGREES
    said = review(troops("100000"), Verdict.CONFLICTS)
    assert obeyed(said, of=agreeing, since=True).verdict is Verdict.CONFLICTS


def test_a_figure_that_came_in_the_same_moment_was_known() -> None:
    taught = Precedents((review(),), {}, {FIGURE: WHEN})
    assert obeying((finding(),), "art_1", taught)[0].rule == PERSON_OVERRIDE


# No claim


def reading(*claims: Claim) -> Reading:
    skipped = (Skipped(Span(2, 4), "12", "trap.age"), Skipped(Span(50, 60), "7", "trap.age"))
    return Reading(article(), claims, (), skipped)


def test_a_dismissed_number_is_left_alone_in_reading_order() -> None:
    meant = replace(STATED, span=Span(20, 30))
    found = without_dismissed(reading(meant), [dismissal(STATED)], POLICY)
    assert found.claims == ()
    assert [one.rule for one in found.skipped] == ["trap.age", PERSON_NOT_A_CLAIM, "trap.age"]
    decided = found.skipped[1].decided
    assert decided is not None
    assert (decided.kind, decided.review, decided.verdict_before) == ("not_a_claim", 7, None)


def test_an_override_dismisses_nothing() -> None:
    told = reading(STATED)
    assert without_dismissed(told, [review()], POLICY) is told
    assert without_dismissed(told, [], POLICY) is told


def test_another_number_item_or_owner_is_still_a_claim() -> None:
    others = (
        troops("200001"),
        replace(STATED, measure=Measure("tank")),
        replace(STATED, scope=Scope(subject="Norland")),
    )
    found = without_dismissed(reading(*others), [dismissal(STATED)], POLICY)
    assert found.claims == others


def test_a_claim_that_is_to_stay_stays() -> None:
    told = reading(STATED)
    assert without_dismissed(told, [dismissal(STATED)], POLICY, {STATED.id}) == told


def test_people_without_an_owner_are_the_same_in_the_same_happening_alone() -> None:
    item = POLICY.linking.generic_items[0]

    def people(event: str, place: str | None = None) -> Claim:
        scope = Scope(place=place, event=event)
        return replace(claim(quantity("12"), measure=Measure(item), scope=scope), id=f"clm_{event}")

    said = [dismissal(people("sung")), dismissal(people("danced"))]
    told = reading(people("died"), people("danced"), people("sung"))
    assert without_dismissed(told, said, POLICY).claims == (people("died"),)
    placed = [dismissal(people("sung", "Eastmoor"))]
    assert without_dismissed(reading(people("died", "Eastmoor")), placed, POLICY).claims == ()


def test_every_claim_can_be_known_by_its_fact_and_by_its_words() -> None:
    assert keys_of([STATED]) == {fact_of(STATED).key, spoken_in(STATED).key}
    assert keys_of([]) == frozenset()
    assert fact_of(STATED).low == Decimal(200000)
