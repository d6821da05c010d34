"""Eurostat's TSV."""

import gzip
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import ObservationStatus
from app.errors import BadInput
from app.importers import Blank, Given
from tests.unit.importers.samples import FILES, WORDS, facets, figures, read, rejected

NAME = "estat_une_rt_a.tsv"


def test_flags_stand_behind_the_value() -> None:
    plain, broken, provisional = figures(read("eurostat-tsv", NAME))[:3]
    assert [plain.low, broken.low, provisional.low] == [
        Decimal("3.3"),
        Decimal("3.6"),
        Decimal("4.0"),
    ]
    statuses = [one.observation.status for one in (plain, broken, provisional)]
    assert statuses == [
        ObservationStatus.NORMAL,
        ObservationStatus.BREAK,
        ObservationStatus.PROVISIONAL,
    ]
    assert (plain.source, plain.quote) == ("Eurostat", "Unemployment rate, Norland, 2022")


def test_subsets_are_series_of_their_own() -> None:
    found = figures(read("eurostat-tsv", NAME))
    parts = list(dict.fromkeys(facets(one).part for one in found))
    assert parts == [None, "women", "not seasonally adjusted"]


def test_a_colon_is_no_value() -> None:
    assert sum(isinstance(one, Blank) for one in read("eurostat-tsv", NAME)) == 3


def test_thousands_of_persons_are_persons() -> None:
    persons = [one for one in figures(read("eurostat-tsv", NAME)) if one.unit == "person"]
    assert [one.low for one in persons] == [94000, 104000, 117000]
    assert {facets(one).item for one in persons} == {"unemployed"}


def test_what_nobody_can_name_is_rejected() -> None:
    assert rejected(read("eurostat-tsv", NAME)) == [
        (6, "data set"),
        (7, "age"),
        (8, "2022"),
        (9, "record"),
    ]


def test_the_data_set_is_the_name_of_the_file(tmp_path: Path) -> None:
    packed = tmp_path / "une_rt_a.tsv.gz"
    packed.write_bytes(gzip.compress((FILES / NAME).read_bytes()))
    assert figures(read("eurostat-tsv", packed)) == figures(read("eurostat-tsv", NAME))
    other = tmp_path / "my download.tsv"
    other.write_bytes((FILES / NAME).read_bytes())
    with pytest.raises(BadInput, match="name the file after its data set"):
        read("eurostat-tsv", other, Given(words=WORDS))


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "une_rt_a.tsv"
    path.write_text("geo\t2022\n")
    with pytest.raises(BadInput, match="must start with dimensions"):
        read("eurostat-tsv", path)
