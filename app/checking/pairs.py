"""How one article's numbers stand to another's, without a reference table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.checking.alignment import Aligned, aligned
from app.checking.counterparts import Texts
from app.checking.derived import derived_comparisons
from app.checking.figures import histories_of
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
            if standing.relation is relation is not Relation.NOT_COMPARABLE:
                return PairVerdict(relation, standing.rule, standing.reason)
    return _worked_out(a, b, policy) or _not_comparable(found)


def _worked_out(a: Reading, b: Reading, policy: Policy) -> PairVerdict | None:
    """What follows from the numbers of `a` where none of them stands for one of `b` itself."""
    derived = derived_comparisons(
        b.claims, histories_of(a.claims, a.article), b.article, replace(policy, is_one_story=True)
    )
    following = [comparison for each in derived.values() for comparison in each]
    for relation in STRENGTH:
        for comparison in following:
            if comparison.relation is relation:
                return PairVerdict(relation, comparison.rule, comparison.reason)
    return None


def _not_comparable(found: Iterable[Aligned]) -> PairVerdict:
    for one in found:
        standing = one.tie.standing
        return PairVerdict(Relation.NOT_COMPARABLE, standing.rule, standing.reason)
    return PairVerdict(Relation.NOT_COMPARABLE, NOTHING, NO_REASON)


def _speaking(occurrences: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
    """Numbers in names are heard only where a text has no figures: "Flight 12 carried 90"."""
    if not any(occurrence.claim for occurrence in occurrences):
        return occurrences
    return tuple(occurrence for occurrence in occurrences if occurrence.family not in NAMING)
