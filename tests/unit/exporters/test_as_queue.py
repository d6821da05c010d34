"""A claim of the queue as a document, and as a line that runs nowhere."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain import Verdict
from app.domain.queue import ClaimState, Listed
from app.exporters.as_queue import COLUMNS, claim_document, claims_csv, rounded
from app.exporters.encoding import encoded

CLAIM = Listed(
    article_id="art_1",
    claim_id="clm_1",
    verdict=Verdict.DRIFTS,
    rule="gap",
    state=ClaimState.OPEN,
    assignee=None,
    surface="4,000 troops",
    quote='Norland has 4,000 troops, said "somebody".',
    at=12,
    series_id="ser_1",
    series="troop · Norland",
    source_id="src_1",
    source="Harbour Post",
    title=None,
    reference="4,600 ± 50 troop",
    reference_id="fig_1",
    gap=0.13043478,
    tolerances=3.0,
    recorded_at=datetime(2022, 2, 1, 9, 30, tzinfo=UTC),
    tag="1.0.0",
)


def test_a_claim_is_told_with_its_gap_rounded() -> None:
    told = claim_document(CLAIM)
    assert (told["gap"], told["tolerances"]) == (Decimal("0.1304"), Decimal("3.0"))
    assert (told["verdict"], told["state"], told["at"], told["tag"]) == (
        "drifts",
        "open",
        12,
        "1.0.0",
    )
    assert told["recorded_at"] == "2022-02-01T09:30:00+00:00"
    assert set(COLUMNS) <= set(told)
    assert encoded(told).startswith('{"article": "art_1"')


@pytest.mark.parametrize(
    ("value", "shown"), [(None, None), (0.0, "0.0000"), (12.5, "12.5000"), (1e9, "1000000000.0000")]
)
def test_what_is_large_keeps_its_whole_digits(value: float | None, shown: str | None) -> None:
    told = rounded(value, Decimal("0.0001"))
    assert (None if told is None else str(told)) == shown


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs(start: str) -> None:
    hostile = replace(CLAIM, quote=f"{start}cmd()", source=f"{start}cmd()", title=f"{start}x")
    (line,) = csv.DictReader(io.StringIO("".join(claims_csv([hostile])), newline=""))
    assert tuple(line) == COLUMNS
    assert {line["quote"], line["source"]} == {f"'{start}cmd()"}
    assert line["title"] == f"'{start}x"
    assert line["gap"] == "0.1304"


def test_an_empty_queue_is_a_header() -> None:
    assert list(claims_csv([])) == [",".join(COLUMNS) + "\r\n"]
