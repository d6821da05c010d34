"""What persons decided about other articles' numbers, where it holds for this one's as well."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.checking.phrases import day_words, source_words
from app.domain import (
    Claim,
    Comparison,
    Decided,
    Finding,
    Policy,
    Reading,
    Relation,
    Series,
    Skipped,
    Verdict,
)
from app.domain.lesson import Fact, Spoken
from app.domain.review import Review, ReviewKind

PERSON_OVERRIDE = "person.override"
PERSON_NOT_A_CLAIM = "person.not-a-claim"

AGAINST = (Relation.CONFLICTS, Relation.DRIFTS, Relation.SUPERSEDED)
"""A figure that stands so to a claim speaks against what was decided before it came."""

SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Precedents:
    """The overrides that stand and may hold for an article's claims, the latest first.

    `merged` leads from a series that persons merged away to what it is now. `since` are the moments
    in which figures came on file, of those that came after the first of them; `pinned` those in
    which persons made a figure the reference of its series.
    """

    overrides: tuple[Review, ...] = ()
    merged: Mapping[str, Series] = field(default_factory=dict)
    since: Mapping[str, datetime] = field(default_factory=dict)
    pinned: Mapping[str, datetime] = field(default_factory=dict)


def keys_of(claims: Iterable[Claim]) -> frozenset[str]:
    """The keys of all lessons that could hold for one of the claims."""
    return frozenset(key for claim in claims for key in (fact_of(claim).key, spoken_in(claim).key))


def fact_of(claim: Claim) -> Fact:
    """The number as the claim states it."""
    quantity = claim.quantity
    return Fact(
        statistic=claim.measure.statistic,
        unit=quantity.unit.name,
        low=quantity.amount.low,
        high=quantity.amount.high,
        bound=quantity.bound,
        change=quantity.change,
    )


def spoken_in(claim: Claim) -> Spoken:
    """The number in the claim's words, with what was read about it."""
    return Spoken(
        surface=claim.surface,
        item=claim.measure.item,
        unit=claim.quantity.unit.name,
        statistic=claim.measure.statistic,
        subject=claim.scope.subject,
        place=claim.scope.place,
    )


def without_dismissed(
    reading: Reading, reviews: Sequence[Review], policy: Policy, kept: Collection[str] = ()
) -> Reading:
    """The reading with what persons called no claim left alone; `kept` are ids of claims that stay.

    People, cases and the like are counted for every reason: where nothing says whose they are or
    where, only the same happening makes them the same.
    """
    dismissals: dict[str, list[Review]] = {}
    for review in reviews:
        if review.kind is ReviewKind.NOT_A_CLAIM and review.lesson:
            dismissals.setdefault(review.lesson.key, []).append(review)
    if not dismissals:
        return reading
    left: dict[str, Skipped] = {}
    for claim in reading.claims:
        known = () if claim.id in kept else dismissals.get(spoken_in(claim).key, ())
        found = next((one for one in known if _is_meant(claim, one, policy)), None)
        if found:
            said = _decided(found)
            left[claim.id] = Skipped(claim.span, claim.surface, PERSON_NOT_A_CLAIM, said)
    skipped = sorted((*reading.skipped, *left.values()), key=lambda one: (one.span, one.rule))
    claims = tuple(claim for claim in reading.claims if claim.id not in left)
    return replace(reading, claims=claims, skipped=tuple(skipped))


def obeying(
    findings: tuple[Finding, ...], article_id: str, precedents: Precedents
) -> tuple[Finding, ...]:
    """The findings with the verdicts that persons gave, where nothing newer speaks against them."""
    if not precedents.overrides:
        return findings
    return tuple(_obeying(finding, article_id, precedents) for finding in findings)


def _is_meant(claim: Claim, review: Review, policy: Policy) -> bool:
    if claim.scope.subject or claim.scope.place:
        return True
    if claim.measure.item not in policy.linking.generic_items:
        return True
    return review.lesson is not None and review.lesson.event == claim.scope.event


def _obeying(finding: Finding, article_id: str, precedents: Precedents) -> Finding:
    review = _precedent_of(finding, article_id, precedents)
    if review is None or review.verdict is None:
        return finding
    newer = _newer_against(finding.comparisons, review, precedents)
    if newer and review.verdict is finding.verdict:
        return finding
    if newer:
        told = f"{finding.reason} {_overtaken(review, review.verdict, newer)}"
        return replace(finding, reason=told)
    return replace(
        finding,
        verdict=review.verdict,
        rule=PERSON_OVERRIDE,
        reason=_reason(review, review.verdict, finding),
        decided=replace(_decided(review), verdict_before=finding.verdict, rule_before=finding.rule),
    )


def _precedent_of(finding: Finding, article_id: str, precedents: Precedents) -> Review | None:
    """The latest decision on the same figure of the same series, if there is one.

    A claim that was linked to no series shares one with an earlier text of its own article alone.
    """
    key = fact_of(finding.claim).key
    for review in precedents.overrides:
        lesson = review.lesson
        if lesson is None or lesson.key != key:
            continue
        merged = precedents.merged.get(lesson.series_id)
        series_id = merged.id if merged else lesson.series_id
        is_near = finding.link.series is not None or review.article_id == article_id
        if is_near and series_id == finding.series_id:
            return review
    return None


def _newer_against(
    comparisons: Iterable[Comparison], review: Review, precedents: Precedents
) -> str | None:
    """Which figure speaks against what was decided and was not there to be seen, the nearest first:
    it came on file since, or was made the reference since."""
    moments = {"came in": precedents.since, "was made the reference": precedents.pinned}
    for comparison in comparisons:
        for happened, known in moments.items():
            when = known.get(comparison.figure.id)
            if comparison.relation in AGAINST and when is not None and when > review.decided_at:
                return f"the figure of {source_words(comparison.figure)} {happened}"
    return None


def _decided(review: Review) -> Decided:
    return Decided(
        review=review.number,
        article_id=review.article_id,
        claim_id=review.claim_id,
        kind=review.kind,
        who=review.who,
        at=review.decided_at,
        reason=review.reason,
    )


def _reason(review: Review, verdict: Verdict, finding: Finding) -> str:
    why = f": {_sentence(review.reason)}" if review.reason else "."
    alone = "the same" if verdict is finding.verdict else f"“{finding.verdict}”"
    return (
        f"{_who(review)} decided on {day_words(review.decided_at.date())} that the verdict on this "
        f"figure is “{verdict}”{why} The rules alone say {alone}: {finding.reason}"
    )


def _overtaken(review: Review, verdict: Verdict, newer: str) -> str:
    return (
        f"{_who(review)} had decided on {day_words(review.decided_at.date())} that the verdict is "
        f"“{verdict}”, before {newer}."
    )


def _who(review: Review) -> str:
    return review.who or "A person"


def _sentence(words: str) -> str:
    return words if words.endswith(SENTENCE_ENDS) else f"{words}."
