"""`make test` fetches Chromium where it may, and goes on without it where it may not."""

from pathlib import Path

import pytest

from tests.house.machines import FETCHED, Machine, apt, machine_for

SCRIPT = Path(__file__).parents[2] / "scripts" / "install_chromium.sh"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return machine_for(SCRIPT, tmp_path)


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
