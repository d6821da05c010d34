"""What persons decided, and what became of verdicts → plain documents."""

from collections.abc import Sequence

from app.domain import Consensus, Decision, Figure, Series
from app.domain.rejudging import Change
from app.exporters.as_json import consensus_document
from app.exporters.encoding import Document
from app.exporters.figure_documents import figure_document, series_document


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


def time_line_document(
    series: Series,
    figures: Sequence[Figure],
    consensus: Consensus | None,
    merged_into: str | None,
    decisions: Sequence[Decision],
) -> Document:
    """One measured thing with all its figures, what they say together, and what was decided."""
    return {
        **series_document(series),
        "figures": [figure_document(figure) for figure in figures],
        "consensus": consensus_document(consensus),
        "merged_into": merged_into,
        "decisions": [decision_document(decision) for decision in decisions],
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
