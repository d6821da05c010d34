"""The answer of POST /check to one text → remarks: what a build system says about it, and where.

Every form that build systems and editors read is made from a `Run` of these.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from app.domain import Basis, Span, Verdict
from app.exporters.fingerprints import Fingerprints
from app.exporters.places import Place, Places
from app.exporters.plain import plain
from app.exporters.rules import (
    GRAVITY,
    OF_FINDING,
    OF_VERDICT,
    RULE,
    Level,
    Listed,
    Rule,
)

Answer = Mapping[str, Any]  # JSON as it comes back from a service: its shape is CONTRACT.md's

FOLDED = (Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED)
"""A finding that only says again what a claim with such a verdict says is no second remark; nor is
one that says again what a person decided about."""

STALE = "stale-figure"
"""The checking rule for a number that was right once, and is repeated."""

TITLES: Mapping[str, str] = {
    Verdict.CONFLICTS: "conflicts with a figure on file",
    Verdict.DRIFTS: "drifts from a figure on file",
    Verdict.SUPERSEDED: "is superseded by a newer figure",
    Verdict.AGREES: "agrees with what is on file",
    Verdict.UNSEEN: "has nothing on file to be held against",
}


class SuppressionKind(StrEnum):
    """What silenced a remark."""

    INLINE = "inline"  # a comment in the text
    BASELINE = "baseline"  # it was there before, and was put up with
    CONFIG = "config"  # the project's settings


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a remark is silenced; `reason` is a person's own words, empty where none were given."""

    kind: SuppressionKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about a text.

    `level` is the rule's, or what a project sets instead. `surface` is the text at `span`; `place`
    the same in lines and columns. `title` is one clause without a full stop, `detail` the reason in
    whole sentences; both are plain: one line, no control characters. `decided_by` is the id of the
    checking rule (`magnitude-slip`) or the kind of the finding. `claim` is the claim's part of the
    answer, None for what is said of no single claim. `fingerprint` stays when text is moved in
    above; it does not tell rules apart, so keep (rule, fingerprint) to know a remark again.
    """

    rule: Rule
    level: Level
    span: Span
    place: Place
    surface: str
    title: str
    detail: str
    decided_by: str
    fingerprint: str
    claim: Answer | None = None
    suppression: Suppression | None = None

    @property
    def message(self) -> str:
        """Title and reason as sentences, the title first."""
        return f"{self.title}. {self.detail}"

    @property
    def reason(self) -> str:
        """The detail with what decided behind it, where that is not the rule itself."""
        decided_by = plain(self.decided_by)
        return self.detail if decided_by == self.rule.id else f"{self.detail} [{decided_by}]"

    @property
    def evidence(self) -> Sequence[Answer]:
        """The figures that the claim was held against, the deciding one first; may be empty."""
        return self.claim["evidence"] if self.claim else ()


@dataclass(frozen=True, slots=True)
class Checked:
    """One text that was checked: `path` as the caller names it, `text` what the answer's offsets
    point into, the answer itself, and every remark in reading order, silenced or not."""

    path: str
    text: str
    answer: Answer
    remarks: tuple[Remark, ...]

    def silenced(self, by: Callable[[Remark], Suppression | None]) -> "Checked":
        """The same with every remark silenced for which `by` gives a reason; the first one stays.

        Call it for comments in the text first, then for the project's settings, then the baseline.
        """
        remarks = tuple(
            replace(remark, suppression=remark.suppression or by(remark)) for remark in self.remarks
        )
        return replace(self, remarks=remarks)

    def levelled(self, levels: Mapping[str, Level]) -> "Checked":
        """The same with the levels that a project sets, by rule id."""
        remarks = (replace(one, level=levels.get(one.rule.id, one.level)) for one in self.remarks)
        return replace(self, remarks=tuple(remarks))


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that could not be checked, and the problem in one sentence."""

    path: str
    problem: str


@dataclass(frozen=True, slots=True)
class Run:
    """Everything that one call of the command found.

    `requested` are ids of rules that are listed on request only (`unverified-figure`). `version` is
    that of the command. `warnings` are sentences about the run itself that stopped nothing.
    """

    checked: tuple[Checked, ...]
    failed: tuple[Failed, ...] = ()
    requested: frozenset[str] = frozenset()
    version: str = ""
    warnings: tuple[str, ...] = ()

    def lists(self, remark: Remark) -> bool:
        """Whether a form that lists what is wrong lists the remark; silenced ones count too."""
        if remark.rule.listed is Listed.ON_REQUEST:
            return remark.rule.id in self.requested
        return remark.rule.listed is Listed.ALWAYS

    def listed(self) -> Iterator[tuple[Checked, Remark]]:
        """What is listed and not silenced, file by file, in reading order."""
        for checked in self.checked:
            for remark in checked.remarks:
                if self.lists(remark) and not remark.suppression:
                    yield checked, remark

    def gravest_first(self) -> list[tuple[Checked, Remark]]:
        """The same, errors first: for forms that show only so many."""
        return sorted(self.listed(), key=lambda one: GRAVITY.index(one[1].level))

    def reaches(self, level: Level) -> bool:
        """Whether anything listed and not silenced is as grave as `level` or graver."""
        limit = GRAVITY.index(level)
        return any(GRAVITY.index(remark.level) <= limit for _, remark in self.listed())


