"""A figure as a person or an importer gives it → a figure of the reference table."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from app.checking.phrases import written_out
from app.checking.times import GIVEN
from app.domain import (
    NOTED_NOTHING,
    Amount,
    Basis,
    Bound,
    Change,
    Figure,
    Hedge,
    Modality,
    NewFigure,
    Observation,
    ObservationStatus,
    Period,
    Provenance,
    Quantity,
    Series,
    SeriesFacets,
    SeriesKey,
    Statistic,
    Unit,
)
from app.domain.limits import (
    DIGITS,
    FACET_CHARACTERS,
    NOTE_CHARACTERS,
    QUOTE_CHARACTERS,
    SOURCE_CHARACTERS,
)
from app.domain.source import folded_name
from app.errors import BadInput
from app.reading.numbers.digits import written
from app.reading.text.origins import agency_named, outlet_origin
from app.services.engine import Engine
from app.services.facets import canonical_key, kind_of, unit_named
from app.services.lines import line, web_address

APART = ("status", "vintage", "rank")
"""What makes the same value of the same period another figure."""

HEDGES = {
    Bound.EXACT: Hedge.NONE,
    Bound.ABOUT: Hedge.ABOUT,
    Bound.AT_LEAST: Hedge.AT_LEAST,
    Bound.AT_MOST: Hedge.AT_MOST,
    Bound.MORE_THAN: Hedge.MORE_THAN,
    Bound.LESS_THAN: Hedge.LESS_THAN,
    Bound.RANGE: Hedge.RANGE,
}

OPEN_ABOVE = (Bound.AT_LEAST, Bound.MORE_THAN)
OPEN_BELOW = (Bound.AT_MOST, Bound.LESS_THAN)


def series_of(new: NewFigure, known: Mapping[str, Series], engine: Engine) -> Series:
    """The series the figure belongs to; BadInput for an unknown id or facets without an item."""
    unit = unit_named(new.unit, engine.lexicon)
    if isinstance(new.series, str):
        series = known.get(new.series)
        if series is None:
            raise BadInput(f"no series with id {new.series[:40]!a}", "series")
        if (series.key.dimension, series.key.per) != (unit.dimension, unit.per):
            raise BadInput("the series is measured in another dimension", "quantity", "unit")
        return series
    key = canonical_key(key_given(new.series, unit.dimension, unit.per), engine.lexicon)
    return Series(key.id, key)


def figure_of(new: NewFigure, series: Series, engine: Engine) -> Figure:
    """The figure; the same facts give the same id. BadInput or TooLarge names the field."""
    source = line(new.source, "source", SOURCE_CHARACTERS)
    if source is None:
        raise BadInput("a figure needs a source", "source")
    attribution = line(new.attribution, "attribution", SOURCE_CHARACTERS)
    language = engine.lexicon.language
    agency = agency_named(attribution or "", language) or outlet_origin(source, language)
    provenance = Provenance(
        source=source,
        origin=agency or source,
        attribution=attribution,
        published=new.published or new.observation.vintage,
        url=web_address(new.url, "url"),
        quote=line(new.quote, "quote", QUOTE_CHARACTERS) or "",
    )
    amount, unit = _amount(new), unit_named(new.unit, engine.lexicon)
    quantity = _as_told(Quantity(amount, unit, new.bound, HEDGES[new.bound]), series)
    period, observation = period_given(new), _observation(new.observation)
    is_forecast = observation.status is ObservationStatus.FORECAST
    return Figure(
        id=_figure_id(series, (amount, unit, new.bound), period, (provenance, observation)),
        series_id=series.id,
        quantity=replace(quantity, stated=written_out(quantity)),
        period=period,
        provenance=provenance,
        kind=kind_of(series.key.item, engine.lexicon),
        modality=Modality.PLANNED if is_forecast else Modality.ASSERTED,
        observation=observation,
    )


def key_given(facets: SeriesFacets, dimension: str, per: str | None) -> SeriesKey:
    """The key of a series in somebody's words; BadInput or TooLarge names the facet."""
    item = line(facets.item, "item", FACET_CHARACTERS, "series")
    if item is None:
        raise BadInput("a series needs an item: what is measured", "series", "item")
    return SeriesKey(
        item=item,
        statistic=facets.statistic,
        dimension=dimension,
        per=per,
        subject=line(facets.subject, "subject", FACET_CHARACTERS, "series"),
        place=line(facets.place, "place", FACET_CHARACTERS, "series"),
        event=line(facets.event, "event", FACET_CHARACTERS, "series"),
        context=line(facets.context, "context", FACET_CHARACTERS, "series"),
        part=line(facets.part, "part", FACET_CHARACTERS, "series"),
    )


