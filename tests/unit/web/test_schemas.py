"""Outside text becomes values at the edge: days and numbers only in the form that says so."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.web.schemas import FigureListing, QuantityBody, TimeBody


@pytest.mark.parametrize(
    "text", ["2022-01-28", "2022-01-28T23:59:00Z", "2022-01-28T03:34:00+02:00"]
)
def test_a_day_is_read_as_it_is_written(text: str) -> None:
    assert TimeBody.model_validate({"as_of": text}).as_of == date(2022, 1, 28)


@pytest.mark.parametrize("value", [1643328000, "1643328000", "2022-02-30", "soon", "", True, []])
def test_nothing_else_is_a_day(value: object) -> None:
    with pytest.raises(ValidationError):
        TimeBody.model_validate({"as_of": value})


def test_a_number_stays_exact() -> None:
    body = QuantityBody.model_validate({"low": Decimal("0.10"), "high": 3, "unit": "euro"})
    assert (str(body.low), body.high) == ("0.10", Decimal(3))


@pytest.mark.parametrize("value", ["12", True, Decimal("1e999999"), 10**31, 1.5, [], {}])
def test_nothing_else_is_a_number(value: object) -> None:
    with pytest.raises(ValidationError):
        QuantityBody.model_validate({"low": value, "unit": "euro"})


def test_a_page_holds_fifty_entries_unless_said() -> None:
    assert FigureListing.model_validate({}).limit == 50
