"""Code scanning services read the report: it keeps to the schema and to their limits."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from app.exporters import as_sarif
from app.exporters.as_sarif import run_sarif, run_sarif_with_line_hashes
from app.exporters.line_hashes import line_hashes
from app.exporters.places import Place
from app.exporters.remarks import Run, Suppression, SuppressionKind, checked_text
from tests.unit.exporters.sample import DYKES, answer, claim, figure, sample_run

SCHEMAS = Path(__file__).parents[2] / "schemas"
SCHEMA = Draft7Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))


def log_of(run: Run) -> dict[str, Any]:
    """The only run of the report, once the whole report is known to be valid."""
    document = json.loads(run_sarif(run))
    SCHEMA.validate(document)
    found: dict[str, Any] = document["runs"][0]
    return found


def test_the_report_keeps_to_the_schema() -> None:
    run = sample_run()
    for request in (frozenset[str](), frozenset({"unverified-figure"})):
        assert log_of(replace(run, requested=request))["columnKind"] == "unicodeCodePoints"
    log_of(Run(()))


def test_the_schema_would_notice_a_slip() -> None:
    document = json.loads(run_sarif(sample_run()))
    document["runs"][0]["results"][0]["level"] = "grave"
    assert not SCHEMA.is_valid(document)


def test_each_result_points_at_its_rule() -> None:
    log = log_of(sample_run())
    rules = log["tool"]["driver"]["rules"]
    assert log["results"]
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_rule_brings_its_help_and_how_grave_it_is() -> None:
    rule = log_of(sample_run())["tool"]["driver"]["rules"][0]
    assert (rule["id"], rule["name"]) == ("figure-contradicts", "FigureContradicts")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"]["problem.severity"] == "error"
    assert rule["help"]["markdown"].startswith(rule["fullDescription"]["text"])


def test_the_first_sentence_of_a_message_is_its_title() -> None:
    text = log_of(sample_run())["results"][0]["message"]["text"]
    assert text.startswith("“$7.2 billion” conflicts with a figure on file. Coast Agency had ")


def test_a_region_holds_the_words_it_points_at() -> None:
    region = log_of(sample_run())["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = DYKES.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "$7.2 billion"
    assert region["snippet"] == {"text": "$7.2 billion"}


def test_files_are_named_from_the_root_of_the_repository() -> None:
    log = log_of(sample_run())
    named = [one["location"] for one in log["artifacts"]]
    assert named == [
        {"uri": "stories/dykes.md", "uriBaseId": "%SRCROOT%"},
        {"uri": "notes/the%20budget.md", "uriBaseId": "%SRCROOT%"},
    ]


def test_a_file_named_twice_is_listed_once() -> None:
    run = sample_run()
    assert len(log_of(replace(run, checked=run.checked * 2))["artifacts"]) == 2


def test_figures_on_file_are_linked_from_the_message_and_named_beneath() -> None:
    result = log_of(sample_run())["results"][0]
    link = "[Coast Agency, 2023-05-01](https://coast.example/conflicts?a=1&b=2)"
    assert result["message"]["text"].endswith(f" On file: {link}.")
    assert [one["source"] for one in result["properties"]["figures"]] == [
        "Coast Agency",
        "Harbour Post",
    ]


def test_no_location_has_a_scheme_that_would_have_the_report_refused() -> None:
    assert "relatedLocations" not in run_sarif(sample_run())
    locations = json.dumps([one["locations"] for one in log_of(sample_run())["results"]])
    assert "://" not in locations


def test_only_addresses_of_the_web_become_links() -> None:
    drift = log_of(sample_run())["results"][1]
    assert "javascript" not in drift["message"]["text"]


def test_brackets_in_the_words_make_no_link_of_their_own() -> None:
    said = claim(
        DYKES,
        "$7.2 billion",
        "conflicts",
        "equal",
        "See [this](https://evil.example).",
        evidence=[figure("A](https://evil.example) [b", "7 USD", "conflicts")],
    )
    text = log_of(Run((checked_text("a.md", DYKES, answer([said])),)))["results"][0]["message"]
    assert "[this](" not in text["text"]
    assert "[A\\](https://evil.example) \\[b, 2023-05-01](https://a](https" not in text["text"]
    assert "[A\\](https://evil.example) \\[b, 2023-05-01](https://" in text["text"]


def test_a_silenced_remark_is_a_result_with_its_reason() -> None:
    silenced = [one for one in log_of(sample_run())["results"] if "suppressions" in one]
    assert [one["suppressions"] for one in silenced] == [
        [
            {
                "kind": "inSource",
                "justification": "the gauge was moved in May",
                "properties": {"by": "inline"},
            }
        ]
    ]


@pytest.mark.parametrize("kind", [SuppressionKind.BASELINE, SuppressionKind.CONFIG])
def test_what_is_silenced_outside_the_text_is_external(kind: SuppressionKind) -> None:
    checked = sample_run().checked[0].silenced(lambda _: Suppression(kind))
    found = log_of(Run((checked,)))["results"][0]["suppressions"]
    assert found == [{"kind": "external", "properties": {"by": str(kind)}}]


def test_a_file_that_was_not_checked_is_told_and_the_run_is_no_success() -> None:
    invocation = log_of(sample_run())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    failure, warning = invocation["toolExecutionNotifications"]
    assert failure["level"] == "error"
    assert failure["message"]["text"].startswith("is not UTF-8 at byte 12")
    assert failure["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("old.md")
    assert warning == {"level": "warning", "message": {"text": "no baseline was found"}}
    assert log_of(replace(sample_run(), failed=()))["invocations"][0]["executionSuccessful"] is True


def test_beyond_the_limit_the_least_grave_are_left_out_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(as_sarif, "RESULTS", 3)
    log = log_of(sample_run())
    assert [one["ruleId"] for one in log["results"]] == [
        "figure-contradicts",
        "figure-drift",
        "internal-inconsistency",
    ]
    said = log["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    assert said == "4 more remarks, the least grave, are left out: 3 is the limit."


def test_each_result_has_our_fingerprint_and_leaves_the_others_to_their_makers() -> None:
    for result in log_of(sample_run())["results"]:
        assert list(result["partialFingerprints"]) == ["plumblineClaim/v1"]


def test_for_the_api_the_hash_of_the_line_is_added() -> None:
    document = json.loads(run_sarif_with_line_hashes(sample_run()))
    SCHEMA.validate(document)
    first = document["runs"][0]["results"][0]["partialFingerprints"]
    assert first["primaryLocationLineHash"] == line_hashes(DYKES)[2]


def test_of_a_text_taken_out_of_its_file_no_line_is_hashed() -> None:
    run = sample_run()
    answered = run.checked[0].answer
    taken_out = checked_text("a.html", DYKES, answered, lambda _: Place(9, 1, 9, 2))
    assert "primaryLocationLineHash" not in run_sarif_with_line_hashes(Run((taken_out,)))
