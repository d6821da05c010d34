"""A mapping says for each field where it comes from, and is refused where it cannot be right."""

from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.importers.documents import checked
from app.importers.mapping import Mapping, mapping_in

LEAST: dict[str, Any] = {"columns": {"value": "OBS"}}


def test_other_words_for_a_field_are_the_same_field() -> None:
    mapping = checked(Mapping, {"columns": {"value": "v", "measure": "m", "geo": "g"}}, "m.toml")
    assert mapping.columns == {"value": "v", "item": "m", "subject": "g"}


def test_every_column_that_is_named_is_asked_for() -> None:
    asked = {
        **LEAST,
        "templates": {"quote": "{Area}, {Year}"},
        "skip": {"Sex": ["F"]},
        "only": {"Age": ["T"]},
    }
    mapping = checked(Mapping, asked, "m.toml")
    assert list(mapping.columns_asked()) == ["OBS", "Area", "Year", "Sex", "Age"]


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"column": {}}, "column is unknown; did you mean 'columns'?"),
        ({"columns": {"vallue": "OBS"}}, "'vallue' is no field of a figure; did you mean 'value'?"),
        ({"columns": {"item": "m"}}, "nothing is the value"),
        ({**LEAST, "constants": {"value": "4"}}, "value is given twice"),
        ({**LEAST, "decimal": ",", "thousands": "comma"}, "decimal and thousands are one sign"),
        ({**LEAST, "encoding": "utf-9"}, "'utf-9' is no encoding"),
        ({**LEAST, "delimiter": ";;"}, "is one character, or: tab"),
        ({"wide": {"columns": "("}}, "is no pattern"),
        ({"wide": {"colums": "x"}}, "wide.colums is unknown; did you mean 'columns'?"),
    ],
)
def test_a_mapping_that_cannot_be_right_says_why(document: object, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        checked(Mapping, document, "m.toml")
    assert said in caught.value.message


def test_a_file_without_tables_is_none(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("- value\n", encoding="utf-8")
    with pytest.raises(BadInput, match="must hold columns"):
        mapping_in(path)
