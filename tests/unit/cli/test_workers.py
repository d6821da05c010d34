"""A worker ends with the process that started it (all else: tests/integration/test_workers)."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

STARTING = """
import multiprocessing, sys, time
from app.cli.workers import _end_with_parent

if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    child = spawn.Process(target=_end_with_parent)
    child.start()
    print(child.pid, flush=True)
    time.sleep(600)
"""

AT_MOST = 30
"""Seconds until the other end of the pipe is nobody's any more."""


def test_a_worker_ends_when_nobody_is_left_to_end_it(tmp_path: Path) -> None:
    """Seen to fail with nobody watched: the worker went on. It keeps the other end of the pipe, as
    long as it lives."""
    script = tmp_path / "starting.py"
    script.write_text(STARTING, encoding="utf-8")
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, str(script)],
        env={"PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        assert Path(f"/proc/{worker}").exists()
        process.kill()
        is_over, _, _ = select.select([process.stdout], [], [], AT_MOST)
        if not is_over:
            os.kill(worker, signal.SIGKILL)
    assert is_over
