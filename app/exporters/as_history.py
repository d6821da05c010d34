"""What persons decided, and what became of verdicts → plain documents."""

from collections.abc import Sequence

from app.checking.phrases import day_words, quantity_words
from app.checking.times import day_of
from app.domain import Consensus, Decision, DecisionKind, Figure, Pin, Series
from app.domain.rejudging import Change
from app.exporters.as_json import consensus_document
from app.exporters.encoding import Document
from app.exporters.figure_documents import figure_document, series_document


def decision_document(decision: Decision) -> Document:
    """One decision; `figures` is how many it moved, `before` and `after` say it to a reader."""
    return {
        "number": decision.number,
        "kind": str(decision.kind),
        "series": decision.series_id,
        "other": decision.other_id,
        "figure": decision.figure_id,
        "undoes": decision.undoes,
        "undone_by": decision.undone_by,
        "figures": decision.figures,
        "before": before_words(decision),
        "after": after_words(decision),
        "reason": decision.reason,
        "who": decision.who,
        "decided_at": decision.decided_at.isoformat(),
    }


def before_words(decision: Decision) -> str:
    """What it was about: "ser_1: troop · Russia", and the figure or the decision taken back."""
    series = f"{decision.series_id}: {decision.subject.series}".removesuffix(": ")
    if decision.undoes is not None:
        kind = f" ({decision.subject.undone})" if decision.subject.undone else ""
        return f"decision {decision.undoes}{kind} on {series}"
    if decision.subject.figure is not None:
        return f"{figure_words(decision.subject.figure)}, of {series}"
    return series


def after_words(decision: Decision) -> str:
    """What it is from then on: "is ser_2: troop · Russian Federation; 3 figures moved"."""
    other = f"{decision.other_id}: {decision.subject.other or ''}".removesuffix(": ")
    said = AFTER[decision.kind].format(other=other)
    moved = f"{decision.figures} figure{'' if decision.figures == 1 else 's'} moved"
    return f"{said}; {moved}" if decision.figures else said


def figure_words(figure: Figure) -> str:
    """A figure as a history names it: "120,000 troops by Harbour Post on 28 January 2022"."""
    day = day_of(figure.period) or figure.provenance.published
    on = f" on {day_words(day)}" if day else ""
    return f"{quantity_words(figure.quantity)} by {figure.provenance.source}{on}"


AFTER = {
    DecisionKind.MERGE: "is {other}",
    DecisionKind.SPLIT: "in part is {other}",
    DecisionKind.APART: "is not {other}",
    DecisionKind.PIN: "is the reference of its series",
    DecisionKind.UNPIN: "is the reference no more",
    DecisionKind.RETRACT: "is retracted: compared with nothing",
    DecisionKind.UNDO: "is taken back",
}


def pin_document(pin: Pin | None) -> Document | None:
    """The reference of a series, and who pinned it."""
    if pin is None:
        return None
    return {
        "figure": pin.figure_id,
        "who": pin.who,
        "at": pin.at.isoformat(),
        "reason": pin.reason,
        "decision": pin.number,
    }


def time_line_document(
    series: Series,
    figures: Sequence[Figure],
    consensus: Consensus | None,
    merged_into: str | None,
    decided: tuple[Sequence[Decision], Pin | None],
) -> Document:
    """One measured thing with all its figures, what they say together, and what was decided: the
    decisions about it, and the reference that they leave it with."""
    decisions, pin = decided
    return {
        **series_document(series),
        "figures": [figure_document(figure) for figure in figures],
        "consensus": consensus_document(consensus),
        "merged_into": merged_into,
        "pinned": pin_document(pin),
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
