"""Remarks that are on file are put up with, and known again after the text was moved."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.checking.baseline import Baseline, baseline_in
from app.errors import BadInput
from app.exporters.remarks import Checked, SuppressionKind
from tests.unit.cli.checking.conftest import checked, claim

Write = Callable[..., Path]
TEXT = "Twelve men came."


def of(text: str = TEXT, path: str = "desk/a.md", verdict: str = "drifts") -> Checked:
    return checked(path, text, claim(text, "Twelve men", verdict))


def written(here: Path, *files: Checked, name: str = "known.json") -> Baseline:
    known = Baseline(here / name, here)
    known.file.write_text(
        known.renewed(files, [(one, remark) for one in files for remark in one.remarks]),
        encoding="utf-8",
    )
    return baseline_in(known.file, here)


def is_silenced(known: Baseline, one: Checked) -> bool:
    suppression = known.silences(one.path, one.remarks[0])
    assert suppression is None or suppression.kind is SuppressionKind.BASELINE
    return suppression is not None


def test_what_is_on_file_is_silenced_and_stays_so_when_it_is_moved(here: Path) -> None:
    known = written(here, of())
    assert is_silenced(known, of())
    assert is_silenced(known, of("A paragraph above.\n\n" + TEXT))


@pytest.mark.parametrize(
    "other", [of(path="desk/b.md"), of(verdict="conflicts"), of("Nothing.\n" + TEXT, path="a.md")]
)
def test_another_file_or_another_rule_is_not(here: Path, other: Checked) -> None:
    assert not is_silenced(written(here, of()), other)


def test_paths_are_seen_from_where_the_file_stands(here: Path) -> None:
    (here / "desk").mkdir()
    known = written(here, of(), name="desk/known.json")
    assert [key[0] for key in known.entries] == ["a.md"]
    inside = baseline_in(here / "desk/known.json", here / "desk")
    assert is_silenced(inside, of(path="a.md"))


def test_the_file_is_sorted_and_the_same_each_time(here: Path) -> None:
    files = (of(path="b.md"), of(path="a.md"))
    rows = json.loads(written(here, *files).file.read_text(encoding="utf-8"))["remarks"]
    assert [row["path"] for row in rows] == ["a.md", "b.md"]
    assert list(rows[0]) == ["path", "rule", "fingerprint", "message"]
    first = (here / "known.json").read_bytes()
    written(here, *reversed(files))
    assert (here / "known.json").read_bytes() == first


def test_a_new_one_keeps_the_files_it_did_not_see_as_long_as_they_exist(
    here: Path, write: Write
) -> None:
    write("a.md"), write("c.md")
    known = written(here, of(path="a.md"), of(path="b.md"), of(path="c.md"))
    renewed = known.renewed([of(path="a.md")], [])
    assert [row["path"] for row in json.loads(renewed)["remarks"]] == ["c.md"]


def test_entries_that_met_nothing_are_counted(here: Path) -> None:
    known = written(here, of(path="a.md"), of(path="b.md"))
    assert known.gone([of(path="a.md")]) == 0
    assert known.gone([of("Twelve men go.", path="a.md", verdict="conflicts")]) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no baseline"),
        ("[]", "is no baseline"),
        ("{}", "is no baseline"),
        ('{"version": 1, "remarks": [{}]}', "is no baseline"),
        ('{"version": 1, "remarks": 3}', "is no baseline"),
        (
            '{"version": 2, "remarks": []}',
            "was written by a version that this",
        ),
        ("[" * 100_000, "is no baseline"),
    ],
)
def test_a_file_that_is_none_is_named(here: Path, write: Write, text: str, said: str) -> None:
    file = write("known.json", text)
    with pytest.raises(BadInput) as refused:
        baseline_in(file, here)
    assert str(refused.value).startswith(f"{file}: {said}")
