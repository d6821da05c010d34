"""Counts of a crowd that are credited to the other side: the police had 8,000, and not the 25,000.

An article credits a number to somebody who, for all that is on file, had another one, and only the
other side had that (SEMANTICS 3.5). Such a number has its like on file, so nothing else shows it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checking.comparing.asked import Asked
from app.checking.comparing.comparable import ACTUAL
from app.checking.comparing.evidence import Candidate, evidence_of
from app.checking.counters import named, names_differ
from app.checking.intervals import overlap
from app.checking.judging.mixed_up import is_on_file
from app.checking.phrases import quantity_words, source_words, speaker_words
from app.checking.times import day_of
from app.checking.tolerance import tolerance_of, value_of
from app.domain import (
    Article,
    Comparison,
    Figure,
    Finding,
    History,
    Policy,
    Relation,
    Verdict,
)

RULE = "misattributed"

OPEN = (Verdict.UNSEEN, Verdict.AGREES, Verdict.SUPERSEDED)


def miscredited_of(
    finding: Finding, counts: Sequence[History], article: Article, policy: Policy
) -> Comparison | None:
    """The comparison with the number that the claim's counter had, if the story knows it."""
    claim, credited = finding.claim, finding.claim.attribution
    if (
        not counts
        or credited is None
        or claim.modality not in ACTUAL
        or finding.verdict not in OPEN
    ):
        return None
    side = _side_of(credited.speaker, policy)
    on_file = [one for history in counts for one in history.figures if is_on_file(one, article)]
    equal = [one for one in on_file if value_of(one.quantity) == value_of(claim.quantity)]
    agreeing = [one.figure for one in finding.comparisons if one.relation is Relation.AGREES]
    theirs = (_side_of(one.provenance.attribution, policy) for one in (*equal, *agreeing))
    if side is None or side in theirs:
        return None
    pairs = ((one, other) for one in equal for other in _beside(one, on_file, policy))
    found = next((pair for pair in pairs if _shows(pair, side, policy)), None)
    return _comparison(finding, found, article, policy) if found else None


def with_miscredited(found: Comparison, finding: Finding) -> tuple[Comparison, ...]:
    """What the finding rests on then: what only agreed is the number of the other side."""
    put_back = (
        replace(one, relation=Relation.NOT_COMPARABLE, rule=RULE)
        if one.relation is Relation.AGREES
        else one
        for one in finding.comparisons
        if one.figure.id != found.figure.id
    )
    return (found, *put_back)


def _side_of(speaker: str | None, policy: Policy) -> str | None:
    """Which side of a crowd the speaker is of; None of whom no word or words of both tell it."""
    words = set(named(speaker).split())
    sides = {"authorities": policy.words.authorities, "organisers": policy.words.organisers}
    found = [side for side, known in sides.items() if not words.isdisjoint(known)]
    return found[0] if len(found) == 1 else None


def _beside(equal: Figure, on_file: Sequence[Figure], policy: Policy) -> Iterator[Figure]:
    """Other numbers that the same article has of the same day, from somebody else."""
    theirs, tolerance = equal.provenance, tolerance_of(equal.quantity, policy)
    for one in on_file:
        speaker = one.provenance.attribution
        is_beside = one.provenance.article_id == theirs.article_id is not None
        is_of_one_day = len({day_of(one.period), day_of(equal.period)} - {None}) < 2
        is_by_another = bool(speaker) and names_differ(named(theirs.attribution), named(speaker))
        is_other = not overlap(tolerance, tolerance_of(one.quantity, policy))
        if is_beside and is_of_one_day and is_by_another and is_other:
            yield one


def _shows(pair: tuple[Figure, Figure], side: str, policy: Policy) -> bool:
    """Whether the one who is credited had the second number of the two, and not the first. Where
    nobody knows on which side the second one stands, one sentence must hold it against the first
    of the other side."""
    first, second = (_side_of(one.provenance.attribution, policy) for one in pair)
    is_one_sentence = len({one.provenance.quote for one in pair}) == 1
    return (side == second != first) or (
        second is None and is_one_sentence and _are_apart(side, first)
    )


def _are_apart(side: str, other: str | None) -> bool:
    """Whether the two are the sides of one crowd."""
    return other is not None and other != side


def _comparison(
    finding: Finding, pair: tuple[Figure, Figure], article: Article, policy: Policy
) -> Comparison:
    equal, own = pair
    asked = Asked(finding.claim, finding.link, article, policy)
    whose = speaker_words(equal.provenance.attribution or "")
    reason = (
        f"{source_words(own)} had {quantity_words(own.quantity)} beside the "
        f"{quantity_words(equal.quantity)} of {whose}; {asked.said}."
    )
    gap = evidence_of(Candidate(asked, own)).gap
    return Comparison(own, Relation.DRIFTS, RULE, reason, gap)