def checked_text(
    path: str, text: str, answer: Answer, place_of: Callable[[Span], Place] | None = None
) -> Checked:
    """`answer` is what POST /check says of `text`, from here or from a remote service.

    `place_of` is for a text that was taken out of its file: it says where in the file a span of the
    text stands. Without it the text is the file.
    """
    here = _Text(text, place_of or Places(text).of, Fingerprints())
    remarks = [*_of_claims(answer, here), *_of_findings(answer, here), *_of_article(answer, here)]
    remarks.sort(key=lambda one: (one.span, GRAVITY.index(one.level), one.rule.id))
    return Checked(path, text, answer, tuple(remarks))


@dataclass(frozen=True, slots=True)
class _Text:
    """The text that remarks are made of."""

    text: str
    place_of: Callable[[Span], Place]
    fingerprints: Fingerprints

    def remark(
        self, rule: Rule, span: Span, said: tuple[str, str], decided_by: str, fingerprint: str
    ) -> Remark:
        """`said` is title and detail, as they come from the article."""
        title, detail = (plain(words) for words in said)
        surface = span.of(self.text)
        place = self.place_of(span)
        return Remark(
            rule, rule.level, span, place, surface, title, detail, decided_by, fingerprint
        )


def _of_claims(answer: Answer, here: _Text) -> Iterator[Remark]:
    for claim in sorted(answer["claims"], key=_offsets):
        rule, title = OF_VERDICT[claim["verdict"]], TITLES[claim["verdict"]]
        if _is_update(claim):
            rule, title = RULE["figure-update"], "updates an older figure on file"
        if claim.get("decided"):
            title = f"{claim['verdict']}, as a person decided"
        said = (f"“{claim['surface']}” {title}", claim["reason"])
        fingerprint = here.fingerprints.of_claim(claim)
        remark = here.remark(rule, Span(*_offsets(claim)), said, claim["rule"], fingerprint)
        yield replace(remark, claim=claim)


def _is_update(claim: Answer) -> bool:
    """Whether, of the two that were right at their time, the claim is the newer one.

    A stale figure equals an older one though a newer is on file: it is none. Nor is what a person
    calls superseded.
    """
    if claim["verdict"] != Verdict.SUPERSEDED or not claim["evidence"]:
        return False
    if claim["rule"] == STALE or claim.get("decided"):
        return False
    ours, theirs = claim["time"]["as_of"], claim["evidence"][0]["as_of"]
    return ours is not None and theirs is not None and ours > theirs


def _of_findings(answer: Answer, here: _Text) -> Iterator[Remark]:
    # A person's decision, and one that was overtaken, is told around the reason of the rules.
    told = {
        _offsets(claim): claim["reason"]
        for claim in answer["claims"]
        if claim["verdict"] in FOLDED or claim.get("decided")
    }
    for finding in sorted(answer["findings"], key=_offsets):
        if finding["reason"] in told.get(_offsets(finding), ""):
            continue
        kind, span = finding["kind"], Span(*_offsets(finding))
        rule = OF_FINDING.get(kind, RULE["other-finding"])
        said = (rule.short.removesuffix("."), finding["reason"])
        fingerprint = here.fingerprints.of_words(kind, f"{finding['quote']} {span.of(here.text)}")
        yield here.remark(rule, span, said, kind, fingerprint)


def _of_article(answer: Answer, here: _Text) -> Iterator[Remark]:
    """Whether the day is missing that some number would need."""
    is_dated = answer.get("article", {}).get("published") is not None
    if is_dated or all(claim["time"]["basis"] != Basis.UNKNOWN for claim in answer["claims"]):
        return
    rule = RULE["date-missing"]
    said = (rule.short.removesuffix("."), rule.advice)
    yield here.remark(rule, Span(0, 0), said, rule.id, here.fingerprints.of_words(rule.id, ""))


def _offsets(marked: Answer) -> tuple[int, int]:
    return marked["start"], marked["end"]
