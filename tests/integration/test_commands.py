"""What the tests fork says what `python -m app` says, and is a process of its own as that is."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ROOT, run, started
from tests.databases import migrated
from tests.integration.newsroom import read_until

HERE = "127.0.0.1"
TEXT = "The port authority hired 300 engineers – “all of them” – in May.\n".encode()
ARGUMENTS = ("check", "-", "--no-record", "--published", "2023-05-02", "--unverified")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    return {**os.environ, "PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}


def test_it_says_what_a_start_from_nothing_says(environment: dict[str, str]) -> None:
    asked = [sys.executable, "-m", "app", *ARGUMENTS]
    from_nothing = subprocess.run(
        asked, input=TEXT, env=environment, cwd=ROOT, capture_output=True, check=False
    )
    forked = run(*ARGUMENTS, environment=environment, text=TEXT)
    assert forked.stdout.startswith("-:1:26: note unverified-figure “300 engineers”".encode())
    assert (forked.returncode, forked.stdout, forked.stderr) == (
        from_nothing.returncode,
        from_nothing.stdout,
        from_nothing.stderr,
    )


def test_it_has_its_own_folder_and_environment(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen to fail with the environment of the process that forks left as it is."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    monkeypatch.setenv("PLUMBLINE_PORT", "none")
    assert run("check", "a.txt", environment=environment, folder=tmp_path).returncode == 0
    assert run("check", "a.txt", environment=environment).returncode == 2
    wrong = {**environment, "PLUMBLINE_PROFILE": "slow"}
    done = run("check", "a.txt", environment=wrong, folder=tmp_path)
    assert (done.returncode, b"PLUMBLINE_PROFILE" in done.stderr) == (2, True)
    assert run("check", "a.txt", environment=environment, folder=tmp_path).returncode == 0


def ports() -> list[str]:
    """Two that are free."""
    with socket.create_server((HERE, 0)) as one, socket.create_server((HERE, 0)) as other:
        return [str(free.getsockname()[1]) for free in (one, other)]


def test_a_signal_ends_it_and_nothing_else(environment: dict[str, str]) -> None:
    one, other = (started("serve", "--port", port, environment=environment) for port in ports())
    for process in (one, other):
        read_until(process, lambda line: b"loopback only" in line)
    one.kill()
    assert one.wait(30) == -signal.SIGKILL
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(0.1)
    other.kill()
    assert other.wait(30) == -signal.SIGKILL
    other.kill()  # nobody is there any more
    for process in (one, other):
        with process:
            pass
