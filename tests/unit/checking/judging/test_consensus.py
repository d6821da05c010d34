"""The comparable figures together, one an origin, in the claim's unit."""

from decimal import Decimal

from app.checking.comparing.comparison import compared
from app.checking.judging.consensus import consensus_of
from app.checking.judging.verdict import standing_of
from app.domain import Claim, Comparison, Consensus, Measure, Unit
from tests.unit.checking.making import POLICY, candidate, claim, quantity, troops

KILOMETRE = Unit("kilometre", "length", Decimal(1000))
METRE = Unit("metre", "length")


def held(stated: Claim, *recorded: tuple[str, Claim]) -> tuple[Comparison, ...]:
    return tuple(compared(candidate(stated, one, source=source)) for source, one in recorded)


def test_each_origin_counts_once() -> None:
    stated = troops("8500")
    found = held(
        stated,
        ("AFP", troops("5000")),
        ("AP", troops("8500")),
        ("AP", troops("8520")),
        ("TASS", troops("9400")),
    )
    assert consensus_of(standing_of(stated, found, POLICY), found) == Consensus(
        Decimal(5000), Decimal(9400), Decimal(8500), figures=4, independent_sources=3
    )


def test_it_is_said_in_the_unit_of_the_claim() -> None:
    length = Measure("bridge length")
    stated = claim(quantity("1281", METRE), measure=length)
    found = held(stated, ("AFP", claim(quantity("1.3", KILOMETRE), measure=length)))
    consensus = consensus_of(standing_of(stated, found, POLICY), found)
    assert consensus is not None
    assert consensus.median == Decimal(1300)


def test_without_comparable_figures_there_is_none() -> None:
    assert consensus_of(standing_of(troops("8500"), (), POLICY), ()) is None
