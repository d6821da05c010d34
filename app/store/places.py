"""Spans and offsets of a stored text ↔ JSON text; null where there are none."""

import json
from collections.abc import Sequence

from app.domain import Offsets, Passage, PassageKind, Run, Span


def furniture_text(furniture: Sequence[Passage]) -> str | None:
    """The furniture that an article's format knows, as JSON."""
    return _text([[one.span.start, one.span.end, one.rule] for one in furniture])


def furniture_from(text: str | None) -> tuple[Passage, ...]:
    """The furniture that `furniture_text` wrote."""
    return tuple(
        Passage(Span(start, end), PassageKind.FURNITURE, rule)
        for start, end, rule in json.loads(text or "[]")
    )


def offsets_text(offsets: Offsets | None) -> str | None:
    """The runs of a text that was made from another, as JSON."""
    return None if offsets is None else _text(offsets.runs)


def offsets_from(text: str | None, length: int) -> Offsets | None:
    """The offsets that `offsets_text` wrote, of a text of `length` characters."""
    return None if text is None else Offsets(tuple(Run(*run) for run in json.loads(text)), length)


def _text(rows: Sequence[Sequence[object]]) -> str | None:
    return json.dumps(rows, separators=(",", ":"), allow_nan=False) if rows else None
