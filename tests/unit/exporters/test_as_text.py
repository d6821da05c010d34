"""A terminal gets one line a claim, where it stands, and a last line that sums up."""

from dataclasses import replace

from app.domain import Report
from app.exporters import EXPORTERS
from app.exporters.as_json import report_document
from app.exporters.as_text import report_lines, report_text, summary_line


def test_each_line_says_where_how_grave_and_why(report: Report) -> None:
    assert report_text(report).splitlines() == [
        (
            "art_1:1:20: error magnitude-slip “$7.2 billion” conflicts: "
            "It says billions where Coast Agency said millions."
        ),
        "art_1:2:1: warning arithmetic The parts do not add up.",
        "art_1:2:10: note no-figure “more than 300 engineers” unseen: Nothing is on record for it.",
        "2 claims: 1 conflicts, 1 unseen; 1 finding",
    ]


def test_columns_count_code_points(report: Report) -> None:
    answer = report_document(report)
    start = report.findings[0].claim.span.start
    text = "🛶" * start + report.article.text[start:]
    assert report_lines(answer, text, "boat.txt")[0].startswith("boat.txt:1:20: ")


def test_an_article_cannot_write_lines_of_its_own(report: Report) -> None:
    finding = replace(report.findings[0], reason="fine\nboat.txt:1:1: error\x1b[2J")
    lines = report_text(replace(report, findings=(finding,), notices=())).splitlines()
    assert len(lines) == 2
    assert "\x1b" not in lines[0]


def test_the_last_line_adds_up_several_articles(report: Report) -> None:
    one = report_document(report)
    assert summary_line([one, one]) == "4 claims: 2 conflicts, 2 unseen; 2 findings"


def test_an_article_without_numbers_has_nothing_to_list(report: Report) -> None:
    empty = replace(report, findings=(), notices=())
    assert report_text(empty) == "0 claims\n"


def test_every_form_is_found_by_its_name(report: Report) -> None:
    assert EXPORTERS["text"](report) == report_text(report)
    assert EXPORTERS["json"](report).startswith('{"article": ')
