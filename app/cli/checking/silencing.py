"""An answer → its remarks, silenced where a comment, the project or the baseline says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.cli.checking.baseline import Baseline
from app.cli.checking.config import Project, Setting
from app.cli.checking.drafts import Draft, place_in_file
from app.cli.checking.ignores import Ignore
from app.domain import Span
from app.exporters.fingerprints import Fingerprints
from app.exporters.places import Place, Places
from app.exporters.plain import plain
from app.exporters.remarks import (
    Answer,
    Checked,
    Remark,
    Suppression,
    SuppressionKind,
    checked_text,
)
from app.exporters.rules import GRAVITY, RULE, Level, Listed


def checked_draft(draft: Draft, answer: Answer, known: Baseline) -> Checked:
    """Every remark on a file, silenced or not, in reading order, at the project's levels."""
    lines = Places(draft.file_text)
    ignores = [_Placed(one, lines.of(one.block)) for one in draft.directions.ignores]
    text = answer["article"].get("text") or draft.payload.text
    checked = checked_text(draft.target.name, text, answer, place_in_file(draft, text))
    remarks = [*checked.remarks, *_on_comments(draft, checked, ignores, lines)]
    remarks.sort(key=lambda one: (one.span, GRAVITY.index(one.level), one.rule.id))
    settings = settings_of(draft)
    levels = {rule: Level(to) for rule, to in settings.items() if to is not Setting.OFF}
    return (
        replace(checked, remarks=tuple(remarks))
        .silenced(lambda remark: _silenced(remark, ignores))
        .levelled(levels)
        .silenced(lambda remark: _switched_off(remark, settings, draft.project))
        .silenced(lambda remark: known.silences(checked.path, remark))
    )


def from_level(checked: Checked, least: Level) -> Checked:
    """The same without what is less grave; what is in order stays, for it is told as passed."""
    limit = GRAVITY.index(least)
    remarks = (
        one
        for one in checked.remarks
        if GRAVITY.index(one.level) <= limit or one.rule.listed is Listed.AS_PASSED
    )
    return replace(checked, remarks=tuple(remarks))


def settings_of(draft: Draft) -> Mapping[str, Setting]:
    """What the project makes of each rule that it speaks of, for this file."""
    project = draft.project
    if project is None:
        return {}
    settings = dict(project.config.rules)
    for override in project.overrides_of(draft.target.path):
        settings.update(override.rules)
    return settings


@dataclass(frozen=True, slots=True)
class _Placed:
    """A comment, and where in the file its block stands."""

    ignore: Ignore
    block: Place

    def covers(self, remark: Remark) -> bool:
        """Whether the comment speaks of the rule, and of the block that the remark begins in."""
        block, at = self.block, (remark.place.line, remark.place.column)
        is_in_block = (block.line, block.column) <= at < (block.end_line, block.end_column)
        is_named = remark.rule.id in self.ignore.rules
        return is_named and is_in_block and remark.rule.listed is not Listed.AS_PASSED


def _silenced(remark: Remark, ignores: Sequence[_Placed]) -> Suppression | None:
    reason = next((one.ignore.reason for one in ignores if one.covers(remark)), None)
    return None if reason is None else Suppression(SuppressionKind.INLINE, plain(reason))


def _switched_off(
    remark: Remark, settings: Mapping[str, Setting], project: Project | None
) -> Suppression | None:
    if project is None or settings.get(remark.rule.id) is not Setting.OFF:
        return None
    return Suppression(SuppressionKind.CONFIG, f"switched off in {project.file.name}")


def _on_comments(
    draft: Draft, checked: Checked, ignores: Sequence[_Placed], lines: Places
) -> Iterator[Remark]:
    """What is to be said of the comments themselves."""
    told = [(RULE["bad-ignore"], one.span, one.problem) for one in draft.directions.refused]
    told += [
        (RULE["unused-ignore"], one.ignore.span, f"the block has no {', '.join(one.ignore.rules)}")
        for one in ignores
        if not any(one.covers(remark) for remark in checked.remarks)
    ]
    fingerprints = Fingerprints()
    for rule, span, problem in told:
        surface = span.of(draft.file_text)
        yield Remark(
            rule=rule,
            level=rule.level,
            # Of a text that was taken out of its file, no stretch stands for the comment.
            span=span if draft.is_whole else Span(0, 0),
            place=lines.of(span),
            surface=plain(surface),
            title=rule.short.removesuffix("."),
            detail=plain(f"{problem[:1].upper()}{problem[1:]}."),
            decided_by=rule.id,
            fingerprint=fingerprints.of_words(rule.id, surface),
        )
