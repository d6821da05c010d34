"""A run of some sections replaces those on the page and leaves the others."""

import json
from pathlib import Path

import pytest

from scripts.bench_page import (
    INTRODUCTION,
    Better,
    Figure,
    Section,
    figure_of,
    figure_rows,
    said,
    spliced,
    stamp_of,
    written,
)

NAMES = ("speed", "check")


def section(title: str, middle: float) -> Section:
    figures = {"an article": Figure(middle, middle, middle, "ms")}
    return Section(title, "What it means.", ("measure", "figure", "spread"), [], figures)


def test_a_figure_is_the_middle_of_its_rounds_with_their_ends() -> None:
    figure = figure_of([3, 1, 2], "ms")
    assert (figure.middle, figure.low, figure.high) == (2, 1, 3)
    assert figure_rows({"an article": figure}) == [("an article", "2.00 ms", "1.00 – 3.00")]


def test_a_figure_of_one_round_has_no_spread() -> None:
    assert figure_of([3]).spread == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (0.0123, "0.0123"), (5.118, "5.12"), (757187.4, "757,187"), (33.04, "33.0")],
)
def test_a_number_has_three_digits_that_count(number: float, words: str) -> None:
    assert said(number) == words


def test_a_section_takes_the_place_of_its_own(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.md", tmp_path / "figures.json"
    written({"speed": section("Speed", 5), "check": section("Checking", 7)}, NAMES, page, kept)
    before = page.read_text("utf-8").partition("## Checking")[2]
    kept.write_text(kept.read_text("utf-8").replace('"revision": "', '"revision": "old '), "utf-8")
    written({"speed": section("Speed", 4)}, NAMES, page, kept)
    text, figures = page.read_text("utf-8"), json.loads(kept.read_text("utf-8"))
    assert text.count("## Speed") == 1
    assert text.partition("## Checking")[2] == before
    assert figures["speed"]["figures"]["an article"]["middle"] == 4
    assert figures["check"]["figures"]["an article"]["middle"] == 7
    assert figures["check"]["revision"].startswith("old ")
    assert not figures["speed"]["revision"].startswith("old ")


def test_sections_stand_in_their_order_and_strangers_behind_them() -> None:
    page = "# Old words\n\n## Other\n\nkept\n\n## Checking\n\nolder\n"
    text = spliced(page, {"Speed": "## Speed\n\nnew"}, ["Speed", "Checking"])
    assert (
        text == f"{INTRODUCTION}\n\n## Speed\n\nnew\n\n## Checking\n\nolder\n\n## Other\n\nkept\n"
    )


def test_what_is_written_says_when_and_where(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.md", tmp_path / "figures.json"
    written({"speed": section("Speed", 5)}, NAMES, page, kept)
    stamp = stamp_of(Path(__file__).parents[3])
    assert f"Measured on {stamp['day']}, revision {stamp['revision']}" in page.read_text("utf-8")


def test_a_figure_is_kept_in_a_line_with_six_digits(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.md", tmp_path / "figures.json"
    written({"speed": section("Speed", 5.123456789)}, NAMES, page, kept)
    line = next(line for line in kept.read_text("utf-8").splitlines() if "an article" in line)
    assert '"middle": 5.12346, "low": 5.12346' in line
    assert line.rstrip().endswith('"better": "less" }')


def test_a_folder_that_git_does_not_know_has_no_revision(tmp_path: Path) -> None:
    assert stamp_of(tmp_path)["revision"] == "unknown"


def test_figures_know_which_way_is_better(tmp_path: Path) -> None:
    page, kept = tmp_path / "page.md", tmp_path / "figures.json"
    more = Section("S", "", ("measure",), [], {"rate": Figure(1, 1, 1, "", Better.MORE)})
    written({"speed": more}, NAMES, page, kept)
    assert json.loads(kept.read_text("utf-8"))["speed"]["figures"]["rate"]["better"] == "more"
