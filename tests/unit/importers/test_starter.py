"""The starter table stands where the package says, and reads without a rejected row."""

from app.importers import Given, Row
from app.importers.from_csv import records_in
from app.importers.starter import MAPPING, TABLE


def test_every_row_is_a_figure_with_its_source_and_licence() -> None:
    records = list(records_in(TABLE, Given(mapping=MAPPING)))
    assert len(records) > 4000
    figures = [record.figure for record in records if isinstance(record, Row)]
    assert len(figures) == len(records)
    assert {figure.source for figure in figures} == {"CIA World Factbook"}
    assert all(figure.quote and figure.observation.licence for figure in figures)
