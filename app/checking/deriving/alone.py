"""What an article shows to be wrong by itself, whatever is on file and whoever claims it."""

from collections.abc import Iterator

from app.checking.deriving.contradicted import contradictions
from app.checking.deriving.weekdays import weekday_notices
from app.domain import Notice, Policy, Reading


def alone(reading: Reading, policy: Policy) -> Iterator[Notice]:
    """Its contradictions, then the days that are given the wrong weekday."""
    yield from contradictions(reading, policy)
    yield from weekday_notices(reading)
