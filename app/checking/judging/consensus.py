"""What the comparable figures say together."""

from collections.abc import Sequence
from statistics import median

from app.checking.comparing.exchange import figure_value, has_one_unit
from app.checking.judging.verdict import Standing
from app.domain import Comparison, Consensus, Relation


def consensus_of(standing: Standing, comparisons: Sequence[Comparison]) -> Consensus | None:
    """Lowest, highest and median of one figure an origin, in the claim's unit; None without any.

    `figures` counts every comparable figure, beside a pinned one too; `independent_sources` counts
    the origins.
    """
    claim, policy = standing.claim, standing.policy
    comparable = tuple(
        comparison
        for comparison in comparisons
        if comparison.relation is not Relation.NOT_COMPARABLE
        and has_one_unit(claim, comparison.figure, policy)
    )
    if not comparable:
        return None
    speaking = standing.speaking_of(comparable)
    values = [figure_value(claim, spoken.figure, policy) for spoken in speaking]
    return Consensus(
        low=min(values),
        high=max(values),
        median=median(values),
        figures=len(comparable),
        independent_sources=len(values),
    )
