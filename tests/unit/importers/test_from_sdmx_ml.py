"""SDMX-ML through the extra: multiplied, dated, harmless, and clear where the extra is missing."""

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import ObservationStatus, SeriesFacets
from app.errors import BadInput, TooLarge, Unavailable
from app.importers import Blank, Given, Record, Rejected, Row, from_sdmx_ml
from app.importers.from_sdmx_ml import records_in
from tests.unit.importers.sdmx_samples import HEAD, ML


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "message.xml"


def records(path: Path, text: str) -> list[Record]:
    path.write_text(text, encoding="utf-8")
    return list(records_in(path, Given()))


def test_each_observation_is_a_figure(path: Path) -> None:
    first, second, blank = records(path, ML)
    assert isinstance(first, Row)
    assert isinstance(second, Row)
    assert first.figure.series == SeriesFacets("population", subject="Ukraine")
    assert (first.figure.low, first.figure.unit) == (Decimal(44132050), "person")
    assert first.figure.observation.status is ObservationStatus.ESTIMATED
    assert str(second.figure.low) == "4.382290E+7"
    assert (second.figure.source, blank) == ("Eurostat", Blank(3))


def test_an_indicator_without_words_is_rejected_by_its_column(path: Path) -> None:
    first = records(path, ML.replace("POP", "XX.YY"))[0]
    assert isinstance(first, Rejected)
    assert (first.line, first.field) == (1, "INDICATOR")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<a>", "is no XML"),
        ("<a/>", "is no SDMX-ML"),
        (HEAD + "</mes:GenericData>", "is no SDMX-ML data message"),
        ("<!DOCTYPE a><a/>", "declares a document type"),
        (
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
            "declares a document type",
        ),
    ],
)
def test_what_is_no_harmless_data_message_is_refused(path: Path, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        records(path, text)


def test_a_message_too_large_to_hold_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_sdmx_ml, "FILE_BYTES", 10)
    with pytest.raises(TooLarge):
        records(path, ML)


def test_without_the_extra_it_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sdmx", None)
    with pytest.raises(Unavailable, match=r"pip install 'plumbline\[sdmx\]'"):
        records(path, ML)
