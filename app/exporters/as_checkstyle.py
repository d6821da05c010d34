"""Run → Checkstyle XML, which many build systems and review tools read."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from app.exporters.locations import relative
from app.exporters.plain import plain
from app.exporters.remarks import Failed, Remark, Run
from app.exporters.rules import Level
from app.exporters.xml import xml_text

VERSION = "4.3"
"""The version of the form that its readers expect."""

SEVERITIES: Mapping[Level, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.NOTE: "info",
}


def run_checkstyle(run: Run) -> str:
    """One element a file, one within it for each remark that is listed and not silenced."""
    root = Element("checkstyle", version=VERSION)
    paths = dict.fromkeys(relative(checked.path) for checked in run.checked)
    files = {path: SubElement(root, "file", name=path) for path in paths}
    for checked, remark in run.listed():
        _add(files[relative(checked.path)], remark)
    for failed in run.failed:
        _add_failed(root, failed)
    return xml_text(root)


def _add(file: Element, remark: Remark) -> None:
    SubElement(
        file,
        "error",
        line=str(remark.place.line),
        column=str(remark.place.column),
        severity=SEVERITIES[remark.level],
        message=f"{remark.title}. {remark.reason}",
        source=f"plumbline.{remark.rule.id}",
    )


def _add_failed(root: Element, failed: Failed) -> None:
    SubElement(
        SubElement(root, "file", name=relative(failed.path)),
        "error",
        line="1",
        severity="error",
        message=plain(failed.problem),
        source="plumbline.not-checked",
    )
