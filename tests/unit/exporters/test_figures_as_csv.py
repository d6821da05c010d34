"""A spreadsheet opens the table and runs nothing; numbers stay numbers."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain import Amount, Quantity, Recorded, Unit
from app.domain.spreadsheets import FORMULA, GUARD, unguarded
from app.exporters.figure_columns import COLUMNS
from app.exporters.figures_as_csv import cell_text, figures_csv
from tests.unit.exporters.recorded import recorded, with_figure


def rows(*given_: Recorded) -> list[dict[str, str]]:
    text = "".join(figures_csv(given_))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_figure_is_a_line_under_its_header() -> None:
    (row,) = rows(recorded())
    assert list(row) == [column.name for column in COLUMNS]
    assert (row["item"], row["low"], row["start"]) == ("military aid", "650000000", "2021-01-28")
    assert (row["url"], row["observation_status"]) == ("", "estimated")


def test_an_empty_table_is_its_header() -> None:
    assert rows() == []
    assert "".join(figures_csv([])).endswith("\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_that_could_run_is_guarded(text: str) -> None:
    (row,) = rows(recorded(quote=text))
    assert row["quote"] == GUARD + text


def test_a_number_below_nothing_is_no_formula() -> None:
    loss = Quantity(Amount(Decimal("-1.50"), Decimal("1E+3"), Decimal(1)), Unit("USD", "money"))
    (row,) = rows(with_figure(recorded(), quantity=loss))
    assert (row["low"], row["high"]) == ("-1.50", "1000")


@given(some.text(max_size=30))
def test_whatever_a_quote_says_stays_in_its_cell(text: str) -> None:
    kept = text.replace("\x00", "")
    (row,) = rows(recorded(quote=kept))
    assert unguarded(row["quote"]) == kept
    assert not cell_text(kept).startswith(FORMULA)