def _amount(new: NewFigure) -> Amount:
    for name, end in (("low", new.low), ("high", new.high)):
        if end is not None and not _is_plain_number(end):
            raise BadInput(f"{name} is no finite number of at most {DIGITS} digits", *_at(name))
    if new.low is not None and new.high is not None and new.low > new.high:
        raise BadInput("low lies above high", *_at("low"))
    for name, end, is_open in (
        ("low", new.low, new.bound in OPEN_BELOW),
        ("high", new.high, new.bound in OPEN_ABOVE),
    ):
        if is_open is (end is not None):
            must = "is open" if is_open else "has a value"
            raise BadInput(f"with the bound {new.bound}, {name} {must}", *_at(name))
    if new.bound is Bound.EXACT and new.low != new.high:
        raise BadInput("with the bound exact, low and high are one number", *_at("high"))
    return Amount(new.low, new.high, min(_step(end) for end in _ends(new.low, new.high)))


def _is_plain_number(value: Decimal) -> bool:
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -DIGITS:
        return False
    return sum(character.isdigit() for character in _plain(value)) <= DIGITS


def _plain(value: Decimal) -> str:
    # Adjusted first: 1e999999 written out would fill the memory.
    return format(value, "f") if value.adjusted() <= DIGITS else "9" * (DIGITS + 3)


def _step(value: Decimal) -> Decimal:
    """The last place that carries information, read as it would be in an article."""
    read = written(_plain(value.copy_abs()))
    return read.step if read else Decimal(1)


def _ends(*ends: Decimal | None) -> list[Decimal]:
    return [end for end in ends if end is not None]


def _as_told(quantity: Quantity, series: Series) -> Quantity:
    """A change of -1.2 as articles tell it: 1.2 down. What has an open end stays as it is."""
    amount = quantity.amount
    if series.key.statistic is not Statistic.CHANGE or amount.low is None or amount.high is None:
        return quantity
    if amount.low > 0:
        return replace(quantity, change=Change.UP)
    if amount.high >= 0:
        return quantity
    turned = Amount(amount.high.copy_negate(), amount.low.copy_negate(), amount.step)
    return replace(quantity, amount=turned, change=Change.DOWN)


def period_given(new: NewFigure) -> Period:
    """The time that the figure speaks of; BadInput where its ends do not fit."""
    if new.start is not None and new.end is not None and new.start > new.end:
        raise BadInput("start lies after end", "time", "start")
    if (new.start is None) is not (new.end is None):
        raise BadInput("start and end come together", "time", "end" if new.start else "start")
    as_of = new.as_of or new.end
    if as_of is not None:
        return Period(as_of, new.start, new.end, Basis.STATED, rule=GIVEN)
    basis = Basis.UNKNOWN if new.published is None else Basis.PUBLISHED
    return Period(new.published, basis=basis, rule=GIVEN)


def _observation(given: Observation) -> Observation:
    return replace(
        given,
        licence=_note(given.licence, "licence"),
        method=_note(given.method, "method"),
        external_id=_note(given.external_id, "external_id"),
        page=_note(given.page, "page"),
    )


def _note(value: str | None, name: str) -> str | None:
    return line(value, name, NOTE_CHARACTERS, "observation")


def _revision(observation: Observation) -> list[list[str]]:
    """What tells two values of one observation apart; nothing for a figure that has no such."""
    ours, plain = (
        [str(getattr(one, name)) for name in APART] for one in (observation, NOTED_NOTHING)
    )
    return [] if ours == plain else [ours]


def _at(name: str) -> tuple[str, str]:
    return "quantity", name


def _figure_id(
    series: Series,
    quantity: tuple[Amount, Unit, Bound],
    period: Period,
    given: tuple[Provenance, Observation],
) -> str:
    (amount, unit, bound), (provenance, observation) = quantity, given
    facts = [
        series.id,
        [None if end is None else _plain(end) for end in (amount.low, amount.high)],
        [unit.name, str(bound)],
        [str(day) for day in (period.as_of, period.start, period.end, provenance.published)],
        [folded_name(provenance.source), provenance.attribution],
        [provenance.url, provenance.quote],
        *_revision(observation),
    ]
    return "fig_" + hashlib.sha256(json.dumps(facts, allow_nan=False).encode()).hexdigest()[:20]
