"""The rows of dates.toml do what they say, and a bad row is refused."""

from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.date_terms import Means
from app.lexicon.dates import YEAR_TRIGGER, DatelineRow, DatesFile, dates_from
from app.lexicon.loader import DATA, parsed

PATH = DATA / "en" / "dates.toml"
FILE = parsed(PATH, DatesFile)
DATES = dates_from(FILE)
HOSTILE = "in the 12 months to the first quarter of 1 January since the past " * 2000


@pytest.mark.parametrize("index", range(len(FILE.point)), ids=[row.id for row in FILE.point])
def test_a_point_reads_its_examples_whole_and_no_others(index: int) -> None:
    row, pattern = FILE.point[index], DATES.points[index].pattern
    assert row.yes
    assert [text for text in row.yes if not pattern.fullmatch(text)] == []
    assert [text for text in row.no if pattern.fullmatch(text)] == []


@pytest.mark.parametrize(
    "index", range(len(FILE.expression)), ids=[row.id for row in FILE.expression]
)
def test_an_expression_is_found_in_its_examples_and_in_no_others(index: int) -> None:
    row, pattern = FILE.expression[index], DATES.expressions[index].pattern
    assert row.yes
    assert row.no
    assert [text for text in row.yes if not pattern.search(text)] == []
    assert [text for text in row.no if pattern.search(text)] == []


@pytest.mark.parametrize("row", FILE.dateline, ids=[row.id for row in FILE.dateline])
def test_a_dateline_opens_its_examples_and_no_others(row: DatelineRow) -> None:
    pattern = DATES.datelines[row.id]
    assert [text for text in row.yes if not pattern.match(text)] == []
    assert [text for text in row.no if pattern.match(text)] == []


@pytest.mark.parametrize("index", range(len(FILE.point)), ids=[row.id for row in FILE.point])
def test_a_point_finds_nothing_whole_in_a_long_hostile_text(index: int) -> None:
    assert DATES.points[index].pattern.fullmatch(HOSTILE) is None


@pytest.mark.parametrize(
    "index", range(len(FILE.expression)), ids=[row.id for row in FILE.expression]
)
@pytest.mark.parametrize(
    "text", ["the past " * 20000, "1 " * 50000, "from the same " * 10000, "highest a-" * 10000]
)
def test_an_expression_finds_nothing_in_a_long_hostile_text(index: int, text: str) -> None:
    assert DATES.expressions[index].pattern.search(text) is None


@pytest.mark.parametrize("name", ["future", "boundary", "opening", "speech", "then", "named"])
def test_a_mark_finds_nothing_in_a_long_hostile_text(name: str) -> None:
    assert getattr(DATES, name).search("x said that " * 10000 + "1x") is None


def test_every_expression_can_be_reached_by_a_word() -> None:
    reached = {index for indices in DATES.by_word.values() for index in indices}
    assert reached == set(range(len(DATES.expressions)))


def test_words_that_name_a_row_are_the_only_way_to_it() -> None:
    today = [rule.id for rule in DATES.expressions].index("period.relative.today")
    assert today in DATES.by_word["today"]
    assert today not in DATES.by_word[YEAR_TRIGGER]


def test_rule_ids_are_unique() -> None:
    ids = [row.id for row in (*FILE.point, *FILE.expression, *FILE.dateline)]
    assert len(ids) == len(set(ids))


def test_a_base_of_comparison_names_no_period() -> None:
    bases = [rule for rule in DATES.expressions if rule.id.startswith("period.base.")]
    assert {rule.means for rule in bases} == {Means.NOTHING}


def test_a_row_with_an_unknown_meaning_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "dates.toml"
    path.write_text(PATH.read_text("utf-8").replace('means = "since"', 'means = "soon"'), "utf-8")
    with pytest.raises(BadData, match=r"dates\.toml: expression\.\d+\.means"):
        parsed(path, DatesFile)
