"""Units of measurement, their spellings and exact factors → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain import Unit
from app.lexicon.phrases import openers_of, starters_of
from app.lexicon.rows import DataFile, Row


class UnitRow(DataFile):
    """A unit: `value * factor + offset` is the value in the base unit of its dimension.

    `symbols` are matched as written, `glued` only where no space parts them from the number,
    `primes` only where they close no quotation, `fractional` only behind a decimal fraction.
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    surfaces: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    primes: tuple[str, ...] = ()
    fractional: tuple[str, ...] = ()


class SymbolRow(DataFile):
    """A symbol of the laboratory, read with any prefix in "W/m2"; by itself only with those
    `alone`, where an empty one is the symbol without a prefix."""

    name: str
    symbol: str
    alone: tuple[str, ...] = ()
    needs_prefix: bool = False


class PartRow(Row):
    """A unit that is said behind a larger one, as one quantity.

    `words` name the part only there; with `is_bare` a number behind a hyphen names it too.
    """

    whole: str
    part: str
    words: tuple[str, ...] = ()
    is_bare: bool = False


class UnitsFile(DataFile):
    """`units.toml`: the units, and the words that quantulum3 knows but news uses otherwise."""

    not_units: tuple[str, ...]
    openings: dict[str, str]
    materials: tuple[str, ...]
    ordinals: tuple[str, ...]
    ordinal_nouns: tuple[str, ...]
    lengthy: tuple[str, ...]
    part: tuple[PartRow, ...]
    unit: tuple[UnitRow, ...]
    prefixes: dict[str, str]
    symbol: tuple[SymbolRow, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The unit that may follow a larger one; `words` and `is_bare` as in its row."""

    unit: Unit
    words: frozenset[str]
    is_bare: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Units:
    """Units by lower-case surface (a hyphen is a space there), by exact symbol, and by symbol that
    must touch its number or follow a `fractional` one; `marks` are the signs, no letters, that one
    of them begins with, `openers` the first words of those that have several, `starters` of all.
    `primes` are the quotation marks that stand for feet and inches, `openings` what opens their
    quotation, `materials` units that are none before a noun, `ordinals` those that are none before
    one of `ordinal_nouns` or in a compound, unless it ends in one of `lengthy`; `parts` is what may
    be said behind a unit, `composed` the names of the symbols that others may be divided by."""

    surfaces: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    glued: Mapping[str, Unit]
    fractional: Mapping[str, Unit]
    names: Mapping[str, Unit]
    not_units: frozenset[str]
    marks: frozenset[str]
    openers: frozenset[str]
    starters: frozenset[str]
    primes: Mapping[str, Unit]
    openings: Mapping[str, str]
    materials: frozenset[str]
    ordinals: frozenset[str]
    ordinal_nouns: frozenset[str]
    lengthy: frozenset[str]
    parts: Mapping[str, Part]
    composed: Mapping[str, str]


def units_from(file: UnitsFile) -> Units:
    """The look-up that the rows of the file make."""
    units = {row.name: Unit(row.name, row.dimension, row.factor, row.offset) for row in file.unit}
    composed = _composed(file)
    alone = {prefix + row.symbol for row in file.symbol for prefix in row.alone}
    surfaces = {
        surface.replace("-", " "): units[row.name]
        for row in file.unit
        for surface in (row.name, *row.surfaces)
    }
    symbols = {symbol: _unit(composed[symbol], units) for symbol in alone}
    symbols |= {symbol: units[row.name] for row in file.unit for symbol in row.symbols}
    glued = {symbol: units[row.name] for row in file.unit for symbol in row.glued}
    fractional = {symbol: units[row.name] for row in file.unit for symbol in row.fractional}
    return Units(
        surfaces=surfaces,
        symbols=symbols,
        composed=composed,
        glued=glued,
        fractional=fractional,
        names=units,
        primes={prime: units[row.name] for row in file.unit for prime in row.primes},
        openings=file.openings,
        materials=frozenset(file.materials),
        ordinals=frozenset(file.ordinals),
        ordinal_nouns=frozenset(file.ordinal_nouns),
        lengthy=frozenset(file.lengthy),
        parts={row.whole: _part(row, units) for row in file.part},
        not_units=frozenset(file.not_units),
        marks=_marks(file),
        openers=openers_of(
            spelling
            for row in file.unit
            for spelling in (row.name, *row.surfaces, *row.symbols, *row.glued)
        ),
        starters=starters_of((*surfaces, *symbols, *glued, *fractional, *composed)),
    )


def _marks(file: UnitsFile) -> frozenset[str]:
    """What units begin with that is no letter: "°", "%"."""
    return frozenset(
        symbol[0]
        for row in file.unit
        for symbol in (*row.surfaces, *row.symbols, *row.glued)
        if not symbol[0].isalpha()
    )


def _composed(file: UnitsFile) -> Mapping[str, str]:
    """Each symbol with each prefix; a symbol as it is goes before one that a prefix makes."""
    prefixed = {
        prefix + row.symbol: name + row.name
        for row in file.symbol
        for prefix, name in file.prefixes.items()
    }
    return prefixed | {row.symbol: row.name for row in file.symbol if not row.needs_prefix}


def _unit(name: str, units: Mapping[str, Unit]) -> Unit:
    """The unit of that name; one that no row defines is its own dimension."""
    return units.get(name) or Unit(name, name)


def _part(row: PartRow, units: Mapping[str, Unit]) -> Part:
    return Part(units[row.part], frozenset(row.words), row.is_bare, row.id)
