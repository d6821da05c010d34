"""Histories with the references that persons gave them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from app.checking.hindsight import united
from app.domain import Figure, History, Pin, Status

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
