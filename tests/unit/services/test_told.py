"""A report is outdated where its claims' series or the references of these are others by now."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain import Finding, History, Pin
from app.exporters.as_json import finding_document
from app.exporters.encoding import encoded
from app.services.told import Told, told_by, told_in
from app.store.articles import ArticleRecord
from tests.unit.checking.making import DAY, checked, history, troops

AT = datetime(2022, 2, 3, 9, 30, tzinfo=UTC)
KNOWN = history(troops("100000"), troops("130000"))
PIN = Pin(KNOWN.figures[0].id, 7, "Ines Brandt", AT)


def findings(held: History) -> tuple[Finding, ...]:
    return checked(troops("100000"), on_file=(held,)).findings


def on_record(held: History) -> Told:
    """What the report says once it is on record."""
    claims = [finding_document(one) for one in findings(held)]
    report = encoded({"claims": claims})
    return told_in(ArticleRecord("art_1", "Reuters", None, None, DAY, "en", 1, AT, report))


def test_a_report_says_what_its_findings_say() -> None:
    for held in (KNOWN, replace(KNOWN, pin=PIN)):
        assert on_record(held) == told_by(findings(held))
    (reference,) = on_record(replace(KNOWN, pin=PIN)).references
    assert reference == ("clm_100000", PIN.figure_id, "Ines Brandt", AT.isoformat())
    assert told_in(None) == Told({}, frozenset())


def test_another_series_or_another_pin_outdates_it() -> None:
    told = on_record(KNOWN)
    assert not told.is_outdated_by(told_by(findings(KNOWN)))
    assert told.is_outdated_by(told_by(findings(replace(KNOWN, pin=PIN))))
    moved = tuple(replace(one, series_id="ser_other") for one in findings(KNOWN))
    assert told.is_outdated_by(told_by(moved))


def test_a_claim_that_only_one_of_them_has_says_nothing() -> None:
    assert not Told({}, frozenset()).is_outdated_by(told_by(findings(KNOWN)))
    assert not on_record(KNOWN).is_outdated_by(Told({}, frozenset()))
