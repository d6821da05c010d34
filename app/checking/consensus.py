"""What the comparable figures say together."""

from collections.abc import Sequence
from statistics import median

from app.checking.exchange import figure_value, has_one_unit
from app.checking.verdict import speaking_for_origins
from app.domain import Claim, Comparison, Consensus, Policy, Relation


def consensus_of(
    claim: Claim, comparisons: Sequence[Comparison], policy: Policy
) -> Consensus | None:
    """Lowest, highest and median of one figure an origin, in the claim's unit; None without any.

    `figures` counts every comparable figure, `independent_sources` the origins.
    """
    comparable = tuple(
        comparison
        for comparison in comparisons
        if comparison.relation is not Relation.NOT_COMPARABLE
        and has_one_unit(claim, comparison.figure, policy)
    )
    if not comparable:
        return None
    speaking = speaking_for_origins(claim, comparable, policy)
    values = [figure_value(claim, spoken.figure, policy) for spoken in speaking]
    return Consensus(
        low=min(values),
        high=max(values),
        median=median(values),
        figures=len(comparable),
        independent_sources=len(values),
    )
