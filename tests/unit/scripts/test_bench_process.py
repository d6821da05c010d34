"""What a command costs a processor is measured from outside."""

import sys
from pathlib import Path

from scripts.bench_process import _work


def test_a_command_that_does_more_takes_more(tmp_path: Path) -> None:
    costs = [
        _work((sys.executable, "-c", code), str(tmp_path), "sqlite://", "fast")
        for code in ("pass", "sum(range(20_000_000))")
    ]
    assert 0 < costs[0] < costs[1]
