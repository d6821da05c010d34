"""A claim of a report and the review that counts for it → the word that stands, and whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.review import Review
from app.exporters.plain import plain

DISMISSED = "dismissed"
"""Stands where a verdict would, for a number of which a person said that it is no claim."""

NAMES: Mapping[str, str] = {DISMISSED: "not a claim"}
"""The words that are spoken otherwise than they are written in documents."""

SAID: Mapping[str, str] = {"accept": "accepted", "override": "decided", "not_a_claim": "decided"}
"""What a person did, by the kind of their review, before their name."""

NO_CLAIM = "not_a_claim"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands: `word` is a verdict or `dismissed`, `automatic` the report's own.

    `said` tells who decided ("decided by Ada") and is empty where nobody did, `reason` why.
    """

    word: str
    automatic: str
    said: str = ""
    reason: str = ""

    @property
    def name(self) -> str:
        """The word as it is spoken."""
        return name_of(self.word)

    @property
    def is_decided(self) -> bool:
        """Whether a person's word counts for the claim."""
        return bool(self.said)

    @property
    def is_other(self) -> bool:
        """Whether the person said another word than the report."""
        return self.word != self.automatic


def standing_of(claim: Mapping[str, Any]) -> Standing:
    """How a claim of a report with its reviews stands (`reviewed_report`)."""
    verdict, review, elsewhere = str(claim["verdict"]), claim.get("review"), claim.get("decided")
    automatic = str((elsewhere or {}).get("verdict_before") or verdict)
    if not review:
        return _taught(verdict, automatic, elsewhere) if elsewhere else Standing(verdict, verdict)
    kind, who = str(review["kind"]), review.get("who")
    done = SAID.get(kind, "decided")
    said = f"{done} by {plain(who)}" if who else f"{done} at the desk"
    word = _word(kind, review.get("verdict"), verdict)
    return Standing(word, automatic, said, plain(review.get("reason") or ""))


def _taught(verdict: str, automatic: str, decided: Mapping[str, Any]) -> Standing:
    """Of a claim whose figure a person decided about in another article."""
    who = f" by {plain(decided['who'])}" if decided.get("who") else ""
    said = f"decided{who} in another article"
    return Standing(verdict, automatic, said, plain(decided.get("reason") or ""))


def standing_word(automatic: str, review: Review | None) -> str:
    """The word alone, of a review as it is on record."""
    if review is None:
        return automatic
    return _word(str(review.kind), review.verdict, automatic)


def name_of(word: str) -> str:
    """A verdict, or `dismissed`, as it is spoken."""
    return NAMES.get(word, word)


def _word(kind: str, verdict: str | None, automatic: str) -> str:
    return DISMISSED if kind == NO_CLAIM else str(verdict or automatic)
