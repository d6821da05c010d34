"""An import is measured twice: as new, and when everything is there."""

from pathlib import Path

from scripts.bench_import import MAPPING, write_table
from scripts.bench_store import WAYS, _imported


def test_each_way_takes_its_time(tmp_path: Path) -> None:
    table, mapping = tmp_path / "table.csv", tmp_path / "mapping.toml"
    mapping.write_text(MAPPING, encoding="utf-8")
    write_table(table, 20)
    found = _imported(f"sqlite:///{tmp_path}/figures.sqlite3", table, mapping)
    assert len(found) == len(WAYS)
    assert all(seconds > 0 for seconds, _ in found)
