"""Codes and attributes of one observation become a figure, whatever form they came in."""

from decimal import Decimal

from app.domain import SeriesFacets
from app.importers import Blank, Given, Row
from app.importers.coding import Code
from app.importers.sdmx_observations import Observation, Origin, record_from
from app.importers.words import words_of

WORDS = words_of(None, "sdmx")
CODES = (
    Code("INDICATOR", "POP"),
    Code("REF_AREA", "XX", "Norland"),
    Code("TIME_PERIOD", "2021"),
)


def test_codes_and_attributes_make_a_figure() -> None:
    observation = Observation("43.8", CODES, {"UNIT_MULT": Code("UNIT_MULT", "6")})
    found = record_from(7, observation, Origin("WB", "WDI"), WORDS, Given())
    assert isinstance(found, Row)
    assert (found.line, found.figure.low) == (7, Decimal(43800000))
    assert found.figure.series == SeriesFacets("population", subject="Norland")
    assert found.figure.source == "World Bank"


def test_whoever_imports_can_name_the_source() -> None:
    given = Given(source="Statistics Norland")
    found = record_from(1, Observation("1", CODES), Origin("WB"), WORDS, given)
    assert isinstance(found, Row)
    assert found.figure.source == "Statistics Norland"


def test_no_number_is_a_blank() -> None:
    for value in ("", "NaN", " nan "):
        assert record_from(1, Observation(value, CODES), Origin(), WORDS, Given()) == Blank(1)
