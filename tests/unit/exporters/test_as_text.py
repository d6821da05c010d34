"""A terminal gets one line a remark, where it stands, and a last line that sums up."""

from dataclasses import replace

from app.domain import Report
from app.exporters import EXPORTERS
from app.exporters.as_json import report_document
from app.exporters.as_text import report_lines, run_text, summary_line
from app.exporters.remarks import Failed, Run, Suppression, SuppressionKind, checked_text


def test_each_line_says_where_how_grave_and_why(run: Run) -> None:
    assert run_text(run).splitlines() == [
        (
            "stories/dykes.md:1:20: error figure-contradicts "
            "“$7.2 billion” conflicts with a figure on file: "
            "It says billions where Coast Agency said millions. [magnitude-slip]"
        ),
        (
            "stories/dykes.md:2:1: error arithmetic "
            "The numbers of a sentence do not add up: The parts do not add up."
        ),
        "2 claims: 1 conflicts, 1 unseen; 1 finding",
    ]


def test_what_is_listed_on_request_stands_in_its_place(run: Run) -> None:
    lines = run_text(replace(run, requested=frozenset({"unverified-figure"}))).splitlines()
    assert lines[2] == (
        "stories/dykes.md:2:10: note unverified-figure “more than 300 engineers” has nothing on "
        "file to be held against: Nothing is on record for it. [no-figure]"
    )


def test_a_silenced_remark_is_only_counted(run: Run) -> None:
    known = Suppression(SuppressionKind.BASELINE)
    quiet = replace(run, checked=tuple(one.silenced(lambda _: known) for one in run.checked))
    assert run_text(quiet) == "2 claims: 1 conflicts, 1 unseen; 1 finding; 2 silenced\n"


def test_what_could_not_be_checked_is_named(run: Run) -> None:
    failed = (Failed("b.md", "is not UTF-8 at byte 3"),)
    warned = replace(run, failed=failed, warnings=("the service did not answer",))
    assert run_text(warned).splitlines()[-3:] == [
        "b.md: not checked: is not UTF-8 at byte 3",
        "note: the service did not answer",
        "2 claims: 1 conflicts, 1 unseen; 1 finding; 1 file not checked",
    ]


def test_columns_count_code_points(report: Report) -> None:
    answer = report_document(report)
    start = report.findings[0].claim.span.start
    text = "🛶" * start + report.article.text[start:]
    assert report_lines(answer, text, "boat.txt")[0].startswith("boat.txt:1:20: ")


def test_an_article_cannot_write_lines_of_its_own(report: Report) -> None:
    finding = replace(report.findings[0], reason="fine\nboat.txt:1:1: error\x1b[2J")
    hostile = replace(report, findings=(finding,), notices=())
    checked = checked_text("\n::error::b.txt", report.article.text, report_document(hostile))
    lines = run_text(Run((checked,), (Failed("a\nb", "c\nd"),))).splitlines()
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)
    assert lines[0].startswith("./")


def test_the_last_line_adds_up_several_articles(report: Report) -> None:
    one = report_document(report)
    assert summary_line([one, one]) == "4 claims: 2 conflicts, 2 unseen; 2 findings"


def test_an_article_without_numbers_has_nothing_to_list(report: Report) -> None:
    empty = replace(report, findings=(), notices=())
    assert run_text(Run((checked_text("a.md", "", report_document(empty)),))) == "0 claims\n"


def test_every_form_is_found_by_its_name(run: Run) -> None:
    assert EXPORTERS["text"](run) == run_text(run)
    assert EXPORTERS["json"](run).startswith('{"article": ')
