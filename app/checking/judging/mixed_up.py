"""Numbers of one story that were given to the wrong one: 128 killed, where 128 were rescued.

That a toll has grown, or a level has moved, explains any other number. It explains none that the
story tells of what excludes it, or of somebody else.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.checking.comparing.comparable import UNREAL
from app.checking.conversion import shares_unit, value_in
from app.checking.judging.verdict import decided, standing_of
from app.checking.phrases import claim_words, name_words, quantity_words, source_words, whence
from app.checking.plurals import plural_of
from app.checking.tolerance import value_of
from app.domain import (
    Article,
    Claim,
    Comparison,
    Figure,
    Finding,
    History,
    Policy,
    Relation,
    Series,
    Status,
    Verdict,
)

RULE = "mixed-up"

EXPLAINED = ("growing-total", "later-level", "moved-by-the-day", "modality", "unsure")
"""Rules that leave two numbers be, whatever they are: these are looked at again."""

Swapped = tuple[Finding, tuple[Comparison, ...]]


def without_mixed_up(
    claim: Claim,
    comparisons: tuple[Comparison, ...],
    owners: Sequence[History],
    article: Article,
    policy: Policy,
) -> tuple[Comparison, ...]:
    """The comparisons, where the one that decides is a drift if the number is one of `owners`. What
    climbed to 118 is another 118 than the one that were hurt, and 151 where 148 were before may be
    those and three more."""
    is_said_to_move = claim.quantity.change is not None
    if not owners or is_said_to_move or claim.modality in UNREAL:
        return comparisons
    decision = decided(standing_of(claim, comparisons, policy))
    if decision is not None and decision.verdict is not Verdict.SUPERSEDED:
        return comparisons
    held = decision.comparison if decision else next(iter(comparisons), None)
    if held is None or held.rule not in EXPLAINED or _is_near(held.figure, claim, policy):
        return comparisons
    for owner in owners:
        figure = next((one for one in owner.figures if _is_it(one, claim, article)), None)
        if figure is not None:
            reason = _reason(claim, held.figure, (figure, owner.series), policy)
            mixed = replace(held, relation=Relation.DRIFTS, rule=RULE, reason=reason)
            return tuple(mixed if one is held else one for one in comparisons)
    return comparisons


def with_swapped(findings: Sequence[Finding], owners: Sequence[Sequence[Series]]) -> list[Swapped]:
    """Each finding with the comparisons that it rests on. Where a number of the sentence was found
    to be one of its own series, the two look swapped: "53 killed and 22 hurt", of 22 and 53."""
    taken = {
        (one.claim.sentence, owner.id): one.claim
        for one, others in zip(findings, owners, strict=True)
        if one.rule == RULE
        for owner in others
    }
    return [
        (one, _swapped(one, taken.get((one.claim.sentence, one.series_id)))) for one in findings
    ]


def _swapped(finding: Finding, other: Claim | None) -> tuple[Comparison, ...]:
    held = next(iter(finding.comparisons), None)
    if other is None or held is None or finding.verdict is not Verdict.SUPERSEDED:
        return finding.comparisons
    if held.rule not in EXPLAINED or finding.claim.quantity.change is not None:
        return finding.comparisons
    own = held.figure
    reason = (
        f"{source_words(own)} had {quantity_words(own.quantity)}; this article says "
        f"{claim_words(finding.claim)}, and {claim_words(other)} of something else: "
        "the two look swapped."
    )
    mixed = replace(held, relation=Relation.DRIFTS, rule=RULE, reason=reason)
    return (mixed, *finding.comparisons[1:])


def is_on_file(figure: Figure, article: Article) -> bool:
    """Whether somebody else had it when the article came out, and stands by it."""
    told, published = figure.provenance.published, article.published
    is_late = told is not None and published is not None and told > published
    is_other = figure.provenance.article_id != article.id
    return figure.status is Status.CURRENT and is_other and not is_late


def _is_near(figure: Figure, claim: Claim, policy: Policy) -> bool:
    """Whether the claim is so little more or less that it need be nobody else's."""
    if not shares_unit(claim.quantity.unit, figure.quantity.unit):
        return False
    unit, into = figure.quantity.unit, claim.quantity.unit
    theirs = value_in(value_of(figure.quantity), unit, into, claim.measure.statistic)
    return abs(value_of(claim.quantity) - theirs) <= abs(theirs) * policy.gaps.mixed_near


def _is_it(figure: Figure, claim: Claim, article: Article) -> bool:
    """Whether it is the claim's number, and was on file when the article came out."""
    is_equal = value_of(figure.quantity) == value_of(claim.quantity)
    return is_equal and is_on_file(figure, article)


def _reason(claim: Claim, own: Figure, other: tuple[Figure, Series], policy: Policy) -> str:
    figure, series = other
    is_one_thing = claim.measure.item == series.key.item
    owner = name_words(series.key.subject or "", policy) if is_one_thing else ""
    whose = owner or plural_of(series.key.item)
    return (
        f"{source_words(own)} had {quantity_words(own.quantity)}; this article says "
        f"{claim_words(claim)}, a number that is on file for {whose} ({whence(figure)})."
    )
