"""Numbers that nothing on file bears out, and that look like slips of another one of the story."""

from collections.abc import Sequence

from app.checking.comparing.asked import Asked
from app.checking.comparing.candidates import asked_of
from app.checking.comparing.comparable import UNREAL
from app.checking.comparing.evidence import Candidate, Outcome, evidence_of
from app.checking.comparing.exchange import has_one_unit
from app.checking.comparing.reasons import reason_of
from app.checking.judging.mixed_up import is_on_file
from app.checking.magnitudes import are_transposed, digits_of
from app.checking.times import is_ago, is_former
from app.domain import (
    MONEY,
    Article,
    Comparison,
    Figure,
    Finding,
    Hedge,
    History,
    Kind,
    Link,
    Policy,
    Relation,
    Verdict,
)

SCALE, SWAP, UNIT = "magnitude-slip", "transposition", "unit-slip"

MOVED = ("later-level", "moved-by-the-day", "growing-total")
"""Rules that explain another number by the days between the two."""

BETWEEN = (Hedge.RANGE, Hedge.VAGUE)
"""Words that state no number of their own."""


def misprints_of(
    finding: Finding, owners: Sequence[History], article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    """The comparison, if there is one, with the newest number of `owners` that the claim's is a
    slip of; none where the claim was found to be right, or wrong, as it stands."""
    if not owners or finding.claim.modality in UNREAL or not _is_open(finding):
        return ()
    found = (
        _misprint(finding, history, figure, article, policy)
        for history in owners
        for figure in history.figures
        if is_on_file(figure, article)
    )
    return tuple(one for one in found if one)[:1]


def with_misprint(slip: Comparison, comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    """The comparisons with the one that shows the slip, which speaks for its origin: what else that
    had it only seemed to have moved."""
    origin = slip.figure.provenance.origin
    others = (one for one in comparisons if one.figure.provenance.origin != origin)
    return (slip, *others)


def _is_open(finding: Finding) -> bool:
    is_moved = finding.verdict is Verdict.SUPERSEDED and finding.rule in MOVED
    return finding.verdict is Verdict.UNSEEN or is_moved


def _misprint(
    finding: Finding, history: History, figure: Figure, article: Article, policy: Policy
) -> Comparison | None:
    link = Link(history.series, finding.link.rule)
    asked = asked_of(Asked(finding.claim, link, article, policy), figure)
    candidate, claim = Candidate(asked, figure), asked.claim
    ours, theirs = claim.quantity.unit, figure.quantity.unit
    is_other_money = ours.dimension == MONEY and ours.base != theirs.base
    is_one_unit = has_one_unit(claim, figure, policy)
    if is_other_money or not (is_one_unit or ours.dimension != theirs.dimension):
        return None
    rule = None if _is_of_before(candidate) else _slip(candidate)
    has_grown = finding.rule == "growing-total" and figure.kind is Kind.TOTAL
    if rule is None or (has_grown and rule != UNIT):
        return None
    # What is counted once and for all has one right number, whoever tells it.
    is_record = claim.measure.kind is figure.kind is Kind.RECORD
    relation = Relation.CONFLICTS if is_record and rule == SWAP else Relation.DRIFTS
    reason = reason_of(candidate, Outcome(relation, rule), ())
    gap = evidence_of(candidate).gap if is_one_unit else None
    return Comparison(figure, relation, rule, reason, gap)


def _is_of_before(candidate: Candidate) -> bool:
    """ "From 16.3 million a month ago": what was so on a day before the figure's is no slip."""
    days, period = evidence_of(candidate).days, candidate.claim.period
    return days is not None and days < 0 and (is_former(period) or is_ago(period))


def _slip(candidate: Candidate) -> str | None:
    """What became of the digits on the way from the one to the other."""
    evidence = evidence_of(candidate)
    ours, theirs = evidence.claim, evidence.figure
    if {ours.hedge, theirs.hedge}.intersection(BETWEEN):
        return None
    claim, figure = candidate.claim.quantity, candidate.figure.quantity
    is_numeral = claim.amount.stated == figure.amount.stated
    if claim.unit.dimension != figure.unit.dimension:
        return UNIT if is_numeral else None
    if ours.value == theirs.value:
        return None
    if are_transposed(ours.value, theirs.value, candidate.policy):
        return SWAP
    if digits_of(ours.value) == digits_of(theirs.value):
        return SCALE
    return UNIT if is_numeral else None
