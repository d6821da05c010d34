"""A Frictionless data package."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.importers import Blank, Given
from tests.unit.importers.samples import facets, figures, read, rejected

NAME = "package/datapackage.json"


def test_a_package_says_how_its_numbers_are_written() -> None:
    records = read("datapackage", NAME)
    first, second, population = figures(records)
    assert [str(one.low) for one in (first, second, population)] == ["3.6", "4.0", "5412377"]
    assert facets(population).subject == "Norland"
    assert (first.source, first.url) == ("Statistics Norland", "https://stats.example/labour")
    assert first.observation.licence == "CC-BY-4.0"
    assert Blank(4) in records
    assert rejected(records) == [(6, "value")]


def package(folder: Path, **resource: Any) -> Path:
    (folder / "t.csv").write_text("Land,2023,2024\nNorland,5370000,5412000\n")
    path = folder / "datapackage.json"
    path.write_text(json.dumps({"resources": [{"path": "t.csv", **resource}]}))
    return path


def test_a_mapping_says_what_the_package_does_not(tmp_path: Path) -> None:
    mapping = tmp_path / "m.toml"
    mapping.write_text(
        '[columns]\nsubject = "Land"\n[wide]\n[constants]\nitem = "population"\nunit = "person"\n'
    )
    records = read("datapackage", package(tmp_path), Given("Harbour Institute", mapping=mapping))
    assert [one.low for one in figures(records)] == [Decimal(5370000), Decimal(5412000)]


@pytest.mark.parametrize(
    ("resource", "said"),
    [
        ({"path": "../t.csv"}, "is no table beside the package"),
        ({"path": "https://stats.example/t.csv"}, "is no table beside the package"),
        ({"path": "/etc/hosts.csv"}, "is no table beside the package"),
        ({"path": "gone.csv"}, "there is no file"),
        ({"path": 5}, "resources.0.path"),
        ({}, "nothing is the value"),
    ],
)
def test_a_package_that_cannot_be_read_says_why(
    tmp_path: Path, resource: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read("datapackage", package(tmp_path, **resource), Given())
    assert said in caught.value.message
