"""The cells of one observation → a row, a blank, or the field that fails and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from app.domain import Bound, NewFigure, Observation, ObservationStatus, SeriesFacets, Statistic
from app.errors import BadInput
from app.importers.numbers import Marks, multiplied, number_in, power_in, with_decimals, with_margin
from app.importers.records import Action, Blank, Given, Record, Rejected, Row
from app.importers.statuses import bound_in, rank_in, status_in
from app.importers.times import Stretch, day_of, stretch_of, with_duration
from app.importers.units import scaled

Value = TypeVar("Value")

UNSAID: ObservationStatus | None = ObservationStatus.NORMAL
"""The status of a value of which nothing is said."""

ONE_SIDED = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN)
REAL = ("real", "constant", "chain", "volume")

ACTIONS = {
    "": Action.ADD,
    "i": Action.ADD,  # SDMX-CSV 2: information
    "a": Action.ADD,  # append
    "m": Action.ADD,  # merge (SDMX 3.0)
    "r": Action.ADD,  # replace: the service dates what differs
    "d": Action.RETRACT,  # delete
}


@dataclass(frozen=True, slots=True)
class Cells:
    """The texts of one observation by field, without white space around them; empty ones are not
    there. `columns` is what the file calls a field, for a reject."""

    line: int
    texts: Mapping[str, str]
    columns: Mapping[str, str] = field(default_factory=dict)

    def read(self, name: str, parse: Callable[[str], Value], otherwise: Value) -> Value:
        """The field as `parse` reads it; BadInput then names the field."""
        text = self.texts.get(name)
        if text is None:
            return otherwise
        try:
            return parse(text)
        except BadInput as error:
            raise BadInput(error.message, *(error.loc or (name,))) from error

    def text(self, name: str) -> str | None:
        return self.texts.get(name)


def record_of(cells: Cells, marks: Marks, given: Given) -> Record:
    """What the cells are: never a figure that lacks a part of what they say."""
    try:
        action = cells.read("action", _action, Action.ADD)
        status = cells.read("status", status_in, UNSAID)
        has_value = any(cells.text(name) for name in ("value", "low", "high"))
        if action is Action.ADD and (status is None or not has_value):
            return Blank(cells.line)
        figure = _figure(cells, marks, given, status or ObservationStatus.NORMAL)
        return Row(cells.line, figure, action)
    except BadInput as error:
        name = str(error.loc[0]) if error.loc else "record"
        return Rejected(cells.line, cells.columns.get(name, name), error.message)


def _figure(cells: Cells, marks: Marks, given: Given, status: ObservationStatus) -> NewFigure:
    unit, power = _unit(cells)
    low, high, bound = _amount(cells, marks, power)
    stretch, as_of = _time(cells)
    source, attribution = _tellers(cells, given)
    vintage = cells.read("vintage", day_of, given.vintage)
    return NewFigure(
        series=_facets(cells),
        low=low,
        high=high,
        unit=unit,
        source=source,
        bound=bound,
        as_of=as_of,
        start=stretch.start if stretch and not stretch.is_day else None,
        end=stretch.end if stretch and not stretch.is_day else None,
        attribution=attribution,
        published=vintage,
        url=cells.text("source_url"),
        quote=cells.text("quote") or _heading(cells),
        observation=_observation(cells, status, vintage),
    )


def _heading(cells: Cells) -> str:
    """What the row says in words, where no column has a title: links rest on such words too."""
    said = (cells.text(name) for name in ("item", "subject", "place", "event", "part", "date"))
    return ", ".join(filter(None, said))


def _observation(cells: Cells, status: ObservationStatus, vintage: date | None) -> Observation:
    plain = Observation()
    basis, method = cells.text("price_basis"), cells.text("method")
    return Observation(
        status=status,
        vintage=vintage,
        licence=cells.text("licence"),
        method=", ".join(part for part in (method, basis) if part) or None,
        external_id=cells.text("external_id"),
        page=cells.text("page"),
        rank=cells.read("rank", rank_in, plain.rank),
    )


def _facets(cells: Cells) -> SeriesFacets:
    item = cells.text("item")
    if item is None:
        raise BadInput("says not what is measured", "item")
    return SeriesFacets(
        item=item,
        subject=cells.text("subject"),
        place=cells.text("place"),
        event=cells.text("event"),
        context=cells.text("context"),
        part=_part(cells),
        statistic=cells.read("statistic", _statistic, Statistic.LEVEL),
    )


def _part(cells: Cells) -> str | None:
    """The subset spoken of; money at constant prices is another series than money as paid."""
    part, basis = cells.text("part"), cells.text("price_basis")
    is_real = basis is not None and any(word in basis.casefold() for word in REAL)
    return ", ".join(words for words in (part, basis if is_real else None) if words) or None


def _unit(cells: Cells) -> tuple[str, int]:
    currency, said = cells.text("currency"), cells.text("unit")
    unit, power = scaled(said or "")
    if not (unit or currency):
        raise BadInput("says not in which unit; a bare count is in what it counts", "unit")
    return currency or unit, power + cells.read("unit_mult", power_in, 0)


def _amount(cells: Cells, marks: Marks, power: int) -> tuple[Decimal | None, Decimal | None, Bound]:
    """The ends and the bound; of a value with its margin, the ends are what it may be."""

    def read(name: str) -> Decimal | None:
        value = cells.read(name, lambda text: _number(text, cells, marks), None)
        return None if value is None else multiplied(value, power)

    value, low, high = read("value"), read("low"), read("high")
    bound, margin = cells.read("qualifier", bound_in, Bound.EXACT), read("margin")
    if value is not None and margin:
        low, high = with_margin(value, margin)
    if bound in ONE_SIDED:
        return _one_sided(value, (low, high), bound)
    if low is not None and high is not None and low != high:
        if value is not None and not low <= value <= high:
            raise BadInput("lies outside its own low and high", "value")
        return low, high, Bound.RANGE
    single = next((one for one in (value, low, high) if one is not None), None)
    return single, single, Bound.EXACT if bound is Bound.RANGE else bound


def _one_sided(
    value: Decimal | None, ends: tuple[Decimal | None, Decimal | None], bound: Bound
) -> tuple[Decimal | None, Decimal | None, Bound]:
    is_floor = bound in (Bound.AT_LEAST, Bound.MORE_THAN)
    end = value if value is not None else ends[0 if is_floor else 1]
    return (end, None, bound) if is_floor else (None, end, bound)


def _number(text: str, cells: Cells, marks: Marks) -> Decimal:
    value = number_in(text, marks)
    decimals = cells.text("decimals")
    if decimals is None:
        return value
    try:
        return with_decimals(value, decimals)
    except BadInput as error:
        raise BadInput(error.message, "decimals") from error


def _time(cells: Cells) -> tuple[Stretch | None, date | None]:
    as_of = cells.read("as_of", day_of, None)
    stretch = cells.read("date", stretch_of, None)
    start = cells.read("period_start", lambda text: stretch_of(text).start, None)
    end = cells.read("period_end", day_of, None)
    duration = cells.text("duration")
    if start and duration and not end:
        stretch = cells.read("duration", lambda text: with_duration(start, text), stretch)
    elif start or end:
        first = start or (stretch.start if stretch else None)
        last = end or (stretch.end if stretch else None)
        if not (first and last):
            name = "period_end" if first else "period_start"
            raise BadInput("start and end of a period come together", name)
        if first > last:
            raise BadInput("the period ends before it starts", "period_end")
        stretch = Stretch(first, last)
    if stretch is None and as_of is None:
        raise BadInput("says not when; map a date, or a constant one", "date")
    return stretch, as_of or (stretch.end if stretch and stretch.is_day else None)


def _tellers(cells: Cells, given: Given) -> tuple[str, str | None]:
    """Who published the value, and whom they credit: a publisher passes on a source's number."""
    source, publisher = cells.text("source_name"), cells.text("publisher")
    if publisher and source and publisher.casefold() != source.casefold():
        return publisher, source
    told = publisher or source or given.source
    if told is None:
        raise BadInput("says not whose figure it is; map source_name or give --source", "source")
    return told, None


def _statistic(text: str) -> Statistic:
    try:
        return Statistic(text.casefold())
    except ValueError:
        raise BadInput(
            f"{text[:40]!r} is no statistic; map it to: {', '.join(Statistic)}"
        ) from None


def _action(text: str) -> Action:
    action = ACTIONS.get(text.casefold())
    if action is None:
        raise BadInput(f"{text[:40]!r} is no action; SDMX-CSV knows I, A, M, R and D")
    return action
