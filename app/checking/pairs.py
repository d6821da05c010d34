"""How one article's numbers stand to another's, without a reference table."""

from dataclasses import dataclass

from app.checking.alignment import aligned
from app.checking.counterparts import Texts
from app.checking.occurrences import Occurrence, Wording, occurrences_of
from app.domain import Policy, Reading, Relation
from app.lexicon.meanings import Meanings

NOTHING = "pair.nothing-comparable"
NO_REASON = "No number of the one text speaks of the same thing as a number of the other."

NAMING = ("name", "label")

STRENGTH = (
    Relation.CONFLICTS,
    Relation.DRIFTS,
    Relation.SUPERSEDED,
    Relation.AGREES,
    Relation.NOT_COMPARABLE,
)


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """The strongest relation between two texts, the rule that found it and why."""

    verdict: Relation
    rule: str
    reason: str


def compare(
    a: Reading, b: Reading, policy: Policy, meanings: Meanings | None = None
) -> PairVerdict:
    """How the numbers of `b` stand to those of `a`, `a` being on file.

    Whoever hands in a pair says that both tell one story. Each number of `b` is held against its
    counterpart in `a`; the strongest relation counts.
    """
    wording = Wording(policy, meanings)
    texts = Texts(a.article, b.article, wording)
    found = aligned(occurrences_of(a, wording), _speaking(occurrences_of(b, wording)), texts)
    for relation in STRENGTH:
        for one in found:
            standing = one.tie.standing
            if standing.relation is relation:
                return PairVerdict(relation, standing.rule, standing.reason)
    return PairVerdict(Relation.NOT_COMPARABLE, NOTHING, NO_REASON)


def _speaking(occurrences: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    """Numbers in names are heard only where a text has no figures: "Flight 12 carried 90"."""
    if not any(occurrence.claim for occurrence in occurrences):
        return occurrences
    return tuple(occurrence for occurrence in occurrences if occurrence.family not in NAMING)
