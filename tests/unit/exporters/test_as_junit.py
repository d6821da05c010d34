"""A build system shows a number that holds as a test that passed."""

from dataclasses import replace
from pathlib import Path

from lxml import etree

from app.exporters.as_junit import run_junit
from app.exporters.remarks import Run
from tests.unit.exporters.sample import sample_run

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "schemas" / "junit.xsd"))


def suites(run: Run) -> etree._Element:
    """The root, once it is known to be valid."""
    root = etree.fromstring(run_junit(run).encode())
    SCHEMA.assertValid(root)
    return root


def outcomes(suite: etree._Element) -> list[tuple[str | None, list[str]]]:
    return [(case.get("classname"), [str(one.tag) for one in case]) for case in suite]


def test_each_remark_is_a_case_with_its_outcome() -> None:
    dykes, budget, old = suites(sample_run())
    assert outcomes(dykes) == [
        ("figure-contradicts", ["failure"]),
        ("figure-drift", ["failure"]),
        ("figure-agrees", []),
        ("internal-inconsistency", ["failure"]),
        ("figure-stale", ["failure"]),
        ("figure-drift", ["skipped"]),
    ]
    assert outcomes(budget) == [("date-missing", ["system-out"]), ("unit-mismatch", ["failure"])]
    assert outcomes(old) == [("not-checked", ["error"])]


def test_the_counts_add_up() -> None:
    root = suites(sample_run())
    assert dict(root.attrib) == {
        "name": "Plumbline",
        "tests": "9",
        "failures": "5",
        "errors": "1",
        "skipped": "1",
    }
    for name in ("tests", "failures", "errors", "skipped"):
        assert sum(int(suite.get(name, "0")) for suite in root) == int(root.get(name, "0"))


def test_a_case_is_named_by_line_and_words() -> None:
    case = suites(sample_run())[0][0]
    assert case.get("name") == "L3 $7.2 billion"
    assert (case.get("file"), case.get("line")) == ("stories/dykes.md", "3")
    assert (case[0].text or "").startswith("stories/dykes.md:3:33: error figure-contradicts ")


def test_a_silenced_case_says_by_what_and_why() -> None:
    skipped = suites(sample_run())[0][-1][0]
    assert skipped.get("message") == "silenced (inline): the gauge was moved in May"


def test_what_is_listed_on_request_is_a_case_then() -> None:
    asked = replace(sample_run(), requested=frozenset({"unverified-figure"}))
    assert len(suites(asked)[0]) == len(suites(sample_run())[0]) + 1


def test_the_schema_would_notice_a_slip() -> None:
    root = etree.fromstring(run_junit(sample_run()).encode())
    root[0][0].set("line", "0")
    assert not SCHEMA.validate(root)


def test_nothing_checked_is_no_suite() -> None:
    assert len(suites(Run(()))) == 0
