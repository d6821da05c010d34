"""What an article shows to be wrong by itself, whatever is on file and whoever claims it."""

from collections.abc import Iterator

from app.checking.alone.contradicted import contradictions
from app.checking.alone.weekdays import weekday_notices
from app.domain import Notice, Policy, Reading


def notices_of(reading: Reading, policy: Policy) -> Iterator[Notice]:
    """Its contradictions, then the days that are given the wrong weekday."""
    yield from contradictions(reading, policy)
    yield from weekday_notices(reading)
