"""`make test` fetches Chromium where it may, and goes on without it where it may not."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "install_chromium.sh"
OWN = ("sh", "env", "timeout")
"""What the script needs of a system besides what is staged."""

FETCHED = ["update", "install download-only", "install no-download"]
REFUSED = 100
"""What apt-get exits with."""

Machine = Callable[..., tuple[list[str], str]]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Runs the script on a machine with these programs alone; gives what apt-get was told to do,
    and what the script said."""

    def run(programs: dict[str, str], user: int = 0) -> tuple[list[str], str]:
        log = tmp_path / "log"
        log.touch()
        staged = {"id": f"echo {user}", **programs}
        for name, body in staged.items():
            path = tmp_path / name
            path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
            path.chmod(0o755)
        for name in OWN:
            found = next(one for one in (Path("/usr/bin"), Path("/bin")) if (one / name).exists())
            (tmp_path / name).symlink_to(found / name)
        done = subprocess.run(
            [tmp_path / "sh", SCRIPT],
            env={"PATH": str(tmp_path), "LOG": str(log)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        return [summary(line) for line in log.read_text("utf-8").splitlines()], done.stderr

    return run


def summary(arguments: str) -> str:
    """What apt-get was told, without how."""
    words = arguments.split()
    told = [one for one in words if one in ("update", "install")]
    how = [one[2:] for one in words if one in ("--download-only", "--no-download")]
    return " ".join(told + how)


def apt(fails_at: str = "nothing") -> dict[str, str]:
    return {"apt-get": f'echo "$*" >>"$LOG"\ncase "$*" in *{fails_at}*) exit {REFUSED};; esac'}


def test_nothing_is_done_where_chromium_is(machine: Machine) -> None:
    assert machine({"chromium": "exit 1", **apt()}) == ([], "")


def test_root_has_it_installed(machine: Machine) -> None:
    told, said = machine(apt())
    assert told == FETCHED
    assert "skipped" not in said


def test_who_may_act_as_root_unasked_has_it_installed(machine: Machine) -> None:
    told, _ = machine({"sudo": 'shift\nexec "$@"', "true": "exit 0", **apt()}, user=1000)
    assert told == FETCHED


@pytest.mark.parametrize("programs", [{}, {"sudo": "echo a password is required >&2\nexit 1"}])
def test_who_may_not_is_told_what_to_do(machine: Machine, programs: dict[str, str]) -> None:
    told, said = machine({**programs, **apt()}, user=1000)
    assert told == []
    assert "only root may install it" in said
    assert "apt-get install --no-install-recommends chromium fonts-dejavu-core" in said


def test_a_system_without_apt_is_told_too(machine: Machine) -> None:
    assert "no apt-get" in machine({})[1]


@pytest.mark.parametrize(
    ("fails_at", "steps", "why"),
    [
        ("update", 1, "the list of packages could not be fetched"),
        ("download-only", 2, "Chromium could not be fetched"),
        ("no-download", 3, "Chromium could not be installed"),
    ],
)
def test_a_mirror_that_fails_does_not_stop_the_tests(
    machine: Machine, fails_at: str, steps: int, why: str
) -> None:
    told, said = machine(apt(fails_at))
    assert told == FETCHED[:steps]
    assert f"The browser tests will be skipped: {why}." in said


def test_the_suite_begins_with_it() -> None:
    makefile = SCRIPT.parents[1] / "Makefile"
    assert "scripts/install_chromium.sh" in makefile.read_text(encoding="utf-8")
