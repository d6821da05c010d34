"""What a publisher says of its own figure."""

import pytest

from app.domain import NOTED_NOTHING, Observation, ObservationStatus, Rank


@pytest.mark.parametrize(
    "observation",
    [
        Observation(status=ObservationStatus.WITHDRAWN),
        Observation(status=ObservationStatus.DISPUTED),
        Observation(rank=Rank.DEPRECATED),
    ],
)
def test_what_its_publisher_gave_up_is_void(observation: Observation) -> None:
    assert observation.is_void


GIVEN_UP = {ObservationStatus.WITHDRAWN, ObservationStatus.DISPUTED}


@pytest.mark.parametrize("status", sorted(set(ObservationStatus) - GIVEN_UP))
def test_all_else_stands(status: ObservationStatus) -> None:
    assert not Observation(status=status).is_void


def test_a_news_figure_says_nothing_of_the_kind() -> None:
    assert Observation() == NOTED_NOTHING
