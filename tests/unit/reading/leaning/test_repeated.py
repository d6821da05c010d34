from app.domain import COUNT, RATIO, Statistic
from tests.unit.reading.measuring import claim_in


def test_what_was_done_so_many_times_is_a_count() -> None:
    claim = claim_in("The song has been streamed 212 million times.", "212")
    assert (claim.quantity.unit.name, claim.quantity.unit.dimension) == ("stream", COUNT)
    assert (claim.measure.item, claim.measure.statistic) == ("stream", Statistic.LEVEL)


def test_so_many_times_as_many_is_a_ratio() -> None:
    claim = claim_in("The club streamed 212 times as many songs.", "212")
    assert claim.quantity.unit.dimension == RATIO
