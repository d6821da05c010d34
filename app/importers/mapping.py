"""A mapping file: which column of a table is which part of a figure."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator, model_validator

from app.errors import BadInput
from app.importers.documents import Model, checked, document_in, nearest
from app.importers.numbers import Marks

ALIASES = {
    "measure": "item",
    "geo": "subject",
    "area": "subject",
    "period": "date",
    "time": "date",
    "published": "vintage",
    "license": "licence",
    "source": "source_name",
    "url": "source_url",
}
FIELDS = (
    *("item", "subject", "place", "event", "context", "part", "statistic"),
    *("value", "low", "high", "margin", "qualifier", "decimals"),
    *("unit", "unit_mult", "currency", "price_basis"),
    *("date", "period_start", "period_end", "duration", "as_of", "vintage"),
    *("status", "method", "rank", "external_id", "action"),
    *("source_name", "source_url", "publisher", "quote", "page", "licence"),
)
NAMES = (*FIELDS, *ALIASES)

MISSING = ("", ":", "..", "...", "-", "–", "NA", "N/A", "n/a", "n.a.", "NaN", "null")
COLUMN = re.compile(r"\{([^{}]+)\}")
SIGNS = {"tab": "\t", "\\t": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|"}


def _field(name: str) -> str:
    if name not in NAMES:
        raise ValueError(f"{name!r} is no field of a figure{nearest(name, NAMES)}")
    return ALIASES.get(name, name)


FieldName = Annotated[str, AfterValidator(_field)]


class Wide(Model):
    """A table whose columns are the values of one field: a column for each year.

    `columns` is a pattern that the whole heading of such a column fits; where it has a group, the
    group is the field's value, else the whole heading is.
    """

    columns: str = r"\d{4}"
    becomes: FieldName = "date"

    @field_validator("columns")
    @classmethod
    def _pattern(cls, value: str) -> str:
        if len(value) > 200:
            raise ValueError("a pattern has at most 200 characters")
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"is no pattern: {error}") from None
        return value


class Mapping(Model):
    """How to read one form of table. `columns`, `constants` and `templates` say where each field
    comes from; `values` what a cell's text stands for; `skip` and `only` which rows count.
    Without `bare_numbers`, signs around a number ("95 %", "€95") are left out of it."""

    encoding: str = "utf-8-sig"
    delimiter: str = ","
    decimal: str = Field(".", min_length=1, max_length=1)
    thousands: str = Field("", max_length=5)
    bare_numbers: bool = True
    skip_rows: int = Field(0, ge=0, le=1000)
    missing: tuple[str, ...] = MISSING
    columns: dict[FieldName, str] = Field(default_factory=dict)
    constants: dict[FieldName, str] = Field(default_factory=dict)
    templates: dict[FieldName, str] = Field(default_factory=dict)
    values: dict[FieldName, dict[str, str]] = Field(default_factory=dict)
    skip: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    only: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    wide: Wide | None = None

    @field_validator("delimiter", "thousands")
    @classmethod
    def _sign(cls, value: str) -> str:
        sign = SIGNS.get(value, value)
        if len(sign) > 1:
            raise ValueError("is one character, or: " + ", ".join(SIGNS))
        return sign

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, value: str) -> str:
        try:
            codecs.lookup(value)
        except LookupError:
            raise ValueError(f"{value!r} is no encoding; try utf-8, cp1252 or latin-1") from None
        return value

    @model_validator(mode="after")
    def _once(self) -> "Mapping":
        tables = (self.columns, self.constants, self.templates)
        given = [name for table in tables for name in table]
        given += [self.wide.becomes] if self.wide else []
        twice = sorted({name for name in given if given.count(name) > 1})
        if twice:
            raise ValueError(f"{', '.join(twice)} is given twice")
        if self.decimal == self.thousands:
            raise ValueError("decimal and thousands are one sign")
        if not {"value", "low", "high"} & {*given} and not self.wide:
            raise ValueError('nothing is the value; under columns, write value = "…"')
        return self

    @property
    def marks(self) -> Marks:
        return Marks(self.decimal, self.thousands, self.bare_numbers)

    def columns_asked(self) -> Iterator[str]:
        """Every column that the table must have."""
        yield from self.columns.values()
        for template in self.templates.values():
            yield from COLUMN.findall(template)
        yield from self.skip
        yield from self.only


def mapping_in(path: Path) -> Mapping:
    """The mapping of a file; BadInput names each fault and, where one is near, the right word."""
    document = document_in(path)
    if not isinstance(document, dict):
        raise BadInput(f"{path.name}: must hold columns, constants or templates")
    return checked(Mapping, document, path.name)
