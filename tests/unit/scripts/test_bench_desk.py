"""The desk is measured on a newsroom that is made once, and each page of it answers."""

from pathlib import Path

from scripts import bench_desk
from scripts.desk_table import Sizes


def test_each_page_is_measured_on_a_table_that_is_kept(tmp_path: Path) -> None:
    found = bench_desk.rows(str(tmp_path), 2_000, rounds=2)
    assert {len(row) for row in found} == {len(bench_desk.COLUMNS)}
    names = [row[0] for row in found]
    assert "desk" in names
    assert set(names) <= set(bench_desk.paths(Sizes(2_000)))
    (file,) = tmp_path.glob("*.sqlite3")
    made = file.stat().st_mtime_ns
    bench_desk.rows(str(tmp_path), 2_000, rounds=2)
    assert file.stat().st_mtime_ns == made
