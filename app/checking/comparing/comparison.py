"""Holds one claim against one figure."""

from app.checking.comparing.comparable import gate
from app.checking.comparing.currency_slips import currency_slip
from app.checking.comparing.doubts import UNSETTLED, doubts_of
from app.checking.comparing.evidence import Candidate, Evidence, Outcome, evidence_of
from app.checking.comparing.exchange import has_one_unit, quotation_for
from app.checking.comparing.reasons import reason_of
from app.checking.comparing.rules import BY_THOUSANDS, LOST_ZERO, outcome_of, slip_of
from app.checking.comparing.sureness import UNSURE, is_unsure
from app.checking.comparing.wholes import part_outcome
from app.checking.magnitudes import digits_of
from app.domain import Comparison, Figure, ObservationStatus, Relation

BEARABLE = frozenset({"subject", "place", "event", "time", "period", UNSETTLED})
"""Silences that leave a slip of scale a slip: nothing multiplies itself by a thousand."""

BRIDGED = ("modality", "period")
"""What keeps two numbers apart unless they are equal: then so does not the slip that made one of
the other."""


def compared(candidate: Candidate) -> Comparison:
    """The relation, the rule that found it, a sentence for the desk, and how far apart they are."""
    refused = gate(candidate)
    is_measurable = has_one_unit(candidate.claim, candidate.figure, candidate.policy)
    slip = _slip_behind(candidate, refused, is_measurable=is_measurable)
    if slip and not is_measurable:
        return _comparison(candidate, slip)
    refused = slip or refused
    if not is_measurable or (refused and refused.relation is Relation.NOT_COMPARABLE):
        outcome = refused or Outcome(Relation.NOT_COMPARABLE, "dimension")
        return _comparison(candidate, outcome)
    evidence = evidence_of(candidate)
    outcome = refused or outcome_of(evidence)
    if outcome.relation is not Relation.AGREES:
        outcome = part_outcome(evidence) or outcome
    if is_unsure(candidate, outcome):
        return _comparison(candidate, Outcome(Relation.NOT_COMPARABLE, UNSURE), (), evidence)
    doubts = doubts_of(candidate, outcome)
    if outcome.rule == "magnitude-slip" and not {BY_THOUSANDS, LOST_ZERO}.isdisjoint(outcome.notes):
        doubts = tuple(doubt for doubt in doubts if doubt not in BEARABLE)
    if evidence.gaps_beyond > candidate.policy.gaps.weak_bound:
        # What is provisional may be revised, and not to twice as much.
        doubts = tuple(doubt for doubt in doubts if doubt != UNSETTLED)
    return _comparison(candidate, outcome, doubts, evidence)


def _slip_behind(
    candidate: Candidate, refused: Outcome | None, *, is_measurable: bool
) -> Outcome | None:
    """The slip that shows in spite of what else keeps the two apart, or leaves them apart."""
    is_open = refused is None or refused.rule in (*BRIDGED, "currency")
    slip = currency_slip(candidate) if is_open else None
    if slip is None and refused and refused.rule in BRIDGED and is_measurable:
        return _scale_slip(candidate, refused.rule)
    return slip


def _scale_slip(candidate: Candidate, rule: str) -> Outcome | None:
    """A plan of 87 million beside one done for 87 billion: the digits, a thousand times apart, say
    more than that the two may differ. Between a plan and what was done so do all slips of digits
    enough; two quarters may come near each other by chance."""
    evidence = evidence_of(candidate)
    outcome = slip_of(evidence)
    if outcome is None:
        return None
    digits = min(len(digits_of(each.value)) for each in (evidence.claim, evidence.figure))
    is_telling = rule == "modality" and digits >= candidate.policy.gaps.telling_digits
    if not is_telling and BY_THOUSANDS not in outcome.notes:
        return None
    return Outcome(Relation.DRIFTS, outcome.rule, outcome.notes)


def _comparison(
    candidate: Candidate,
    outcome: Outcome,
    doubts: tuple[str, ...] = (),
    evidence: Evidence | None = None,
) -> Comparison:
    """What is not said on both sides lowers a conflict to a drift, with the doubt as a note.

    Without `evidence` the two could not be held against each other.
    """
    claim, figure, policy = candidate.claim, candidate.figure, candidate.policy
    return Comparison(
        figure=figure,
        relation=Relation.DRIFTS if doubts else outcome.relation,
        rule=outcome.rule,
        reason=reason_of(candidate, outcome, doubts),
        difference=evidence.gap if evidence else None,
        notes=(
            *outcome.notes,
            *(f"doubt.{doubt}" for doubt in doubts),
            *_status_of(figure),
        ),
        exchange=quotation_for(claim, figure, policy) if evidence else None,
    )


def _status_of(figure: Figure) -> tuple[str, ...]:
    """What its publisher says of the figure, for the evidence: "observation.provisional"."""
    status = figure.observation.status
    return () if status is ObservationStatus.NORMAL else (f"observation.{status}",)
