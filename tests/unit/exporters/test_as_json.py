"""The JSON report has CONTRACT.md's fields in CONTRACT.md's order."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from app.domain import (
    Amount,
    Change,
    Quantity,
    Report,
    Span,
    Stated,
    Unit,
)
from app.exporters.as_json import report_document, report_json, stated_document
from app.web.answers import ReportAnswer
from tests.unit.exporters.any_report import REPORTS
from tests.unit.exporters.strict_json import strict
from tests.unit.exporters.test_remarks import DECIDED


def answer(report: Report) -> Any:  # JSON has any shape
    return json.loads(report_json(report), parse_float=Decimal)


def test_the_report_shows_its_fields_in_order(report: Report) -> None:
    assert list(answer(report)) == [
        "article",
        "summary",
        "claims",
        "findings",
        "skipped",
        "stamp",
    ]


def test_the_article_is_named_without_its_text(report: Report) -> None:
    assert answer(report)["article"] == {
        "id": "art_1",
        "source": "Harbour Post",
        "published": "2023-05-02",
        "url": "https://harbour.example/dykes",
        "title": "Dykes",
        "recorded": True,
    }


def test_the_summary_counts_every_verdict(report: Report) -> None:
    summary = answer(report)["summary"]
    assert list(summary.items()) == [
        ("claims", 2),
        ("agrees", 0),
        ("drifts", 0),
        ("superseded", 0),
        ("conflicts", 1),
        ("unseen", 1),
        ("findings", 1),
    ]


def test_a_claim_shows_its_fields_in_order(report: Report) -> None:
    assert list(answer(report)["claims"][0]) == [
        "id",
        "surface",
        "start",
        "end",
        "quote",
        "quantity",
        "statistic",
        "change",
        "kind",
        "item",
        "subject",
        "place",
        "event",
        "context",
        "part",
        "time",
        "attribution",
        "modality",
        "checkworthy",
        "series",
        "link",
        "verdict",
        "rule",
        "reason",
        "evidence",
        "consensus",
    ]


def test_the_offsets_of_a_claim_point_at_its_surface(report: Report) -> None:
    for claim in answer(report)["claims"]:
        assert report.article.text[claim["start"] : claim["end"]] == claim["surface"]


def test_a_quantity_carries_its_tolerance(report: Report) -> None:
    assert answer(report)["claims"][0]["quantity"] == {
        "low": 7_200_000_000,
        "high": 7_200_000_000,
        "bound": "exact",
        "unit": "USD",
        "dimension": "money",
        "stated": "7.2 billion",
        "tolerance": [7_150_000_000, 7_250_000_000],
    }


def test_an_open_end_is_null(report: Report) -> None:
    quantity = answer(report)["claims"][1]["quantity"]
    assert (quantity["low"], quantity["high"], quantity["bound"]) == (300, None, "more_than")
    assert quantity["tolerance"] == [300, None]


def test_time_says_what_it_rests_on(report: Report) -> None:
    first, second = answer(report)["claims"]
    assert first["time"] == {
        "as_of": "2023-05-02",
        "start": None,
        "end": None,
        "stated": None,
        "basis": "published",
    }
    assert (second["time"]["as_of"], second["time"]["basis"]) == (None, "unknown")


def test_an_attribution_is_whom_the_article_credits(report: Report) -> None:
    first, second = answer(report)["claims"]
    assert (first["attribution"], second["attribution"]) == (None, "the ministry")


def test_evidence_shows_the_figure_and_the_relation(report: Report) -> None:
    (evidence,) = answer(report)["claims"][0]["evidence"]
    assert list(evidence.items()) == [
        ("figure_id", "fig_1"),
        ("relation", "conflicts"),
        ("rule", "magnitude-slip"),
        ("source", "Coast Agency"),
        ("attribution", "the treasury"),
        ("published", "2023-05-01"),
        ("as_of", "2023-05-01"),
        ("url", None),
        ("quote", "The dykes cost $7,200,000.50."),
        (
            "quantity",
            {
                "low": Decimal("7200000.5"),
                "high": Decimal("7200000.5"),
                "bound": "exact",
                "unit": "USD",
            },
        ),
        (
            "observation",
            {
                "status": "provisional",
                "vintage": "2023-05-01",
                "licence": None,
                "method": None,
                "external_id": None,
                "page": "table 3",
                "rank": "normal",
            },
        ),
        ("difference", Decimal("998.9999306")),
        ("reason", "A thousand times as much."),
        ("notes", ["suggests million"]),
    ]


def test_the_link_explains_itself_facet_by_facet(report: Report) -> None:
    assert answer(report)["claims"][0]["link"] == {
        "rule": "link.same-facets",
        "confidence": None,
        "facets": [{"name": "context", "claim": "flood", "series": None, "match": "unsaid"}],
    }


def test_a_claim_without_figures_has_no_consensus(report: Report) -> None:
    first, second = answer(report)["claims"]
    assert first["consensus"] == {
        "low": Decimal("7200000.5"),
        "high": Decimal("7200000.5"),
        "median": Decimal("7200000.5"),
        "figures": 1,
        "independent_sources": 1,
    }
    assert second["consensus"] is None


def test_findings_are_what_was_noticed_about_the_article(report: Report) -> None:
    (finding,) = answer(report)["findings"]
    assert list(finding) == ["kind", "quote", "start", "end", "reason"]
    assert report.article.text[finding["start"] : finding["end"]] == finding["quote"]


def test_numbers_left_alone_are_listed_with_their_rule(report: Report) -> None:
    (skipped,) = answer(report)["skipped"]
    assert (skipped["surface"], skipped["rule"]) == ("4711", "trap.id")


def test_the_stamp_names_what_made_the_report(report: Report) -> None:
    assert answer(report)["stamp"] == {
        "engine": "0.1.0",
        "lexicon": "aaaa",
        "policy": "bbbb",
        "parser": "cccc",
    }


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert report_json(report) == report_json(replace(report))


def test_a_quantity_that_is_no_claim_shows_span_and_noun() -> None:
    amount = Amount(Decimal("1.5"), Decimal("1.5"), Decimal("0.1"))
    quantity = Quantity(amount, Unit("%", "percent"), change=Change.DOWN)
    assert stated_document(Stated(quantity, Span(4, 8), Span(4, 7), phrase="turnout")) == {
        "low": Decimal("1.5"),
        "high": Decimal("1.5"),
        "bound": "exact",
        "unit": "%",
        "change": "down",
        "span": [4, 8],
        "unit_phrase": "turnout",
    }


def test_a_persons_decision_is_told_where_it_holds_and_only_there(report: Report) -> None:
    assert "decided" not in str(answer(report))
    finding, *others = report.findings
    ours = replace(report.skipped[0], decided=replace(DECIDED, kind="not_a_claim"))
    held = replace(report, findings=(replace(finding, decided=DECIDED), *others), skipped=(ours,))
    told = answer(held)
    assert told["claims"][0]["decided"] == {
        "review": 7,
        "article": "art_2",
        "claim": "clm_2",
        "kind": "override",
        "who": "Ada",
        "at": "2023-05-03T09:30:00+00:00",
        "reason": "the budget was raised",
        "verdict_before": "conflicts",
        "rule_before": "magnitude-slip",
    }
    assert told["skipped"][0]["decided"]["kind"] == "not_a_claim"


SCHEMA = Draft202012Validator(ReportAnswer.model_json_schema(mode="serialization"))


@given(REPORTS)
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
def test_any_report_is_strict_json_of_its_schema_with_every_digit(report: Report) -> None:
    text = report_json(report)
    assert text == report_json(report)
    told = strict(text)
    assert [error.message for error in SCHEMA.iter_errors(told)] == []
    assert told == plainly(report_document(report))
    for finding, shown in zip(report.findings, told["claims"], strict=True):
        amount = finding.claim.quantity.amount
        assert (shown["quantity"]["low"], shown["quantity"]["high"]) == (amount.low, amount.high)
        assert shown["quote"] == finding.claim.quote


def plainly(value: object) -> object:
    """Mappings as dicts and sequences as lists, everything else as it is."""
    if isinstance(value, Mapping):
        return {name: plainly(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plainly(one) for one in value]
    return value
