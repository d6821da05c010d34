"""Each figure that a claim was held against, with both intervals in one unit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain import (
    Amount,
    Article,
    Bound,
    Claim,
    Figure,
    Period,
    Provenance,
    Quantity,
    Status,
)
from app.exporters.evidence_rows import EvidenceRow, evidence_rows, note_words, row_document
from app.lexicon.loader import load, load_policy
from app.reading import read

TEXT = "The bridge is 3 km long and cost $2.5 million."
POLICY = load_policy()
READ = {
    claim.surface: claim
    for claim in read(Article("art_1", TEXT, "Wire", date(2022, 1, 28)), load()).claims
}
METRE = read(Article("a", "The bridge is 2,900 metres long.", "Wire"), load()).claims[0].quantity
EURO = read(Article("a", "The bridge cost €2 million.", "Wire"), load()).claims[0].quantity


def figure(quantity: Quantity, **fields: Any) -> Figure:
    provenance = Provenance("Meridian Wire", "Meridian Wire", "art_2", quote="It is so.")
    return Figure("fig_1", "ser_1", quantity, Period(date(2022, 1, 1)), provenance, **fields)


def held(quantity: Quantity, **fields: Any) -> dict[str, Any]:
    amount = quantity.amount
    return {
        "figure_id": "fig_1",
        "relation": "drifts",
        "rule": "outside-tolerance",
        "source": "Meridian Wire",
        "attribution": None,
        "published": "2022-01-02",
        "as_of": "2022-01-01",
        "url": "https://wire.example/1",
        "quote": "It is so.",
        "quantity": {
            "low": amount.low,
            "high": amount.high,
            "bound": "exact",
            "unit": quantity.unit.name,
        },
        "difference": Decimal("0.034"),
        "reason": "Meridian Wire had 2,900 metres.",
        "notes": [],
        **fields,
    }


def row(surface: str, evidence: dict[str, Any], *known: Figure, read: bool = True) -> EvidenceRow:
    claim: Claim = READ[surface]
    tolerance = [claim.quantity.amount.low, claim.quantity.amount.high]
    told = {
        "quantity": {"unit": claim.quantity.unit.name, "tolerance": tolerance},
        "evidence": [evidence],
    }
    figures = {one.id: one for one in known}
    (found,) = evidence_rows(told, claim if read else None, figures, POLICY)
    return found


def test_a_figure_in_another_unit_is_drawn_in_the_claim_s() -> None:
    found = row("3 km", held(METRE), figure(METRE))
    assert (found.value, found.unit) == ("2,900", "metres")
    assert found.theirs == "2,850 to 2,950 metres"
    assert found.chart
    assert "the figure's allow 2.85 to 2.95 kilometre" in found.chart.says
    assert found.difference == "3.4%"
    assert found.article_id == "art_2"


def test_money_is_drawn_at_the_rate_that_was_used() -> None:
    rate = {
        "from": "EUR",
        "into": "USD",
        "rate": Decimal("1.1"),
        "low": Decimal("1.1"),
        "high": Decimal("1.1"),
        "first": "2022-01-01",
        "last": "2022-01-01",
        "sources": ["Central Bank"],
        "through": None,
    }
    found = row("$2.5 million", held(EURO, exchange=rate), figure(EURO))
    assert found.exchange == "1 EUR = 1.1 USD (Central Bank, 2022-01-01)"
    assert found.chart
    assert "USD" in found.chart.says
    over = {**rate, "last": "2022-03-31", "through": "GBP"}
    said = row("$2.5 million", held(EURO, exchange=over), figure(EURO)).exchange
    assert said.endswith("2022-01-01 to 2022-03-31, through GBP)")


def test_what_is_in_no_one_unit_is_not_drawn() -> None:
    assert row("3 km", held(EURO), figure(EURO)).chart is None
    assert row("3 km", held(METRE), figure(METRE), read=False).chart is None


def test_a_figure_that_is_no_more_on_file_is_told_as_the_report_has_it() -> None:
    found = row("3 km", held(METRE))
    assert (found.theirs, found.number, found.article_id) == ("2,900 metres", "", None)


@pytest.mark.parametrize(
    ("status", "said"),
    [(Status.CURRENT, ""), (Status.RETRACTED, "retracted"), (Status.REPLACED, "replaced by")],
)
def test_a_figure_that_counts_no_more_says_so(status: Status, said: str) -> None:
    found = row("3 km", held(METRE), figure(METRE, status=status))
    assert found.state.startswith(said)
    assert bool(found.state) == bool(said)


def test_an_open_end_stays_open() -> None:
    most = replace(METRE, amount=Amount(Decimal(2900), None, Decimal(100)))
    found = row("3 km", held(most), figure(replace(most, bound=Bound.AT_LEAST)))
    assert found.theirs.startswith(("2,900 or more", "more than 2,900"))


@pytest.mark.parametrize(
    ("share", "said"),
    [(None, ""), (Decimal("1.25"), "125%"), (Decimal("0.0004"), "less than 0.1%"), (0, "0%")],
)
def test_how_far_apart_they_are(share: object, said: str) -> None:
    assert row("3 km", held(METRE, difference=share)).difference == said


def test_notes_are_said_in_words() -> None:
    assert note_words("understates") == "the bound says less than is known"
    assert note_words("doubt.time") == "the time of one of the two is not known"
    assert note_words("doubt.subject") == "only one of the two names the subject"
    assert note_words("observation.provisional") == "its publisher calls the figure provisional"
    assert note_words("of-tomorrow") == "of-tomorrow"


def test_the_figure_that_a_person_pinned_says_so() -> None:
    assert row("3 km", held(METRE), figure(METRE)).pinned == ""
    pinned = held(METRE, pinned={"who": "Ada", "at": "2022-01-01", "reason": None})
    assert (
        row("3 km", pinned, figure(METRE)).pinned == "the reference of its series, as Ada decided"
    )


def test_what_a_source_says_does_nothing_but_be_read() -> None:
    evil = held(METRE, source="A\u202e\nB", url="javascript:alert(1)", quote="x\x1b")
    found = row("3 km", evil, figure(METRE))
    assert (found.source, found.link, found.quote) == ("A  B", None, "x ")


def test_a_row_for_programs() -> None:
    told = row_document(row("3 km", held(METRE), figure(METRE)))
    assert told["figure"] == "fig_1"
    assert told["figure_allows"] == "2,850 to 2,950 metres"
    assert told["says"] == "the same measured thing, another number"
