"""`--fail-on` → what makes the command end with 1."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import Verdict
from app.errors import BadInput
from app.exporters.remarks import Run
from app.exporters.rules import OF_FINDING, RULE, Level

VERDICTS = (
    Verdict.AGREES,
    Verdict.UNSEEN,
    Verdict.SUPERSEDED,
    Verdict.DRIFTS,
    Verdict.CONFLICTS,
)
"""From the least grave to the gravest."""

FINDINGS_COUNT_AS = Verdict.DRIFTS
OF_FINDINGS = frozenset(rule.id for rule in (*OF_FINDING.values(), RULE["other-finding"]))
LEVELS = tuple(Level)
NEVER = ("never", "none")
DEFAULT = Level.ERROR
CHOICES = f"choose from {', '.join((*Level, *VERDICTS))} or never"


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least grave level and the verdicts that a run fails on; a level of None fails on none."""

    level: Level | None = DEFAULT
    verdicts: frozenset[Verdict] = frozenset()

    def is_reached(self, shown: Run, everything: Run) -> bool:
        """Whether anything that is not silenced is as grave: by its level among what is shown, by
        its verdict whether it is shown or not."""
        if self.level is not None and shown.reaches(self.level):
            return True
        return bool(self.verdicts) and any(
            self._names(remark.rule.id, remark.claim["verdict"] if remark.claim else None)
            for checked in everything.checked
            for remark in checked.remarks
            if remark.suppression is None
        )

    def _names(self, rule: str, verdict: str | None) -> bool:
        if verdict is None:
            return rule in OF_FINDINGS and FINDINGS_COUNT_AS in self.verdicts
        return verdict in self.verdicts


def threshold_of(said: str) -> Threshold:
    """The threshold that comma-separated words name: levels, verdicts, or never.

    A verdict stands for itself and any graver one. BadInput lists the choices.
    """
    words = [word.strip() for word in said.split(",") if word.strip()]
    if len(words) == 1 and words[0] in NEVER:
        return Threshold(None)
    levels = [Level(word) for word in words if word in LEVELS]
    verdicts = [Verdict(word) for word in words if word in VERDICTS]
    if not words or len(levels) + len(verdicts) < len(words):
        raise BadInput(f"fail-on: {CHOICES}", "fail-on")
    return Threshold(_least_grave(levels), _from_least_grave(verdicts))


def _least_grave(levels: Sequence[Level]) -> Level | None:
    return max(levels, key=LEVELS.index, default=None)


def _from_least_grave(verdicts: Sequence[Verdict]) -> frozenset[Verdict]:
    if not verdicts:
        return frozenset()
    return frozenset(VERDICTS[min(map(VERDICTS.index, verdicts)) :])
