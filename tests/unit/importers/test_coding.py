"""Codes become fields in words; nothing is dropped and nothing is guessed."""

import pytest

from app.errors import BadInput
from app.importers.coding import Code, Observed, fields_of
from app.importers.words import words_of

WORDS = words_of(None, "sdmx")
RATE = Observed(
    indicators=[Code("INDICATOR", "UNE_RATE", "Rate of unemployment")],
    area=Code("REF_AREA", "NO"),
    unit=Code("UNIT_MEASURE", "PC"),
    dimensions={"unit_measure": "PC"},
    further=[Code("SEX", "F")],
    date="2024",
)


def test_all_that_codes_say_is_told_in_words() -> None:
    assert fields_of(RATE, WORDS) == {
        "item": "unemployment",
        "statistic": "level",
        "unit": "%",
        "subject": "Norway",
        "part": "women",
        "external_id": "UNE_RATE",
        "quote": "Unemployment rate, Norway, women, 2024",
        "date": "2024",
    }


@pytest.mark.parametrize(
    ("observed", "column"),
    [
        (Observed([]), "indicator"),
        (Observed([Code("INDICATOR", "HERRING"), Code("DATAFLOW", "SEA")]), "INDICATOR"),
        (Observed(RATE.indicators, area=Code("REF_AREA", "QQQ")), "REF_AREA"),
        (Observed(RATE.indicators, further=[Code("SEX", "Q9")]), "SEX"),
        (Observed(RATE.indicators, unit=Code("UNIT_MEASURE", "PS")), "UNIT_MEASURE"),
        (Observed([Code("data set", "une_rt_m")]), "data set"),
    ],
)
def test_a_code_without_words_names_its_column(observed: Observed, column: str) -> None:
    with pytest.raises(BadInput) as caught:
        fields_of(observed, WORDS)
    assert caught.value.loc == (column,)


def test_the_table_s_unit_counts_where_the_words_leave_it_open() -> None:
    observed = Observed([Code("INDICATOR", "GDP")], unit=Code("UNIT_MEASURE", "NOK"))
    assert fields_of(observed, WORDS)["unit"] == "NOK"


def test_a_second_code_is_tried_where_the_first_has_no_words() -> None:
    observed = Observed([Code("MEASURE", "XX"), Code("DATAFLOW", "DF_POPULATION")])
    assert fields_of(observed, WORDS)["external_id"] == "DF_POPULATION"
