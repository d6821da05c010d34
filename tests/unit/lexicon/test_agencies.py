"""The rows of agencies.toml know their marks, and leave other lines alone."""

import pytest

from app.lexicon.agencies import (
    AgenciesFile,
    Mark,
    MarkRow,
    Place,
    agencies_from,
    folded,
    words_of,
)
from app.lexicon.loader import DATA, parsed

FILE = parsed(DATA / "en" / "agencies.toml", AgenciesFile)
AGENCIES = agencies_from(FILE)
HOSTILE = ["Oslo, " * 20000 + "(", "By " + "Jane of " * 20000, "AFP via" * 20000, "((((" * 20000]


def is_met(mark: Mark, text: str) -> bool:
    read = mark.pattern.match if mark.place is Place.OPENING else mark.pattern.fullmatch
    return read(text) is not None


@pytest.mark.parametrize("index", range(len(FILE.mark)), ids=[row.id for row in FILE.mark])
def test_a_mark_is_met_by_its_examples_and_by_no_others(index: int) -> None:
    row, mark = FILE.mark[index], AGENCIES.marks[index]
    assert row.yes
    assert row.no
    assert [text for text in row.yes if not is_met(mark, text)] == []
    assert [text for text in row.no if is_met(mark, text)] == []


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:8] for text in HOSTILE])
def test_a_long_hostile_text_meets_no_mark(text: str) -> None:
    assert [mark.id for mark in AGENCIES.marks if is_met(mark, text)] == []


@pytest.mark.parametrize("row", FILE.mark, ids=[row.id for row in FILE.mark])
def test_a_mark_names_an_agency_once(row: MarkRow) -> None:
    assert row.pattern.count("{agency}") == 1


def test_all_names_of_an_agency_mean_it() -> None:
    for row in FILE.agency:
        for name in row.names:
            words = folded(words_of(name))
            assert AGENCIES.at(words, 0) == (row.canonical, len(words))


def test_no_name_means_two_agencies() -> None:
    named = [(folded(words_of(name)), row.id) for row in FILE.agency for name in row.names]
    assert len({words for words, _ in named}) == len(set(named))


def test_the_longest_name_counts() -> None:
    assert AGENCIES.at(("australian", "associated", "press"), 0) == ("AAP", 3)
    assert AGENCIES.at(("harbour", "post"), 0) is None
