"""Review tools read each remark with its line, column and how grave it is."""

from dataclasses import replace
from pathlib import Path

from lxml import etree

from app.exporters.as_checkstyle import run_checkstyle
from app.exporters.remarks import Run
from tests.unit.exporters.sample import sample_run

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "schemas" / "checkstyle.xsd"))


def files(run: Run) -> etree._Element:
    root = etree.fromstring(run_checkstyle(run).encode())
    SCHEMA.assertValid(root)
    return root


def test_an_error_says_where_how_grave_and_why() -> None:
    first = files(sample_run())[0][0]
    assert (first.get("line"), first.get("column")) == ("3", "33")
    assert first.get("severity") == "error"
    assert first.get("source") == "plumbline.figure-contradicts"
    assert (first.get("message") or "").endswith("look swapped. [magnitude-slip]")


def test_levels_become_severities_and_silenced_remarks_are_left_out() -> None:
    said = [[one.get("severity") for one in file] for file in files(sample_run())]
    assert said == [["error", "warning", "error", "warning"], ["info", "warning"], ["error"]]


def test_a_file_named_twice_is_one_element() -> None:
    run = sample_run()
    root = files(replace(run, checked=run.checked * 2))
    assert [file.get("name") for file in root] == [
        "stories/dykes.md",
        "notes/the budget.md",
        "stories/old.md",
    ]
