"""A Frictionless data package → records: its tables as their schemas say, with source and licence.

Our subset of Data Package 1 and 2 (Table Schema, CSV Dialect): resources with a `path` beside the
package, `encoding`, `dialect.delimiter`, `schema.fields` with `decimalChar`, `groupChar` and
`bareNumber`, `missingValues`, `sources`, `licenses`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from app.errors import BadInput
from app.importers.documents import checked, document_in
from app.importers.from_csv import mapped
from app.importers.mapping import NAMES, Mapping
from app.importers.records import Given, Record

NUMBERS = ("number", "integer", "any")
TABLES = (".csv", ".tsv", ".txt", ".gz")


class Part(BaseModel):
    """A part of a package, spelt as the standard spells it; it may say more than we read."""

    model_config = ConfigDict(extra="ignore", frozen=True, alias_generator=to_camel)


class Teller(Part):
    """Whose the data are, or under which terms: by title, name or address."""

    title: str | None = None
    name: str | None = None
    path: str | None = None


class Column(Part):
    """One field of a table schema."""

    name: str
    type: str = "any"
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True


class Schema(Part):
    """The columns of a table, and the texts that mean that there is no value."""

    fields: tuple[Column, ...] = ()
    missing_values: tuple[str | dict[str, Any], ...] = ("",)


class Dialect(Part):
    """How the values are separated."""

    delimiter: str = ","


class Resource(Part):
    """One table of a package."""

    path: str
    name: str = ""
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()
    table: Schema = Field(Schema(), validation_alias="schema")
    missing_values: tuple[str | dict[str, Any], ...] | None = None
    sources: tuple[Teller, ...] = ()
    licenses: tuple[Teller, ...] = ()


class Package(Part):
    """What a datapackage.json says."""

    resources: tuple[Resource, ...] = Field(min_length=1)
    sources: tuple[Teller, ...] = ()
    licenses: tuple[Teller, ...] = ()


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of all tables of the package.

    Columns that are named as our fields are (item, subject, value, unit, date and so on) are read
    as such; `given.mapping` says it for others, and for what no column holds.
    """
    package = checked(Package, document_in(path), path.name)
    own = document_in(given.mapping) if given.mapping else {}
    if not isinstance(own, dict):
        raise BadInput(f"{path.name}: the mapping must hold columns, constants or templates")
    for resource in package.resources:
        table = _table(path, resource)
        yield from mapped(table, _mapping(resource, package, own, table.name), given)


def _table(path: Path, resource: Resource) -> Path:
    """The file of a resource; never one outside the package's folder, or on the web."""
    table = path.parent / resource.path
    is_inside = table.resolve().is_relative_to(path.parent.resolve())
    if "://" in resource.path or not is_inside or table.suffix.casefold() not in TABLES:
        raise BadInput(f"{path.name}: {resource.path[:80]!r} is no table beside the package")
    if not table.is_file():
        raise BadInput(f"{path.name}: there is no file {resource.path[:80]!r}")
    return table


def _mapping(resource: Resource, package: Package, own: dict[str, Any], name: str) -> Mapping:
    """What the package says of the table, and on top of it what the mapping says."""
    numbers = [one for one in resource.table.fields if one.type in NUMBERS]
    marks = next((one for one in numbers if one.name in own.get("columns", {}).values()), None)
    marks = marks or next((one for one in numbers if one.name == "value"), Column(name="value"))
    encoding = (
        "utf-8-sig" if resource.encoding.casefold() in ("utf-8", "utf8") else resource.encoding
    )
    said: dict[str, Any] = {
        "encoding": encoding,
        "delimiter": resource.dialect.delimiter,
        "decimal": marks.decimal_char,
        "thousands": marks.group_char,
        "bare_numbers": marks.bare_number,
        "missing": _missing(resource),
        **own,
    }
    taken = {*own.get("constants", {}), *own.get("templates", {}), *own.get("columns", {})}
    named = {one.name: one.name for one in resource.table.fields if one.name in NAMES}
    said["columns"] = {
        **{field: column for field, column in named.items() if field not in taken},
        **own.get("columns", {}),
    }
    known = {*said["columns"], *taken}
    told = {
        field: text for field, text in _tellers(resource, package).items() if field not in known
    }
    said["constants"] = {**told, **own.get("constants", {})}
    return checked(Mapping, said, name)


def _missing(resource: Resource) -> list[str]:
    own, table = resource.missing_values, resource.table.missing_values
    given = table if own is None else own
    return [one if isinstance(one, str) else str(one.get("value", "")) for one in given]


def _tellers(resource: Resource, package: Package) -> dict[str, str]:
    """Whose figures they are, where they stand and under which licence, as far as it is said."""
    source = next(iter(resource.sources or package.sources), Teller())
    licence = next(iter(resource.licenses or package.licenses), Teller())
    is_link = (source.path or "").startswith(("http://", "https://"))
    said = {
        "source_name": source.title or source.name,
        "source_url": source.path if is_link else None,
        "licence": licence.name or licence.title or licence.path,
    }
    return {field: text for field, text in said.items() if text}
