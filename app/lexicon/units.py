"""Units of measurement, their spellings and exact factors → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain import Unit
from app.lexicon.phrases import openers_of
from app.lexicon.rows import DataFile


class UnitRow(DataFile):
    """A unit: `value * factor + offset` is the value in the base unit of its dimension.

    `symbols` are matched as written, `glued` only where no space parts them from the number.
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    surfaces: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()


class UnitsFile(DataFile):
    """`units.toml`: the units, and the words that quantulum3 knows but news uses otherwise."""

    not_units: tuple[str, ...]
    unit: tuple[UnitRow, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """Units by lower-case surface (a hyphen is a space there), by exact symbol, and by symbol that
    must touch its number; `marks` are the signs, no letters, that one of them begins with,
    `openers` the first words of those that have several."""

    surfaces: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    glued: Mapping[str, Unit]
    names: Mapping[str, Unit]
    not_units: frozenset[str]
    marks: frozenset[str]
    openers: frozenset[str]


def units_from(file: UnitsFile) -> Units:
    """The look-up that the rows of the file make."""
    units = {row.name: Unit(row.name, row.dimension, row.factor, row.offset) for row in file.unit}
    return Units(
        surfaces={
            surface.replace("-", " "): units[row.name]
            for row in file.unit
            for surface in (row.name, *row.surfaces)
        },
        symbols={symbol: units[row.name] for row in file.unit for symbol in row.symbols},
        glued={symbol: units[row.name] for row in file.unit for symbol in row.glued},
        names=units,
        not_units=frozenset(file.not_units),
        marks=frozenset(
            symbol[0]
            for row in file.unit
            for symbol in (*row.surfaces, *row.symbols, *row.glued)
            if not symbol[0].isalpha()
        ),
        openers=openers_of(
            spelling
            for row in file.unit
            for spelling in (row.name, *row.surfaces, *row.symbols, *row.glued)
        ),
    )
