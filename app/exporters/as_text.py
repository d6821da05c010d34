"""Run → `path:line:col: level rule message` lines, which terminals and editors can follow."""

from collections.abc import Mapping, Sequence

from app.domain import Verdict
from app.exporters.plain import plain, plain_path
from app.exporters.remarks import Answer, Remark, Run, checked_text


def run_text(run: Run) -> str:
    """One line a remark, file by file in reading order; then what could not be checked; then what
    it all comes to."""
    lines = [remark_line(checked.path, remark) for checked, remark in run.listed()]
    lines += [f"{plain_path(one.path)}: not checked: {plain(one.problem)}" for one in run.failed]
    lines += [f"note: {plain(warning)}" for warning in run.warnings]
    return "\n".join([*lines, total_line(run)]) + "\n"


def remark_line(path: str, remark: Remark) -> str:
    """`path:line:col: level rule title: detail [the checking rule that decided]`."""
    place = remark.place
    return (
        f"{plain_path(path)}:{place.line}:{place.column}: {remark.level} {remark.rule.id} "
        f"{remark.title}: {remark.reason}"
    )


def total_line(run: Run) -> str:
    """What all files come to: "3 claims: 1 agrees, 2 unseen; 1 finding; 2 silenced"."""
    silenced = sum(
        run.lists(remark) and remark.suppression is not None
        for checked in run.checked
        for remark in checked.remarks
    )
    failed = len(run.failed)
    parts = [
        summary_line([checked.answer for checked in run.checked]),
        *([f"{silenced} silenced"] if silenced else []),
        *([f"{failed} {'file' if failed == 1 else 'files'} not checked"] if failed else []),
    ]
    return "; ".join(parts)


def report_lines(answer: Answer, text: str, path: str) -> list[str]:
    """One line a claim and a finding of one answer of POST /check to `text`, in reading order.

    Lines and columns count code points from 1.
    """
    remarks = checked_text(path, text, answer).remarks
    return [remark_line(path, one) for one in remarks if one.rule.id != "date-missing"]


def summary_line(answers: Sequence[Answer]) -> str:
    """What all answers come to: "3 claims: 1 agrees, 2 unseen"."""
    claims = _counted(answers, "claims")
    findings = _counted(answers, "findings")
    parts = [f"{count} {verdict}" for verdict in Verdict if (count := _counted(answers, verdict))]
    total = f"{claims} {'claim' if claims == 1 else 'claims'}"
    others = f"; {findings} {'finding' if findings == 1 else 'findings'}" if findings else ""
    return total + (": " + ", ".join(parts) if parts else "") + others


def _counted(answers: Sequence[Mapping[str, Mapping[str, int]]], what: str) -> int:
    return sum(answer["summary"][what] for answer in answers)
