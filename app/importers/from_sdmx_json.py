"""SDMX-JSON 1.0 and 2.0 data messages → records.

Read here and not by the package `sdmx1`, which leaves out the attributes of a series: a table in
thousands (UNIT_MULT 3) would come in a thousand times too small.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.errors import BadInput, TooLarge
from app.importers.coding import Code
from app.importers.records import Given, Record
from app.importers.sdmx_observations import Observation, Origin, record_from
from app.importers.words import words_of

Json = dict[str, Any]  # looked into field by field

FILE_BYTES = 64 * 2**20
LEVELS = ("dataSet", "series", "observation")


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a data message; a record's number is that of its observation.

    BadInput where the file is no SDMX-JSON data message.
    """
    if path.stat().st_size > FILE_BYTES:
        raise TooLarge(
            f"{path.name}: is larger than {FILE_BYTES // 2**20} MiB; ask for fewer series"
        )
    try:
        message = json.loads(path.read_bytes(), parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{path.name}: is no JSON: {str(error)[:100]}") from None
    try:
        tables, origin = _tables(message)
        observations = [one for table in tables for one in table.observations()]
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise BadInput(f"{path.name}: is no SDMX-JSON data message: {error!r:.100}") from None
    words = words_of(given.words, "sdmx")
    for number, observation in enumerate(observations, start=1):
        yield record_from(number, observation, origin, words, given)


@dataclass(frozen=True, slots=True)
class _Component:
    """A dimension or an attribute: its id, and its values in the order by which keys name them."""

    id: str
    values: Sequence[object]

    def code(self, index: int) -> Code:
        if index < 0:
            raise ValueError(f"{self.id} has no value {index}")
        value = self.values[index]
        if not isinstance(value, dict):
            return Code(self.id, _text(value))
        code = value.get("id", value.get("value", value.get("name")))
        name = value.get("name")
        return Code(self.id, _text(code), name if isinstance(name, str) else None)


@dataclass(frozen=True, slots=True)
class _Table:
    """One data set beside the structure that its keys point into."""

    data: Json
    dimensions: Mapping[str, Sequence[_Component]]
    attributes: Mapping[str, Sequence[_Component]]
    measures: int

    def observations(self) -> Iterator[Observation]:
        whole = [one.code(0) for one in self.dimensions["dataSet"]]
        above = self._attributes("dataSet", self.data.get("attributes", []))
        for key, series in (self.data.get("series") or {}).items():
            codes = [*whole, *self._codes("series", key)]
            said = above | self._attributes("series", series.get("attributes", []))
            yield from self._of(series.get("observations") or {}, codes, said)
        yield from self._of(self.data.get("observations") or {}, whole, above)

    def _of(
        self, observations: Json, codes: Sequence[Code], said: Mapping[str, Code]
    ) -> Iterator[Observation]:
        for key, cells in observations.items():
            value = cells[0] if cells else None
            own = self._attributes("observation", cells[self.measures :])
            yield Observation(
                value="" if value is None else _text(value),
                dimensions=[*codes, *self._codes("observation", key)],
                attributes={**said, **own},
            )

    def _codes(self, level: str, key: str) -> list[Code]:
        indexes = [int(part) for part in key.split(":")] if key else []
        pairs = zip(self.dimensions[level], indexes, strict=True)
        return [component.code(index) for component, index in pairs]

    def _attributes(self, level: str, indexes: Sequence[object]) -> dict[str, Code]:
        """The attributes that have a value: by its place among all, or, in 2.0, as it stands."""
        found: dict[str, Code] = {}
        for component, index in zip(self.attributes[level], indexes, strict=False):
            if isinstance(index, int) and not isinstance(index, bool) and component.values:
                found[component.id] = component.code(index)
            elif index is not None and not isinstance(index, list | dict):
                found[component.id] = Code(component.id, _text(index))
        return {name: code for name, code in found.items() if code.code}


def _tables(message: Json) -> tuple[list[_Table], Origin]:
    """The data sets of either version; 2.0 puts them, and their structures, under `data`."""
    body = message.get("data", message)
    structures = body.get("structures") or [body.get("structure", message.get("structure"))]
    header = message.get("header") or message.get("meta") or {}
    sender = header.get("sender") or {}
    tables = [_table(data, structures[data.get("structure", 0)]) for data in body["dataSets"]]
    flow = structures[0].get("id") or ""
    return tables, Origin(_text(sender.get("id") or ""), _text(flow))


def _table(data: Json, structure: Json) -> _Table:
    if data.get("dimensionGroupAttributes"):
        raise ValueError("attributes of dimension groups are not read; ask for SDMX-CSV")
    dimensions, attributes = structure["dimensions"], structure.get("attributes") or {}
    measures = (structure.get("measures") or {}).get("observation") or [None]
    return _Table(
        data=data,
        dimensions={level: _components(dimensions.get(level)) for level in LEVELS},
        attributes={level: _components(attributes.get(level)) for level in LEVELS},
        measures=len(measures),
    )


def _components(raw: object) -> list[_Component]:
    if not isinstance(raw, list):
        return []
    return [_Component(str(one["id"]), one.get("values") or []) for one in raw]


def _text(value: object) -> str:
    return value if isinstance(value, str) else str(value)
