"""The rows of furniture.toml know their lines, and leave sentences alone."""

import re
from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.furniture import FurnitureFile, FurnitureRow, OpeningRow, furniture_from
from app.lexicon.loader import DATA, parsed

FILE = parsed(DATA / "en" / "furniture.toml", FurnitureFile)
FURNITURE = furniture_from(FILE)
HOSTILE = [
    "Published" + " 1-1-1-1" * 5000 + "!",
    "Share" + " this" * 20000 + "?",
    "Subscribe" + " to the" * 20000 + "?",
    "Home" + " > a" * 20000 + "1",
    "Reporting by Jane" + " Roe and Jane" * 10000 + "1",
    "Copyright" + " " * 50000 + "x.y",
    "Page generated in " + "1" * 50000,
]


@pytest.mark.parametrize("row", FILE.furniture, ids=[row.id for row in FILE.furniture])
def test_a_row_knows_its_lines(row: FurnitureRow) -> None:
    assert row.yes
    assert {FURNITURE.rule_of(line) for line in row.yes} == {row.id}


@pytest.mark.parametrize("row", FILE.furniture, ids=[row.id for row in FILE.furniture])
def test_sentences_that_hold_its_words_stay_body(row: FurnitureRow) -> None:
    assert row.no
    assert [line for line in row.no if FURNITURE.rule_of(line)] == []


@pytest.mark.parametrize("line", HOSTILE, ids=[line[:12] for line in HOSTILE])
def test_a_long_hostile_line_is_no_furniture(line: str) -> None:
    assert FURNITURE.rule_of(line) is None


def test_rule_ids_are_unique() -> None:
    assert len({row.id for row in FILE.furniture}) == len(FILE.furniture)


def test_case_makes_no_difference() -> None:
    assert FURNITURE.rule_of("CAPTCHA REFRESH") == FURNITURE.rule_of("captcha refresh")


def test_a_row_without_a_pattern_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "furniture.toml"
    path.write_text('[[furniture]]\nid = "furniture.x"\n', "utf-8")
    with pytest.raises(BadData, match=re.escape("furniture.toml: furniture.0.pattern")):
        parsed(path, FurnitureFile)


@pytest.mark.parametrize("row", FILE.opening, ids=[row.id for row in FILE.opening])
def test_a_row_knows_what_stands_before_a_sentence(row: OpeningRow) -> None:
    assert row.yes
    assert {(FURNITURE.opening_of(line) or ("",))[0] for line in row.yes} == {row.id}


@pytest.mark.parametrize("row", FILE.opening, ids=[row.id for row in FILE.opening])
def test_sentences_that_open_with_its_words_are_left_whole(row: OpeningRow) -> None:
    assert row.no
    assert [line for line in row.no if FURNITURE.opening_of(line)] == []
