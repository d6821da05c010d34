"""Only what reads without doubt becomes a row of the starter table."""

from collections import Counter
from typing import Any

import pytest

from scripts.starter_figures import EDITIONS, Row, _rows, _said_once

LAST, OF_2015 = EDITIONS


def rows(country: dict[str, Any], edition: str = LAST) -> list[Row]:
    return list(_rows(country, "xn", "Norland", edition, Counter()))


def economy(name: str, entry: dict[str, Any], edition: str = LAST) -> list[tuple[str, ...]]:
    found = rows({"Economy": {name: entry}}, edition)
    return [(row.item, row.value, row.unit, row.date, row.status) for row in found]


def test_an_area_is_that_of_the_edition() -> None:
    entry = {"total ": {"text": "603,550 sq km"}, "note": "<strong>note:</strong> a border moved"}
    (row,) = rows({"Geography": {"Area": entry}})
    assert (row.value, row.unit, row.date, row.status) == ("603550", "square kilometre", LAST, "")
    assert row.page == "Norland, Geography, Area"


def test_a_scale_word_is_written_out() -> None:
    entry = {"text": "$190.741 billion (2024 est.)"}
    (found,) = economy("GDP (official exchange rate)", entry)
    assert found == ("GDP", "190741000000", "USD", "2024", "estimated")


def test_each_year_is_a_row_in_either_edition() -> None:
    name = "Unemployment rate"
    last = {f"{name} 2024": {"text": "9.9% (2024 est.)"}, f"{name} 2023": {"text": "9% (2023)"}}
    assert [one[1:] for one in economy(name, last)] == [
        ("9.9", "%", "2024", "estimated"),
        ("9", "%", "2023", ""),
    ]
    of_2015 = {"text": "10.5% (2014 est.) ++ 7.2% (2013 est.)"}
    assert [one[3] for one in economy(name, of_2015, OF_2015)] == ["2014", "2013"]


@pytest.mark.parametrize(
    "entry",
    [
        {"text": "$10.38 trillion"},
        {"text": "NA (2024 est.)"},
        {"text": "9.9% (2024 est.)"},
        {"text": "$12 billion (2024 est.)", "note": "includes the northern islands"},
        {"text": "$12 billion or more (2024 est.)"},
    ],
)
def test_what_leaves_a_doubt_is_left_out(entry: dict[str, Any]) -> None:
    assert economy("GDP (official exchange rate)", entry) == []


def test_two_numbers_for_one_year_are_both_left_out() -> None:
    name, left = "Unemployment rate", Counter[str]()
    found = rows({"Economy": {name: {"text": "9% (2014 est.) ++ 8% (2014 est.)"}}}, OF_2015)
    assert list(_said_once(found, left)) == []
    assert left == {"unemployment: two numbers for one year": 2}
