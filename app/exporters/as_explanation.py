"""Reading → a page that says of every number how it was read, field by field, by which rule."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from app.domain import Claim, Period, Quantity, Reading, Skipped, Span
from app.exporters.plain import plain

WIDTHS = (14, 30, 36)
"""Characters of the columns: field, value, rule; the words of the text come last."""

UNSAID = "nothing says otherwise"
"""Stands for the rule of a value that holds as long as the text says nothing else."""


def explanation_text(reading: Reading) -> str:
    """Each number in reading order: what was read of it and why, or why it was left alone."""
    text = reading.article.text
    told = [(claim.span, _of_claim(claim, text)) for claim in reading.claims]
    told += [(skipped.span, _of_skipped(skipped)) for skipped in reading.skipped]
    return "\n".join(part for _, part in sorted(told, key=lambda part: part[0]))


def _of_claim(claim: Claim, text: str) -> str:
    lines = [_head(claim.span, claim.surface, "claim")]
    grounds = {ground.field: ground for ground in claim.grounds}
    for field, value in values_of(claim):
        ground = grounds.get(field)
        words = f"“{plain(ground.span.of(text))}”" if ground and ground.span else ""
        cells = (field, plain(value), ground.rule if ground else UNSAID)
        row = " ".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
        lines.append(f"  {row} {words}".rstrip())
    return "\n".join(lines) + "\n"


def _of_skipped(skipped: Skipped) -> str:
    return _head(skipped.span, skipped.surface, f"left alone by {skipped.rule}") + "\n"


def _head(span: Span, surface: str, what: str) -> str:
    return f"{span.start}-{span.end} “{plain(surface)}” {what}"


def values_of(claim: Claim) -> Iterator[tuple[str, str]]:
    """The fields that say something and their values, in the order in which a reader asks."""
    scope, measure = claim.scope, claim.measure
    attribution = claim.attribution.speaker if claim.attribution else None
    values = {
        "value": _value(claim.quantity),
        "unit": claim.quantity.unit.name,
        "bound": claim.quantity.bound,
        "change": claim.quantity.change,
        "item": measure.item,
        "purpose": ", ".join(measure.modifiers),
        "statistic": measure.statistic,
        "kind": measure.kind,
        "subject": scope.subject,
        "place": scope.place,
        "event": scope.event,
        "context": scope.context,
        "part": scope.part,
        "attribution": attribution,
        "modality": claim.modality,
        "time": _time(claim.period),
        "checkworthy": "yes" if claim.checkworthy else "no",
    }
    return ((field, str(value)) for field, value in values.items() if value)


def _value(quantity: Quantity) -> str:
    low, high = (_number(end) for end in (quantity.amount.low, quantity.amount.high))
    return low if low == high else f"{low} to {high}"


def _number(end: Decimal | None) -> str:
    return "…" if end is None else f"{end.normalize():,f}"


def _time(period: Period) -> str:
    day = _day(period.as_of)
    return f"{day}, over {_day(period.start)} to {_day(period.end)}" if period.start else day


def _day(day: date | None) -> str:
    return "unknown" if day is None else day.isoformat()
