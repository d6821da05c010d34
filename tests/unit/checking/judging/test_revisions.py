"""Who told the value before its revision was right then."""

from dataclasses import replace

from app.checking.judging.revisions import without_outdated
from app.domain import Comparison, Relation
from tests.unit.checking.making import candidate, troops

OLD, NEW = troops("5000"), troops("8500")


def compared_with(relation: Relation) -> tuple[Comparison, ...]:
    """The claim of 8,500 beside a source that revised 5,000 to it, and an outlet that had 5,000."""
    revised, news = candidate(NEW, NEW), candidate(NEW, OLD, source="Harbour Post")
    revised = replace(revised, earlier=(candidate(NEW, OLD).figure,))
    comparisons = [
        Comparison(revised.figure, relation, "equal", "The same."),
        Comparison(news.figure, Relation.CONFLICTS, "same-source-same-time", "Two numbers."),
    ]
    return without_outdated([revised, news], comparisons)


def test_a_number_that_was_revised_since_accuses_nobody() -> None:
    agreeing, outdated = compared_with(Relation.AGREES)
    assert agreeing.relation is Relation.AGREES
    assert (outdated.relation, outdated.rule) == (Relation.SUPERSEDED, "revised-since")
    assert outdated.reason == (
        "Harbour Post had 5000 on 28 January 2022, which AFP has revised to 8500; "
        "this article says 8500."
    )


def test_a_claim_that_does_not_agree_with_the_revision_is_still_held_against_all() -> None:
    _, other = compared_with(Relation.DRIFTS)
    assert other.relation is Relation.CONFLICTS
