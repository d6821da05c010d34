"""What the comparable figures say together."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from app.checking.conversion import value_in
from app.checking.tolerance import value_of
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
    )
    if not comparable:
        return None
    values = [_value(claim, spoken) for spoken in speaking_for_origins(claim, comparable, policy)]
    return Consensus(
        low=min(values),
        high=max(values),
        median=median(values),
        figures=len(comparable),
        independent_sources=len(values),
    )


def _value(claim: Claim, comparison: Comparison) -> Decimal:
    quantity = comparison.figure.quantity
    into, statistic = claim.quantity.unit, claim.measure.statistic
    return value_in(value_of(quantity), quantity.unit, into, statistic)
