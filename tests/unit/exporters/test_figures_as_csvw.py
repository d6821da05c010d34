"""The metadata describe the very table that is written, in the words of CSVW."""

import csv
import io
import json
import re
from typing import Any

from app.exporters.figures_as_csv import figures_csv
from app.exporters.figures_as_csvw import metadata_json
from tests.unit.exporters.recorded import recorded

DATATYPES = {"string", "decimal", "date", "anyURI"}
SHAPES = {"decimal": re.compile(r"-?\d+(\.\d+)?"), "date": re.compile(r"\d{4}-\d\d-\d\d")}


def metadata(licence: str | None = None) -> Any:  # JSON has any shape
    return json.loads(metadata_json("figures.csv", licence))


def datatype(column: dict[str, Any]) -> str:
    found = column["datatype"]
    return str(found["base"] if isinstance(found, dict) else found)


def test_the_context_and_the_table_are_named_as_the_standard_asks() -> None:
    found = metadata()
    assert found["@context"][0] == "http://www.w3.org/ns/csvw"
    assert found["url"] == "figures.csv"
    assert "dc:license" not in found
    assert metadata("https://example.org/cc0")["dc:license"] == {"@id": "https://example.org/cc0"}


def test_the_columns_are_those_of_the_header_and_each_cell_fits_its_datatype() -> None:
    schema = metadata()["tableSchema"]
    text = "".join(figures_csv([recorded(url="https://wire.example/1")]))
    header, row = csv.reader(io.StringIO(text, newline=""))
    columns = schema["columns"]
    assert [column["titles"] for column in columns] == header
    assert {datatype(column) for column in columns} == DATATYPES
    for column, cell in zip(columns, row, strict=True):
        assert cell or not column["required"]
        assert not cell or SHAPES.get(datatype(column), re.compile(".*")).fullmatch(cell)


def test_the_key_is_a_column_that_is_always_there() -> None:
    schema = metadata()["tableSchema"]
    (key,) = [column for column in schema["columns"] if column["name"] == schema["primaryKey"]]
    assert key["required"] is True
    assert schema["aboutUrl"] == "#{id}"


def test_what_a_column_means_is_an_address() -> None:
    meanings = [column.get("propertyUrl") for column in metadata()["tableSchema"]["columns"]]
    assert all(meaning is None or meaning.startswith("http") for meaning in meanings)
    assert "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus" in meanings
