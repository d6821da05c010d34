"""Each column has a name of its own, a datatype and a cell."""

from datetime import date
from decimal import Decimal

from app.domain import Basis, Period
from app.exporters.figure_columns import COLUMNS, Kind, stated_day
from tests.unit.exporters.recorded import recorded, with_figure

TYPES = {Kind.STRING: str, Kind.URL: str, Kind.DECIMAL: Decimal, Kind.DATE: date}


def test_names_are_unique_and_meanings_are_addresses() -> None:
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
    assert all(column.means is None or "://" in column.means for column in COLUMNS)


def test_a_cell_is_of_its_columns_datatype() -> None:
    row = {column.name: column.cell(recorded(url="https://wire.example/1")) for column in COLUMNS}
    assert all(
        row[column.name] is None or isinstance(row[column.name], TYPES[column.kind])
        for column in COLUMNS
    )
    assert (row["low"], row["unit"], row["as_of"]) == (
        Decimal(650000000),
        "USD",
        date(2022, 1, 28),
    )


def test_the_day_of_publication_is_not_passed_off_as_the_day_it_is_of() -> None:
    told = Period(date(2022, 1, 28), basis=Basis.PUBLISHED)
    assert stated_day(with_figure(recorded(), period=told)) is None
