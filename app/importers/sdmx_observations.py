"""One observation as any form of SDMX gives it → a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.coding import Code, Observed, fields_of
from app.importers.from_sdmx_csv import (
    AGENCIES,
    AREAS,
    ATTRIBUTES,
    COLUMNS,
    INDICATORS,
    PLAIN,
    TIME,
    UNITS,
)
from app.importers.numbers import Marks
from app.importers.records import Blank, Given, Record, Rejected
from app.importers.words import Words, filled

NO_VALUE = ("", "nan")


@dataclass(frozen=True, slots=True)
class Origin:
    """Which agency sent the message, and the data flow or structure that it is of."""

    agency: str = ""
    flow: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """The codes of an observation's dimensions, in order, and its attributes of every level."""

    value: str
    dimensions: Sequence[Code]
    attributes: Mapping[str, Code] = field(default_factory=dict)


def record_from(
    number: int, observation: Observation, origin: Origin, words: Words, given: Given
) -> Record:
    """The figure, a blank where there is no value, or the field that fails and why."""
    if observation.value.strip().casefold() in NO_VALUE:
        return Blank(number)
    try:
        texts = _texts(observation, origin, words, given)
    except BadInput as error:
        return Rejected(number, str(error.loc[0]) if error.loc else "record", error.message)
    return record_of(Cells(number, texts, COLUMNS), Marks(), given)


def _texts(observation: Observation, origin: Origin, words: Words, given: Given) -> dict[str, str]:
    named = {code.column: code for code in observation.dimensions if code.code}
    known = {**named, **observation.attributes}
    flow = [Code("flow", origin.flow)] if origin.flow else []
    observed = Observed(
        indicators=[*(known[name] for name in INDICATORS if name in known), *flow],
        area=_first(AREAS, known),
        unit=_first(UNITS, known),
        dimensions={name.casefold(): code.code for name, code in known.items()},
        further=[code for name, code in named.items() if name not in PLAIN],
        date=known[TIME].code if TIME in known else "",
    )
    own = {ours: known[theirs].code for theirs, ours in ATTRIBUTES.items() if theirs in known}
    told = {
        "value": observation.value,
        "source_name": given.source or AGENCIES.get(origin.agency, origin.agency),
    }
    return {**fields_of(observed, words), **own, **filled(told)}


def _first(names: Sequence[str], codes: Mapping[str, Code]) -> Code | None:
    return next((codes[name] for name in names if name in codes), None)
