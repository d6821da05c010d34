"""Codes of one observation → the fields of a figure, in words; what has no words is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import BadInput
from app.importers.units import scaled
from app.importers.words import Indicator, Words, filled

SINGULAR = {"people": "person", "persons": "person", "years": "year", "tonnes": "tonne"}


@dataclass(frozen=True, slots=True)
class Code:
    """A code with the column it stands in and, where the file gives one, its label."""

    column: str
    code: str
    label: str | None = None

    @property
    def said(self) -> str:
        return self.label or self.code


@dataclass(frozen=True, slots=True)
class Observed:
    """The codes of one observation. `indicators` are tried in turn; `dimensions` are all codes by
    the names of their columns in small letters, `further` those that may name a subset."""

    indicators: Sequence[Code]
    area: Code | None = None
    unit: Code | None = None
    dimensions: Mapping[str, str] = field(default_factory=dict)
    further: Sequence[Code] = ()
    date: str = ""


def fields_of(observed: Observed, words: Words) -> dict[str, str]:
    """What is measured, of whom, in which unit and of which part; BadInput names the column.

    A further dimension is never dropped: a rate for women is no rate for all.
    """
    code, indicator = _indicator(observed, words)
    texts = indicator.texts
    area = _area(observed.area, words)
    parts = [texts.get("part"), *_parts(observed, indicator, words)]
    unit = _unit(observed.unit, indicator, words)
    label = indicator.label or code.said
    told = {
        "subject": area,
        "unit": unit,
        "part": ", ".join(filter(None, parts)),
        "external_id": code.code,
        "quote": ", ".join(filter(None, (label, area, *parts, observed.date))),
        "date": observed.date,
    }
    return {**texts, **filled(told)}


def _indicator(observed: Observed, words: Words) -> tuple[Code, Indicator]:
    for one in observed.indicators:
        found = words.indicator(one.code, observed.dimensions)
        if found is not None:
            return one, found
    codes = [one.code for one in observed.indicators]
    if not codes:
        raise BadInput("the table does not say what it measures", "indicator")
    known = [one for one in codes if words.indicators.get(one.casefold())]
    fault = (
        f"{known[0][:60]} is known, but not with these other codes"
        if known
        else (f"no words for {' or '.join(code[:60] for code in codes)}")
    )
    raise BadInput(
        f"{fault}; say with --map what it measures, under [[indicator]]",
        observed.indicators[0].column,
    )


def _area(area: Code | None, words: Words) -> str | None:
    if area is None:
        return None
    try:
        return words.area(area.code, area.label)
    except BadInput as error:
        raise BadInput(error.message, area.column) from error


def _parts(observed: Observed, indicator: Indicator, words: Words) -> list[str]:
    """The subsets that further dimensions name, but for those that the indicator speaks of."""
    settled = {name.casefold() for name in indicator.where}
    found = []
    for one in observed.further:
        if one.column.casefold() in settled:
            continue
        try:
            found.append(words.part(one.column, one.code))
        except BadInput as error:
            raise BadInput(error.message, one.column) from error
    return [part for part in found if part]


def _unit(unit: Code | None, indicator: Indicator, words: Words) -> str | None:
    """The table's unit where the indicator leaves it open; the two must not contradict."""
    if unit is None or not unit.code:
        return indicator.unit or None
    said = words.unit(unit.code, unit.label)
    if not indicator.unit:
        return said
    if "unit" in {name.casefold() for name in indicator.where} or not said:
        return indicator.unit
    base, _ = scaled(said)
    if SINGULAR.get(base.casefold(), base) != indicator.unit:
        raise BadInput(
            f"the unit is {said[:40]!r}, but the words for this indicator say {indicator.unit!r}; "
            "name the unit with --map under [units]",
            unit.column,
        )
    return said if indicator.unit_mult is None else indicator.unit
