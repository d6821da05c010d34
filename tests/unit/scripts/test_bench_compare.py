"""A figure is worse where even its best round is beyond all rounds of before."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from scripts import bench_compare
from scripts.bench_page import Better, Figure, said


def document(**figures: Figure) -> dict[str, Any]:
    kept = {name: asdict(figure) for name, figure in figures.items()}
    return {"speed": {"title": "Speed", "figures": kept}}


def verdict(before: Figure, now: Figure) -> str:
    (change,) = bench_compare.changes(document(it=before), document(it=now))
    return change.verdict


def test_within_the_spread_nothing_is_said() -> None:
    assert verdict(Figure(10, 9, 12), Figure(12, 11, 13)) == ""


@pytest.mark.parametrize(
    ("better", "words"), [(Better.LESS, ["worse", "better"]), (Better.MORE, ["better", "worse"])]
)
def test_beyond_the_spread_it_got_worse_or_better(better: Better, words: list[str]) -> None:
    low, high = Figure(10, 9, 11, "", better), Figure(15, 14, 16, "", better)
    assert [verdict(low, high), verdict(high, low)] == words


def test_only_what_both_have_is_compared() -> None:
    before, now = document(one=Figure(1, 1, 1)), document(other=Figure(1, 1, 1))
    assert list(bench_compare.changes(before, {**now, "new": now["speed"]})) == []


@pytest.mark.parametrize(("now", "code"), [(10.0, 0), (20.0, 1), (5.0, 0)])
def test_the_command_ends_with_1_where_something_is_worse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], now: float, code: int
) -> None:
    for name, middle in (("before", 10.0), ("now", now)):
        told = document(article=Figure(middle, middle, middle, "ms"))
        (tmp_path / name).write_text(json.dumps(told), encoding="utf-8")
    assert bench_compare.main([str(tmp_path / "before"), str(tmp_path / "now")]) == code
    row = capsys.readouterr().out.splitlines()[-1]
    assert row.startswith(f"| speed | article | 10.0 ms | {said(now)} ms |")


def test_from_nothing_to_something_is_endless() -> None:
    before, now = Figure(0, 0, 0), Figure(1, 1, 1)
    (change,) = bench_compare.changes(document(it=before), document(it=now))
    assert bench_compare.row_of(change)[4] == "∞"


def test_a_file_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench_compare.main([str(tmp_path / "a"), str(tmp_path / "b")]) == 2
    assert "nothing to compare" in capsys.readouterr().err
