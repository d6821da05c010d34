"""An archive that a Ray cluster reads comes to the same tables: a real cluster of two workers.

Skipped where Ray is not installed (`pip install 'plumbline[ray]'`): it takes 300 MB, and a machine
that is busy may not start a cluster in the time that Ray gives it.
"""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.filling.engine import AHEAD, Engine
from app.cli.filling.engines import Here
from app.cli.filling.on_ray import on_ray
from app.domain.backfill import Tally
from app.errors import BadInput, Unavailable
from app.settings import Profile, Settings
from app.wiring import build
from tests.databases import migrated
from tests.integration.archives import filled, recorded, rows, written

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("ray") is None,
        reason="NOT RUN ON RAY: it is not installed (pip install 'plumbline[ray]')",
    ),
    # Ray leaves its own streams and processes for the collector to find.
    pytest.mark.filterwarnings("default"),
]


def doubled(number: int) -> int:
    return 2 * number


def refusing(number: int) -> int:
    raise BadInput(f"no {number}")


def dying(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def dying_once(kept: str) -> str:
    """Ends the worker at the first try, and leaves a file so that the second is another."""
    path = Path(kept)
    if not path.exists():
        path.touch()
        os._exit(1)
    return "done"


def failing_for_the_other_release(number: int) -> int:
    raise AssertionError(f"{number} was worked on")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Engine]:
    with on_ray(2) as engine:
        yield engine


def test_it_comes_to_the_same_tables(cluster: Engine, tmp_path: Path) -> None:
    """Seen to fail with the newest answer taken first."""
    archive = written(tmp_path / "archive.jsonl", rows(25))
    tables = []
    for name, engine in (("ray", cluster), ("here", Here())):
        settings = Settings(f"sqlite:///{tmp_path}/{name}.sqlite3", profile=Profile.FAST)
        migrated(settings.database_url)
        house = build(settings)
        assert filled(house, archive, by=engine) == (Tally(recorded=25), [])
        tables.append(recorded(house.store))
        house.store.close()
    assert tables[0] == tables[1]


def test_answers_come_in_order(cluster: Engine) -> None:
    assert list(cluster.spread(doubled, range(20))) == list(range(0, 40, 2))
    assert list(cluster.spread(doubled, [])) == []


def test_no_more_is_taken_than_is_in_hand(cluster: Engine) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1_000):
            taken += 1
            yield number

    answers = cluster.spread(doubled, items())
    for done in range(5):
        next(answers)
        assert taken <= done + 2 * AHEAD


def test_what_the_work_raises_is_raised(cluster: Engine) -> None:
    with pytest.raises(BadInput, match="no 1"):
        list(cluster.spread(refusing, [1]))


def test_a_lost_worker_costs_nothing(cluster: Engine, tmp_path: Path) -> None:
    assert list(cluster.spread(dying_once, [str(tmp_path / "tried")])) == ["done"]


def test_work_that_ends_every_worker_is_said(cluster: Engine) -> None:
    with pytest.raises(Unavailable, match="goes on where it was"):
        list(cluster.spread(dying, range(9)))


def test_a_node_of_another_release_reads_nothing(
    cluster: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.filling.on_ray.VERSION", "0.0.9")
    with pytest.raises(Unavailable, match=r"and this is 0\.0\.9"):
        list(cluster.spread(failing_for_the_other_release, [1]))


def test_a_cluster_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_ADDRESS", "nonsense")
    with pytest.raises(Unavailable, match="the Ray cluster at nonsense"), on_ray(2):
        pass
