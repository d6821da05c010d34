"""Run → SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.exporters.encoding import Document, encoded
from app.exporters.fingerprints import NAME
from app.exporters.line_hashes import line_hashes
from app.exporters.locations import uri_of, web_link
from app.exporters.places import Places
from app.exporters.plain import plain
from app.exporters.remarks import Answer, Checked, Failed, Remark, Run, Suppression, SuppressionKind
from app.exporters.rules import GRAVITY, RULES, Level, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
BASE = "%SRCROOT%"
"""Stands for the root of the repository, as code scanning services name it."""

RESULTS = 25_000
"""The most that GitHub takes of one run."""

LINKS = 3
"""Figures that a message links to; all of them stand in its properties."""

SEVERITIES: Mapping[Level, str] = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.NOTE: "recommendation",
}
"""`problem.severity`, as GitHub sorts rules by."""

RULE_INDEX = {rule.id: index for index, rule in enumerate(RULES)}

LineHashes = Callable[[Checked], Sequence[str]]


def run_sarif(run: Run) -> str:
    """One SARIF run; silenced remarks are results with their suppression."""
    return _sarif(run, lambda _: ())


def run_sarif_with_line_hashes(run: Run) -> str:
    """The same with the hashes of lines, for reports that are sent to GitHub through its API; its
    upload action adds them itself."""
    return _sarif(run, _line_hashes)


def _sarif(run: Run, hashes_of: LineHashes) -> str:
    kept, left_out = _kept(run)
    document: Document = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run)},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run, left_out)],
                "artifacts": [{"location": _artifact(path)} for path in _paths(run)],
                "results": [
                    _result(checked, remark, hashes)
                    for checked, remarks in kept
                    for hashes in [hashes_of(checked)]
                    for remark in remarks
                ],
            }
        ],
    }
    return encoded(document) + "\n"


def _kept(run: Run) -> tuple[list[tuple[Checked, list[Remark]]], int]:
    """What is told of each file, and how many remarks are too many: the least grave ones."""
    listed = [(one, [each for each in one.remarks if run.lists(each)]) for one in run.checked]
    places = [
        (remark.suppression is not None, GRAVITY.index(remark.level), file, number)
        for file, (_, remarks) in enumerate(listed)
        for number, remark in enumerate(remarks)
    ]
    kept = {(file, number) for _, _, file, number in sorted(places)[:RESULTS]}
    within = [
        (checked, [each for number, each in enumerate(remarks) if (file, number) in kept])
        for file, (checked, remarks) in enumerate(listed)
    ]
    return within, len(places) - len(kept)


def _paths(run: Run) -> list[str]:
    return list(dict.fromkeys(checked.path for checked in run.checked))


def _driver(run: Run) -> Document:
    return {
        "name": "Plumbline",
        **({"semanticVersion": run.version} if run.version else {}),
        "rules": [_descriptor(rule) for rule in RULES],
    }


def _descriptor(rule: Rule) -> Document:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.short},
        "fullDescription": {"text": rule.full},
        "help": {
            "text": f"{rule.full} {rule.advice}",
            "markdown": f"{rule.full}\n\n**What to do:** {rule.advice}",
        },
        "defaultConfiguration": {"level": rule.level},
        "properties": {
            "tags": ["figures", "editing"],
            "precision": rule.precision,
            "problem.severity": SEVERITIES[rule.level],
        },
    }


def _invocation(run: Run, left_out: int) -> Document:
    notifications = [
        *(_failure(failed) for failed in run.failed),
        *({"level": "warning", "message": {"text": plain(each)}} for each in run.warnings),
    ]
    if left_out:
        said = f"{left_out} more remarks, the least grave, are left out: {RESULTS} is the limit."
        notifications.append({"level": "warning", "message": {"text": said}})
    return {
        "executionSuccessful": not run.failed,
        "toolExecutionNotifications": notifications,
    }


def _failure(failed: Failed) -> Document:
    return {
        "level": "error",
        "message": {"text": plain(failed.problem)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failed.path)}}],
    }


def _result(checked: Checked, remark: Remark, hashes: Sequence[str]) -> Document:
    place = remark.place
    return {
        "ruleId": remark.rule.id,
        "ruleIndex": RULE_INDEX[remark.rule.id],
        "level": remark.level,
        "message": {"text": _message(remark)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(checked.path),
                    "region": {
                        "startLine": place.line,
                        "startColumn": place.column,
                        "endLine": place.end_line,
                        "endColumn": place.end_column,
                        "snippet": {"text": remark.surface},
                    },
                }
            }
        ],
        "partialFingerprints": {
            NAME: remark.fingerprint,
            **({"primaryLocationLineHash": hashes[place.line - 1]} if hashes else {}),
        },
        **({"suppressions": [_suppression(remark.suppression)]} if remark.suppression else {}),
        "properties": _properties(remark),
    }


def _line_hashes(checked: Checked) -> Sequence[str]:
    places = Places(checked.text)
    is_file = all(places.of(remark.span) == remark.place for remark in checked.remarks)
    # Of a text that was taken out of its file, the file's lines are not known here.
    return line_hashes(checked.text) if is_file else ()


def _message(remark: Remark) -> str:
    """Title, reason, and the figures that can be looked at, as links.

    A related location would be their place, but GitHub refuses a whole report for one location
    whose scheme is another than that of the checked-out files.
    """
    # A link in the article's words would be followed as one of ours.
    said = remark.message.replace("](", "] (")
    links = [
        f"[{_link_text(figure)}]({link})"
        for figure in remark.evidence
        if (link := web_link(figure["url"]))
    ]
    return f"{said} On file: {', '.join(links[:LINKS])}." if links else said


def _link_text(figure: Answer) -> str:
    day = figure["as_of"] or figure["published"]
    words = plain(f"{figure['source']}, {day}" if day else figure["source"])
    return "".join(f"\\{letter}" if letter in "[]\\" else letter for letter in words)


def _suppression(suppression: Suppression) -> Document:
    is_inline = suppression.kind is SuppressionKind.INLINE
    return {
        "kind": "inSource" if is_inline else "external",
        **({"justification": plain(suppression.reason)} if suppression.reason else {}),
        "properties": {"by": suppression.kind},
    }


def _properties(remark: Remark) -> Document:
    claim = remark.claim
    return {
        "decidedBy": remark.decided_by,
        **({"verdict": claim["verdict"], "series": claim["series"]} if claim else {}),
        "figures": list(_figures(remark)),
    }


def _figures(remark: Remark) -> Iterator[Document]:
    for figure in remark.evidence:
        yield {
            "id": figure["figure_id"],
            "relation": figure["relation"],
            "source": figure["source"],
            "asOf": figure["as_of"],
            "url": figure["url"],
            "quantity": figure["quantity"],
        }


def _artifact(path: str) -> Document:
    uri = uri_of(path)
    # No path becomes a reference with a colon in it, but one with a scheme of its own.
    return {"uri": uri} if ":" in uri else {"uri": uri, "uriBaseId": BASE}
