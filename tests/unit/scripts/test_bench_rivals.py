"""Another extractor is asked in a process of its own, and its absence is said."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import bench_rivals

ANSWERING = "import sys\nfor line in sys.stdin: print(0.5, flush=True)"


def reader(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_it_answers_with_the_seconds_it_took() -> None:
    process = reader(ANSWERING)
    assert bench_rivals._asked(process, ["Some 3 people."], dates=True) == 0.5
    process.communicate()


def test_one_that_ended_is_missing() -> None:
    process = reader("input()")
    with pytest.raises(bench_rivals.Missing):
        bench_rivals._asked(process, ["Some 3 people."], dates=False)
    process.communicate()


def test_an_environment_that_is_ready_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "recognizers").mkdir()
    (tmp_path / "recognizers" / "ready").touch()
    python = bench_rivals._environment(tmp_path)
    assert python == tmp_path / "recognizers" / "bin" / "python"


def test_quantulum_takes_time() -> None:
    assert bench_rivals.quantulum(["Some 3 metres."]) > 0
