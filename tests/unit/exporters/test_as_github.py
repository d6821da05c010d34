"""GitHub shows remarks beside the lines of a change, so many of a kind and no more."""

from dataclasses import replace

from app.exporters.as_github import run_github
from app.exporters.remarks import Failed, Run, checked_text
from tests.unit.exporters.sample import DYKES, answer, claim, sample_run


def test_an_annotation_says_where_how_grave_and_why() -> None:
    assert run_github(sample_run()).splitlines()[2] == (
        "::error file=stories/dykes.md,line=3,endLine=3,col=33,endColumn=45,"
        "title=figure-contradicts%3A “$7.2 billion” conflicts with a figure on file::"
        "Coast Agency had $7.2 million on 1 May 2023; this article says $7.2 billion, a thousand "
        "times as much: million and billion look swapped. [magnitude-slip]"
    )


def test_what_was_not_checked_comes_first_and_notes_come_last() -> None:
    kinds = [
        line[2:].split(" ")[0].split("::")[0]
        for line in run_github(sample_run()).splitlines()
        if line.startswith("::")
    ]
    assert kinds == [
        "error",
        "warning",
        "error",
        "error",
        "warning",
        "warning",
        "warning",
        "notice",
    ]


def test_signs_with_a_meaning_are_escaped() -> None:
    said = claim(DYKES, "$7.2 billion", "conflicts", "equal", "Up 5%, they say: \r\n::error::x")
    run = Run((checked_text("a,b:c%.md", DYKES, answer([said])),))
    line = run_github(run).splitlines()[0]
    assert "file=a%2Cb%3Ac%25.md," in line
    assert line.endswith("::Up 5%25, they say:   ::error::x [equal]")


def test_columns_are_told_only_within_one_line() -> None:
    said = claim(DYKES, "moved\nto higher", "drifts", "equal", "So it is.")
    line = run_github(Run((checked_text("a.md", DYKES, answer([said])),))).splitlines()[0]
    assert "line=6,endLine=7,title=" in line


def test_beyond_ten_of_a_kind_the_rest_is_counted() -> None:
    failed = tuple(Failed(f"{number}.md", "is not UTF-8") for number in range(12))
    lines = run_github(replace(sample_run(), failed=failed)).splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) == 4
    assert lines[-2] == "4 more: GitHub shows 10 of a kind."


def test_the_last_line_sums_up() -> None:
    assert run_github(Run(())) == "0 claims\n"
