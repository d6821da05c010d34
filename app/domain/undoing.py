"""Whether a decision may be taken back, or a later one rests on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.decision import RULING_KINDS, Decision, DecisionKind


@dataclass(frozen=True, slots=True)
class Rejoined:
    """What taking a decision back makes one again: `away` is `into` by an older merge."""

    away: str
    into: str


def resting_on(
    undone: Decision, later: Iterable[Decision], rejoined: Rejoined | None
) -> Decision | None:
    """The last of the later decisions that would not stand as it does without `undone`.

    `later` are those that stand. Whoever takes them back from the last on is never refused.
    """
    resting = [one for one in later if _rests(one, undone) or _stands_in_the_way(one, rejoined)]
    return max(resting, key=lambda one: one.number, default=None)


def rejoined_by(before: dict[str, str], after: dict[str, str]) -> Rejoined | None:
    """Of what each series was merged into before and after an undo, the merge that holds again."""
    found = (Rejoined(away, into) for away, into in after.items() if before.get(away) != into)
    return next(found, None)


def _rests(later: Decision, undone: Decision) -> bool:
    if undone.kind is DecisionKind.PIN:
        return later.kind is DecisionKind.UNPIN and later.figure_id == undone.figure_id
    if later.kind not in RULING_KINDS or undone.kind not in RULING_KINDS:
        return False
    if later.pair == undone.pair:
        return True
    # What the series became takes along what comes back to it, or into it.
    grown = {DecisionKind.MERGE: undone.other_id, DecisionKind.SPLIT: undone.series_id}
    is_merge = later.kind is DecisionKind.MERGE
    return is_merge and undone.kind in grown and later.series_id == grown[undone.kind]


def _stands_in_the_way(later: Decision, rejoined: Rejoined | None) -> bool:
    if rejoined is None or later.kind not in RULING_KINDS:
        return False
    is_merged_on = later.kind is DecisionKind.MERGE and later.series_id == rejoined.into
    return rejoined.away in later.pair or is_merged_on
