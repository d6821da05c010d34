"""A stage is timed for whoever watches, and costs nothing where nobody does."""

import subprocess
import sys

import pytest

from app.watching import UNWATCHED, Call, Watch, calling, stage
from app.watching.meters import Meters


def counted(meters: Meters, stage_name: str) -> float:
    found = meters.stage_seconds.labels(stage_name).collect()
    return sum(one.value for family in found for one in family.samples if "_count" in one.name)


def test_a_stage_is_timed_by_who_watches_the_call() -> None:
    meters = Meters()
    with calling(Call(watch=Watch(meters))), stage("read"):
        pass
    with stage("read"):
        pass
    assert counted(meters, "read") == 1


def test_what_fails_is_no_measure_of_how_long_it_takes() -> None:
    """Seen to fail with the time taken in a `finally`."""
    meters = Meters()
    with (
        calling(Call(watch=Watch(meters))),
        pytest.raises(ValueError, match="broken"),
        stage("read"),
    ):
        raise ValueError("broken")
    assert counted(meters, "read") == 0


def test_who_is_not_watched_is_not_hindered() -> None:
    UNWATCHED.checked({"agrees": 1}, recorded=True)
    UNWATCHED.tried("hook", "done")
    UNWATCHED.delivered("failed")
    with UNWATCHED.stage("read"):
        pass


LOADED = """
import sys, app.wiring, app.services.check, app.cli.logs
print([one for one in sys.modules if one.startswith(("prometheus_client", "opentelemetry"))])
"""


def test_a_command_that_counts_nothing_loads_nothing_that_counts() -> None:
    """Seen to fail with the meters imported at the top of the wiring: 55 ms, and as much again for
    traces."""
    asked = [sys.executable, "-c", LOADED]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
