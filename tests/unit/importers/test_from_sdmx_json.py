"""Both versions of SDMX-JSON, with what a series says of all its values."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain import NewFigure, ObservationStatus, SeriesFacets
from app.errors import BadInput, TooLarge
from app.importers import Blank, Given, Record, Rejected, Row, from_sdmx_json
from app.importers.from_sdmx_json import records_in
from tests.unit.importers.sdmx_samples import dimension, json_1, json_2

VERSIONS = pytest.mark.parametrize("version", [json_1, json_2])
Message = Callable[[], dict[str, Any]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "message.json"


def records(path: Path, message: object) -> list[Record]:
    path.write_text(json.dumps(message), encoding="utf-8")
    return list(records_in(path, Given()))


def figures(path: Path, message: object) -> list[NewFigure]:
    return [one.figure for one in records(path, message) if isinstance(one, Row)]


@VERSIONS
def test_a_value_in_thousands_is_multiplied(path: Path, version: Message) -> None:
    first, second = figures(path, version())
    assert (first.low, second.low) == (Decimal(44132050), Decimal(43822900))
    assert first.series == SeriesFacets("population", subject="Ukraine")
    assert (first.unit, first.source) == ("person", "Eurostat")


@VERSIONS
def test_a_status_is_that_of_its_own_value(path: Path, version: Message) -> None:
    statuses = [one.observation.status for one in figures(path, version())]
    assert statuses == [ObservationStatus.ESTIMATED, ObservationStatus.NORMAL]


@VERSIONS
def test_no_value_is_a_blank(path: Path, version: Message) -> None:
    assert records(path, version())[-1] == Blank(3)


def test_what_the_whole_table_says_counts_for_each_value(path: Path) -> None:
    message = json_1()
    attributes = message["structure"]["attributes"]
    attributes["dataSet"], attributes["series"] = attributes["series"], []
    message["dataSets"][0]["attributes"] = [0]
    message["dataSets"][0]["series"]["0:0:0"]["attributes"] = []
    assert figures(path, message) == figures(path, json_1())


def test_a_further_dimension_without_words_is_rejected(path: Path) -> None:
    message = json_1()
    message["structure"]["dimensions"]["series"].append(dimension("SEX", "Q9"))
    message["dataSets"][0]["series"] = {"0:0:0:0": message["dataSets"][0]["series"]["0:0:0"]}
    first = records(path, message)[0]
    assert isinstance(first, Rejected)
    assert (first.line, first.field) == (1, "SEX")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda message: message.pop("structure"),
        lambda message: message.pop("dataSets"),
        lambda message: message["dataSets"][0]["series"].update({"0:0:7": {"observations": {}}}),
        lambda message: message["dataSets"][0]["series"].update({"0:0": {}}),
        lambda message: message["dataSets"][0]["series"].update({"0:0:-1": {}}),
        lambda message: message["dataSets"][0].update(dimensionGroupAttributes={"0": [1]}),
        lambda message: message["structure"].update(dimensions=3),
    ],
)
def test_a_message_that_does_not_hold_together_is_refused_whole(
    path: Path, spoil: Callable[[dict[str, Any]], object]
) -> None:
    message = json_1()
    spoil(message)
    with pytest.raises(BadInput, match="is no SDMX-JSON data message"):
        records(path, message)


def test_what_is_no_json_or_too_large_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("[")
    with pytest.raises(BadInput, match="is no JSON"):
        list(records_in(path, Given()))
    monkeypatch.setattr(from_sdmx_json, "FILE_BYTES", 1)
    with pytest.raises(TooLarge):
        records(path, json_1())


@given(
    some.dictionaries(
        some.sampled_from(["data", "dataSets", "structure", "structures", "header"]),
        some.none() | some.integers() | some.text() | some.lists(some.integers(), max_size=2),
        max_size=3,
    )
)
def test_whatever_a_message_holds_is_read_or_refused(junk: dict[str, Any]) -> None:
    try:
        from_sdmx_json._tables(json_1() | junk)
    except (KeyError, IndexError, TypeError, AttributeError, ValueError):
        return
