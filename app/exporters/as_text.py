"""Report → `path:line:col: level rule message` lines, which terminals and editors can follow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.domain import Report, Verdict
from app.exporters.as_json import report_document

Answer = Mapping[str, Any]  # JSON as it comes back from a service: its shape is CONTRACT.md's

LEVELS: Mapping[str, str] = {
    Verdict.CONFLICTS: "error",
    Verdict.DRIFTS: "warning",
    Verdict.SUPERSEDED: "warning",
    Verdict.AGREES: "note",
    Verdict.UNSEEN: "note",
}


def report_text(report: Report) -> str:
    """The lines of one report and, last, what they come to; the article's id stands for a path."""
    answer = report_document(report)
    lines = report_lines(answer, report.article.text, report.article.id)
    return "\n".join([*lines, summary_line([answer])]) + "\n"


def report_lines(answer: Answer, text: str, path: str) -> list[str]:
    """One line a claim and a finding, in reading order.

    `answer` is the answer of POST /check to `text`; lines and columns count code points from 1.
    """
    marks = sorted(_marks(answer), key=lambda mark: mark[0])
    places = _places(text, [start for start, _ in marks])
    return [
        f"{path}:{line}:{column}: {message}"
        for (line, column), (_, message) in zip(places, marks, strict=True)
    ]


def summary_line(answers: Sequence[Answer]) -> str:
    """What all answers come to: "3 claims: 1 agrees, 2 unseen"."""
    claims = sum(answer["summary"]["claims"] for answer in answers)
    findings = sum(answer["summary"]["findings"] for answer in answers)
    parts = [
        f"{count} {verdict}"
        for verdict in Verdict
        if (count := sum(answer["summary"][verdict] for answer in answers))
    ]
    total = f"{claims} {'claim' if claims == 1 else 'claims'}"
    others = f"; {findings} {'finding' if findings == 1 else 'findings'}" if findings else ""
    return total + (": " + ", ".join(parts) if parts else "") + others


def _marks(answer: Answer) -> Iterator[tuple[int, str]]:
    for claim in answer["claims"]:
        message = plain(f"“{claim['surface']}” {claim['verdict']}: {claim['reason']}")
        yield claim["start"], f"{LEVELS[claim['verdict']]} {claim['rule']} {message}"
    for finding in answer["findings"]:
        yield finding["start"], f"warning {finding['kind']} {plain(finding['reason'])}"


def _places(text: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
    # The starts come in order, so the text is gone through once however many claims there are.
    line, begins, seen = 1, 0, 0
    for start in starts:
        line += text.count("\n", seen, start)
        begins = max(begins, text.rfind("\n", seen, start) + 1)
        seen = start
        yield line, start - begins + 1


def plain(message: str) -> str:
    """The message on one line and without control characters."""
    # An article must not write lines of its own, or move the cursor of the terminal that shows it.
    return "".join(letter if letter.isprintable() else " " for letter in message)
