"""What is counted stands in Prometheus' text, and nothing in it has a name of anybody's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from app.watching.gates import GateMeter
from app.watching.meters import Measured, Meters

Told = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def told(meters: Meters, *measured: Measured) -> Told:
    """Each value under its name and labels, as another hand reads them."""
    text = meters.exposition(lambda: measured).decode()
    return {
        (one.name, tuple(sorted(one.labels.items()))): one.value
        for family in families(text)
        for one in family.samples
    }


def test_a_request_is_counted_and_timed() -> None:
    meters = Meters()
    meters.request("GET", "/figures/{figure_id}", 404, 0.03)
    found = told(meters)
    route = (("method", "GET"), ("route", "/figures/{figure_id}"))
    assert found["plumbline_requests_total", (*route, ("status", "404"))] == 1
    assert found["plumbline_request_seconds_count", route] == 1
    assert found["plumbline_request_seconds_bucket", (("le", "0.025"), *route)] == 0
    assert found["plumbline_request_seconds_bucket", (("le", "0.05"), *route)] == 1


def test_a_check_counts_its_claims_by_verdict() -> None:
    meters = Meters()
    meters.checked({"agrees": 2, "conflicts": 1}, recorded=True)
    meters.checked({"agrees": 1}, recorded=False)
    found = told(meters)
    assert found["plumbline_checks_total", (("recorded", "true"),)] == 1
    assert found["plumbline_verdicts_total", (("verdict", "agrees"),)] == 3


def test_the_whole_of_a_check_is_no_stage_of_it() -> None:
    meters = Meters()
    meters.stage("read", 0.2)
    meters.stage("check", 0.3)
    found = told(meters)
    assert found["plumbline_check_seconds_sum", ()] == 0.3
    assert found["plumbline_stage_seconds_sum", (("stage", "read"),)] == 0.2
    assert ("plumbline_stage_seconds_sum", (("stage", "check"),)) not in found


def test_a_gate_tells_who_works_who_waits_and_who_was_sent_away() -> None:
    meters = Meters()
    gate = GateMeter(meters, "check", 2)
    label = (("gate", "check"),)
    with gate.working(), gate.waiting(), gate.waiting():
        found = told(meters)
    gate.rejected("full")
    after = told(meters)
    names = ("places", "working", "waiting")
    assert [found[f"plumbline_gate_{name}", label] for name in names] == [2, 1, 2]
    assert after["plumbline_gate_working", label] == 0
    assert after["plumbline_gate_rejected_total", (*label, ("why", "full"))] == 1


def test_a_gate_that_nobody_watches_counts_nothing() -> None:
    gate = GateMeter()
    with gate.working(), gate.waiting():
        gate.rejected("full")


def test_a_measure_is_taken_when_it_is_asked_for() -> None:
    depth = Measured("queue", "Work.", ("kind",), {("hook",): 3.0})
    assert told(Meters(), depth)["plumbline_queue", (("kind", "hook"),)] == 3


def test_two_registers_know_nothing_of_each_other() -> None:
    one, other = Meters(), Meters()
    one.checked({}, recorded=True)
    assert ("plumbline_checks_total", (("recorded", "true"),)) not in told(other)


def test_the_process_itself_is_told() -> None:
    assert told(Meters())["process_resident_memory_bytes", ()] > 1_000_000


COUNTING = """
import sys
from app.watching.gates import GateMeter
from app.watching.meters import Meters
meters = Meters()
meters.checked({"agrees": 2}, recorded=True)
gate = GateMeter(meters, "check", 2)
with gate.working():
    sys.stdout.buffer.write(meters.exposition(tuple))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is shared in memory")
def test_of_several_processes_any_tells_for_all(tmp_path: Path) -> None:
    """Seen to fail with the process' own register told."""
    environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    said = [
        subprocess.run(
            [sys.executable, "-c", COUNTING], env=environment, capture_output=True, check=True
        ).stdout.decode()
        for _ in range(2)
    ]
    assert 'plumbline_verdicts_total{verdict="agrees"} 2.0' in said[0]
    assert 'plumbline_verdicts_total{verdict="agrees"} 4.0' in said[1]
    assert 'plumbline_gate_working{gate="check"} 1.0' in said[1], "the first has ended"
