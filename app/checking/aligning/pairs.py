"""How one article's numbers stand to another's, without a reference table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.checking.aligning.alignment import aligned
from app.checking.aligning.counterparts import Texts
from app.checking.aligning.occurrences import Occurrence, Wording, occurrences_of, value_in
from app.checking.aligning.ties import Aligned
from app.checking.deriving.derived import derived_comparisons
from app.checking.figures import histories_of
from app.checking.mentions import OnFile
from app.domain import Policy, Reading, Relation
from app.domain.deadline import Deadline, unhurried
from app.lexicon import Language

NOTHING = "pair.nothing-comparable"
NO_REASON = "No number of the one text speaks of the same thing as a number of the other."

DIMENSION = "dimension"
OTHER_DIMENSION = "Nothing in the one text is measured as anything in the other is."

NAMING = ("name", "label")

Numbers = tuple[Occurrence, ...]

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
    a: Reading,
    b: Reading,
    policy: Policy,
    language: Language | None = None,
    deadline: Deadline = unhurried,
) -> PairVerdict:
    """How the numbers of `b` stand to those of `a`, `a` being on file.

    Whoever hands in a pair says that both tell one story. Each number of `b` is held against its
    counterpart in `a`; the strongest relation counts. `deadline` is asked before each of them and
    may end it all.
    """
    policy = replace(policy, is_one_story=True)
    wording = _wording(policy, language)
    texts = Texts(a.article, b.article, wording, deadline)
    found = aligned(
        *_speaking(occurrences_of(a, wording), occurrences_of(b, wording), policy), texts
    )
    deadline()
    standings = [*_standings(found), *_worked_out(a, b, found, texts)]
    for relation in STRENGTH:
        for standing in standings:
            if standing.verdict is relation:
                return standing
    return _not_comparable(found, a, b)


def _wording(policy: Policy, language: Language | None) -> Wording:
    if language is None:
        return Wording(policy)
    return Wording(policy, language.meanings, language.names.countries)


def _standings(found: Iterable[Aligned]) -> Iterator[PairVerdict]:
    for one in found:
        standing = one.tie.standing
        if standing.relation is not Relation.NOT_COMPARABLE:
            yield PairVerdict(standing.relation, standing.rule, standing.reason)


def _worked_out(
    a: Reading, b: Reading, found: Iterable[Aligned], texts: Texts
) -> Iterator[PairVerdict]:
    """What follows from the numbers of `a` for those of `b` that none of them stands for itself."""
    held = {
        one.tie.b.claim.id
        for one in found
        if one.tie.b.claim and one.tie.standing.relation is not Relation.NOT_COMPARABLE
    }
    on_file = OnFile(histories_of(a.claims, a.article), b.article)
    derived = derived_comparisons(b.claims, on_file, texts.policy, texts.deadline)
    for claim, comparisons in derived.items():
        if claim not in held:
            yield from (PairVerdict(one.relation, one.rule, one.reason) for one in comparisons)


def _not_comparable(found: Iterable[Aligned], a: Reading, b: Reading) -> PairVerdict:
    for one in found:
        standing = one.tie.standing
        return PairVerdict(Relation.NOT_COMPARABLE, standing.rule, standing.reason)
    if _measure_nothing_alike(a, b):
        return PairVerdict(Relation.NOT_COMPARABLE, DIMENSION, OTHER_DIMENSION)
    return PairVerdict(Relation.NOT_COMPARABLE, NOTHING, NO_REASON)


def _measure_nothing_alike(a: Reading, b: Reading) -> bool:
    """Whether both claim something, and no number of the one is measured as one of the other."""
    ours, theirs = (
        {claim.quantity.unit.dimension for claim in reading.claims} for reading in (a, b)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _speaking(a: Numbers, b: Numbers, policy: Policy) -> tuple[Numbers, Numbers]:
    """What is held together: names and dates are heard only where `b` has no figures, "Flight 12
    carried 90 three weeks ago"."""
    if not any(occurrence.claim for occurrence in b):
        return a, b
    ours, theirs = (tuple(one for one in side if not _is_date(one, policy)) for side in (a, b))
    return ours, tuple(one for one in theirs if one.family not in NAMING)


def _is_date(occurrence: Occurrence, policy: Policy) -> bool:
    """Whether it says when: "three weeks ago". "4.5 billion years ago" is a figure."""
    is_past = occurrence.claim is None and occurrence.around.after in policy.alignment.past
    return is_past and value_in(occurrence) < policy.precision.exact_below
