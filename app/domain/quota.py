"""How often something may be done within a stretch of time: pure counting, in any store.

Counted is over a window that slides: what was counted in the window before counts on, less and less
as the present one goes by. Two numbers a name are enough for that, however much is let in.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

MINUTE = timedelta(minutes=1)


class Counted(StrEnum):
    """What requests are counted as; the word is the name of the policy that clients are told."""

    CHECKS = "checks"
    BATCHES = "batches"
    READS = "reads"
    DELIVERIES = "deliveries"
    FAILED_KEYS = "failed-keys"


@dataclass(frozen=True, slots=True)
class Quota:
    """At most `most` within `window`, at least one."""

    name: str
    most: int
    window: timedelta = MINUTE


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted: in the window that began at `began`, and in the one before it."""

    began: datetime
    count: int = 0
    before: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of a quota is left: `wait` is None for who is let in, and else how long to wait.

    `resets` is how long it takes until the window is over.
    """

    quota: Quota
    left: int
    resets: timedelta
    wait: timedelta | None = None


def counted(tally: Tally | None, quota: Quota, now: datetime) -> tuple[Tally, Standing]:
    """One more, if that is still within the quota: what is then on record, and how it stands.

    Who is turned away is not counted, so that waiting is worth it.
    """
    present = _at(tally, quota.window, now)
    gone = max(now - present.began, timedelta())
    kept = quota.window - gone
    free = (quota.most - present.count) * quota.window - present.before * kept
    if free < quota.window:
        return present, Standing(quota, 0, kept, _wait(present, quota, gone))
    left = free // quota.window - 1
    return replace(present, count=present.count + 1), Standing(quota, left, kept)


def uncounted(tally: Tally) -> Tally:
    """One less, of those that were counted last."""
    if tally.count:
        return replace(tally, count=tally.count - 1)
    return replace(tally, before=max(tally.before - 1, 0))


def is_over(tally: Tally, window: timedelta, now: datetime) -> bool:
    """Whether nothing of it counts any more."""
    return now - tally.began >= 2 * window


def _at(tally: Tally | None, window: timedelta, now: datetime) -> Tally:
    """The tally as it stands now: the window may be over, or the one after it, too."""
    if tally is None or is_over(tally, window, now):
        return Tally(now)
    if now - tally.began >= window:
        return Tally(tally.began + window, before=tally.count)
    return tally


def _wait(tally: Tally, quota: Quota, gone: timedelta) -> timedelta:
    """How long it takes until one more is within the quota, if none is counted until then."""
    window = quota.window
    if tally.count < quota.most:
        free = quota.most - tally.count - 1
        return window - gone - free * window // tally.before
    return 2 * window - gone - (quota.most - 1) * window // tally.count
