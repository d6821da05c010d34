"""Run → JUnit XML, which build systems show as tests: a number that holds is a test that passed."""

from xml.etree.ElementTree import Element, SubElement

from app.exporters.as_text import remark_line
from app.exporters.locations import relative
from app.exporters.plain import plain
from app.exporters.remarks import Checked, Failed, Remark, Run, Suppression
from app.exporters.rules import Level, Listed
from app.exporters.xml import xml_text

NOT_CHECKED = "not-checked"
COUNTS = ("tests", "failures", "errors", "skipped")
OUTCOMES = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def run_junit(run: Run) -> str:
    """One suite a file, one case a remark: errors and warnings fail, notes pass with their words,
    silenced ones are skipped, and the numbers that agree pass. A file that could not be checked is
    a suite with one error."""
    root = Element("testsuites", name="Plumbline")
    for checked in run.checked:
        _add_suite(root, run, checked)
    for failed in run.failed:
        _add_failed(root, failed)
    for suite in root:
        _count(suite, list(suite))
    _count(root, [case for suite in root for case in suite])
    return xml_text(root)


def _add_suite(root: Element, run: Run, checked: Checked) -> None:
    suite = SubElement(root, "testsuite", name=relative(checked.path))
    for remark in checked.remarks:
        if run.lists(remark) or remark.rule.listed is Listed.AS_PASSED:
            case = _case(suite, checked, remark)
            if remark.rule.listed is not Listed.AS_PASSED:
                _tell(case, checked, remark)


def _case(suite: Element, checked: Checked, remark: Remark) -> Element:
    line = str(remark.place.line)
    surface = " ".join(plain(remark.surface).split())
    return SubElement(
        suite,
        "testcase",
        name=f"L{line} {surface or remark.title}",
        classname=remark.rule.id,
        file=relative(checked.path),
        line=line,
    )


def _tell(case: Element, checked: Checked, remark: Remark) -> None:
    """What came of it: skipped, failed, or passed with a note."""
    if remark.suppression:
        SubElement(case, "skipped", message=_silenced(remark.suppression))
        return
    if remark.level is Level.NOTE:
        told = SubElement(case, "system-out")
    else:
        told = SubElement(case, "failure", message=remark.title, type=str(remark.level))
    told.text = remark_line(checked.path, remark)


def _silenced(by: Suppression) -> str:
    return f"silenced ({by.kind}): {plain(by.reason)}" if by.reason else f"silenced ({by.kind})"


def _add_failed(root: Element, failed: Failed) -> None:
    path, problem = relative(failed.path), plain(failed.problem)
    suite = SubElement(root, "testsuite", name=path)
    case = SubElement(suite, "testcase", name=path, classname=NOT_CHECKED, file=path)
    SubElement(case, "error", message=problem, type=NOT_CHECKED)


def _count(element: Element, cases: list[Element]) -> None:
    """Sets how many cases there are, and how many came to what."""
    counts = dict.fromkeys(COUNTS, 0) | {"tests": len(cases)}
    for outcome in (outcome for case in cases for outcome in case):
        if outcome.tag in OUTCOMES:
            counts[OUTCOMES[outcome.tag]] += 1
    for name, count in counts.items():
        element.set(name, str(count))
