"""Histories with the references that persons gave them, and what a report says of these."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.checking.hindsight import united
from app.domain import Figure, Finding, History, Pin, Status
from app.store.articles import ArticleRecord

Pinned = tuple[str, str, str | None, str]
"""A claim that is held against a reference: its id and the figure's, who pinned it and when."""

LookUp = Callable[[Sequence[str]], Mapping[str, Figure]]
"""The ids of figures → those that are known."""


def with_pins(
    histories: Sequence[History], pins: Mapping[str, Pin], own: str, look_up: LookUp
) -> tuple[History, ...]:
    """The same, each with its reference if it has one that may be compared.

    That one is among the figures then, however many newer ones there are; it is looked up only
    where it is not. A figure of the article `own` is no reference: nobody is evidence for himself.
    """
    asked = [pins[one.series.id] for one in histories if one.series.id in pins]
    if not asked:
        return tuple(histories)
    held = {figure.id for history in histories for figure in history.figures}
    missing = sorted(pin.figure_id for pin in asked if pin.figure_id not in held)
    found = _comparable(look_up(missing).values(), own) if missing else {}
    wanting = [
        History(one.series, (found[pins[one.series.id].figure_id],))
        for one in histories
        if one.series.id in pins and pins[one.series.id].figure_id in found
    ]
    return tuple(replace(one, pin=_reference(one, pins)) for one in united(histories, wanting))


def pins_of(findings: Iterable[Finding]) -> frozenset[Pinned]:
    """What the findings say of references."""
    return frozenset(
        (finding.claim.id, one.figure.id, one.pinned.who, one.pinned.at.isoformat())
        for finding in findings
        for one in finding.comparisons
        if one.pinned is not None
    )


def pins_told(record: ArticleRecord | None) -> frozenset[Pinned]:
    """What the report on record says of references."""
    if record is None or '"pinned"' not in record.report:  # most: no need to read it all
        return frozenset()
    report: dict[str, Any] = json.loads(record.report)
    return frozenset(
        (claim["id"], one["figure_id"], one["pinned"]["who"], one["pinned"]["at"])
        for claim in report["claims"]
        for one in claim["evidence"]
        if "pinned" in one
    )


def _comparable(figures: Iterable[Figure], own: str) -> dict[str, Figure]:
    return {
        one.id: one
        for one in figures
        if one.status is Status.CURRENT and one.provenance.article_id != own
    }


def _reference(history: History, pins: Mapping[str, Pin]) -> Pin | None:
    pin = pins.get(history.series.id)
    held = any(pin is not None and figure.id == pin.figure_id for figure in history.figures)
    return pin if held else None
