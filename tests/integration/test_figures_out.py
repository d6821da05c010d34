"""The reference table goes out through the command line, whole or not at all."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands import run as plumbline
from tests.databases import migrated

TEXT = "Norland has 4,000 troops. Norland's exports fell more than 3%. The dam cost $12 million."


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    return {"PLUMBLINE_DATABASE_URL": url}


@pytest.fixture
def recorded(environment: dict[str, str]) -> dict[str, str]:
    done = plumbline("check", "-", "--source", "Post", environment=environment, text=TEXT)
    assert done.returncode == 0, done.stderr
    return environment


def test_a_table_comes_out_as_csv(recorded: dict[str, str]) -> None:
    done = plumbline("figures", "export", environment=recorded)
    rows = list(csv.DictReader(done.stdout.decode().splitlines()))
    assert done.returncode == 0
    assert {"4000", "12000000"} <= {row["low"] for row in rows}
    assert all(row["source"] == "Post" and row["article"] for row in rows)
    only = plumbline("figures", "export", "--reference", environment=recorded)
    assert len(only.stdout.splitlines()) == 1


def test_json_says_what_it_leaves_out(recorded: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    arguments = ("figures", "export", "--format", "json", "--out", str(out))
    done = plumbline(*arguments, environment=recorded)
    figures: list[dict[str, Any]] = json.loads(out.read_text())["figures"]
    assert {"troop"} <= {figure["series"]["item"] for figure in figures}
    assert (
        b"left out 1: what is a rise or a fall with an open end cannot be handed in" in done.stderr
    )


def test_csvw_is_a_table_and_what_it_means(recorded: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "figures.csv"
    arguments = ("figures", "export", "--format", "csvw", "--out", str(out), "--licence")
    done = plumbline(*arguments, "https://example.org/cc0", environment=recorded)
    assert done.returncode == 0, done.stderr
    metadata = json.loads((tmp_path / "figures.csv-metadata.json").read_text())
    columns = [column["titles"] for column in metadata["tableSchema"]["columns"]]
    assert out.read_text().splitlines()[0].split(",") == columns
    assert metadata["url"] == "figures.csv"
    assert not list(tmp_path.glob("*.part"))


def test_what_cannot_be_written_ends_with_two(recorded: dict[str, str], tmp_path: Path) -> None:
    done = plumbline("figures", "export", "--format", "csvw", environment=recorded)
    assert (done.returncode, b"--out figures.csv" in done.stderr) == (2, True)
    nowhere = str(tmp_path / "none" / "figures.csv")
    done = plumbline("figures", "export", "--out", nowhere, environment=recorded)
    assert done.returncode == 2
