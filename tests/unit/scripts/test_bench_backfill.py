"""The archive that is measured is the same each time, and each measure has its figure."""

from app.settings import Profile
from scripts import bench_backfill


def test_each_measure_has_its_figure() -> None:
    found = bench_backfill.measured(8, Profile.FAST, rounds=1)
    assert {f"{way}, articles a second" for way in bench_backfill.WAYS} < {*found}
    assert all(figure.middle for figure in found.values())
    assert {row[0] for row in bench_backfill.rows(found)} == {*found}


def test_the_archive_is_the_same_each_time() -> None:
    one, other = (list(bench_backfill.articles(9)) for _ in range(2))
    assert one == other
    assert len({row["text"] for row in one}) == 9
