"""What persons decided, and what became of verdicts → plain documents."""

from app.domain import Decision
from app.domain.rejudging import Change
from app.exporters.encoding import Document


def decision_document(decision: Decision) -> Document:
    """One decision about two series; `figures` is how many it moved."""
    return {
        "number": decision.number,
        "kind": str(decision.kind),
        "series": decision.series_id,
        "other": decision.other_id,
        "figures": decision.figures,
        "reason": decision.reason,
        "who": decision.who,
        "decided_at": decision.decided_at.isoformat(),
    }


def change_document(change: Change) -> Document:
    """One verdict that was changed later: from what, to what, by which rule and because of what."""
    return {
        "claim": change.claim_id,
        "surface": change.surface,
        "old": str(change.old),
        "new": str(change.new),
        "rule": change.rule,
        "reason": change.reason,
        "cause": {"kind": str(change.why.cause), "id": change.why.id},
        "changed_at": change.changed_at.isoformat(),
    }
