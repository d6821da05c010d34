"""`make test` fetches PostgreSQL where it may; where there is none, the suite says so, once."""

from pathlib import Path

import pytest

from tests.house.machines import FETCHED, Machine, apt, machine_for
from tests.postgres import GIVEN, MISSING, is_to_be_had

SCRIPT = Path(__file__).parents[2] / "scripts" / "install_postgresql.sh"
SETTING = "create_main_cluster = false\n"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return machine_for(SCRIPT, tmp_path)


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    """What says whether Debian's package makes a cluster of its own."""
    return tmp_path / "system" / "etc" / "postgresql-common" / "createcluster.conf"


def test_what_has_a_database_runs_on_postgresql_too() -> None:
    if not is_to_be_had():
        pytest.skip(MISSING)


def test_nothing_is_done_where_postgresql_is(machine: Machine, tmp_path: Path) -> None:
    program = tmp_path / "system/usr/lib/postgresql/15/bin/initdb"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    assert machine(apt()) == ([], "")


def test_nothing_is_done_where_a_server_is_given(machine: Machine) -> None:
    assert machine(apt(), variables={GIVEN: "postgresql://db.example/test"}) == ([], "")


def test_root_has_it_installed_and_no_server_stays(machine: Machine, configuration: Path) -> None:
    told, said = machine(apt())
    assert told == FETCHED
    assert "NOT RUN" not in said
    assert configuration.read_text("utf-8") == SETTING


def test_what_somebody_decided_about_clusters_stays(machine: Machine, configuration: Path) -> None:
    configuration.parent.mkdir(parents=True)
    configuration.write_text("create_main_cluster = true\n", "utf-8")
    assert machine(apt())[0] == FETCHED
    assert configuration.read_text("utf-8") == "create_main_cluster = true\n"


def test_who_may_act_as_root_unasked_has_it_installed(machine: Machine) -> None:
    told, _ = machine({"sudo": 'shift\nexec "$@"', "true": "exit 0", **apt()}, user=1000)
    assert told == FETCHED


@pytest.mark.parametrize("programs", [{}, {"sudo": "echo a password is required >&2\nexit 1"}])
def test_who_may_not_is_told_what_to_do(machine: Machine, programs: dict[str, str]) -> None:
    told, said = machine({**programs, **apt()}, user=1000)
    assert told == []
    assert "NOT RUN ON POSTGRESQL, on SQLite alone: there is no PostgreSQL, and only root" in said
    assert "apt-get install --no-install-recommends postgresql" in said


def test_a_system_without_apt_is_told_too(machine: Machine) -> None:
    assert "no apt-get" in machine({})[1]


@pytest.mark.parametrize(
    ("fails_at", "steps", "why"),
    [
        ("update", 1, "the list of packages could not be fetched"),
        ("download-only", 2, "PostgreSQL could not be fetched"),
        ("no-download", 3, "PostgreSQL could not be installed"),
    ],
)
def test_a_mirror_that_fails_does_not_stop_the_tests(
    machine: Machine, fails_at: str, steps: int, why: str
) -> None:
    told, said = machine(apt(fails_at))
    assert told == FETCHED[:steps]
    assert f"NOT RUN ON POSTGRESQL, on SQLite alone: {why}." in said


def test_the_suite_begins_with_it() -> None:
    makefile = SCRIPT.parents[1] / "Makefile"
    assert "scripts/install_postgresql.sh" in makefile.read_text(encoding="utf-8")
