"""A remark is known again whatever stands around it, and told apart from its like."""

from decimal import Decimal

from app.domain import Report
from app.exporters.as_json import report_document
from app.exporters.fingerprints import Fingerprints
from app.exporters.remarks import Answer


def claim(report: Report) -> Answer:
    answer: Answer = report_document(report)
    first: Answer = answer["claims"][0]
    return first


def test_the_place_and_the_verdict_do_not_matter(report: Report) -> None:
    one = claim(report)
    moved = {**one, "start": 900, "end": 912, "verdict": "agrees", "series": "ser_other"}
    assert Fingerprints().of_claim(one) == Fingerprints().of_claim(moved)


def test_the_value_the_unit_and_the_thing_matter(report: Report) -> None:
    one = claim(report)
    others = [
        {**one, "quantity": {**one["quantity"], "low": Decimal(7_300_000_000)}},
        {**one, "quantity": {**one["quantity"], "unit": "EUR"}},
        {**one, "quantity": {**one["quantity"], "high": None}},
        {**one, "subject": "council"},
        {**one, "item": "spending on boats"},
    ]
    found = {Fingerprints().of_claim(each) for each in (one, *others)}
    assert len(found) == 1 + len(others)


def test_a_value_is_the_same_however_a_service_writes_it(report: Report) -> None:
    one = claim(report)
    low = {**one["quantity"], "low": 7_200_000_000, "high": Decimal("7200000000.0")}
    assert Fingerprints().of_claim(one) == Fingerprints().of_claim({**one, "quantity": low})


def test_the_same_claim_again_is_counted(report: Report) -> None:
    fingerprints = Fingerprints()
    first, second = (fingerprints.of_claim(claim(report)) for _ in range(2))
    assert first != second


def test_words_are_the_same_however_they_are_spaced() -> None:
    one, other = (Fingerprints().of_words("arithmetic", each) for each in ("a  12\nb", "a 12 b"))
    assert one == other
    assert one != Fingerprints().of_words("arithmetic", "a 13 b")
