"""An outlet as a document, and as a line of a spreadsheet."""

from decimal import Decimal

from app.domain import Verdict
from app.exporters.as_sources import COLUMNS, Record, source_document, sources_csv

POST = Record(
    id="src_1",
    name="=Harbour, Post",
    articles=2,
    figures=3,
    by_verdict={**dict.fromkeys(Verdict, 0), Verdict.AGREES: 3, Verdict.DRIFTS: 1},
    agreement=Decimal("0.7500"),
    copies_of=4,
    copies=(("Meridian Wire", 2), ("Calder Agency", 1)),
)


def test_an_outlet_is_told_with_whose_numbers_it_carries() -> None:
    told = source_document(POST)
    assert told["claims"] == 4
    assert told["agreement"] == Decimal("0.75")
    assert told["copies"] == {
        "of": 4,
        "copied": 3,
        "origins": [
            {"source": "Meridian Wire", "count": 2},
            {"source": "Calder Agency", "count": 1},
        ],
    }


def test_a_spreadsheet_has_a_line_an_outlet_and_runs_nothing() -> None:
    head, line = sources_csv([POST])
    assert head == ",".join(COLUMNS) + "\r\n"
    assert line == 'src_1,"\'=Harbour, Post",2,3,4,3,1,0,0,0,0.7500,3\r\n'
