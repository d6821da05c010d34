"""Codes have words, one's own first, and what has none is refused."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.importers.words import words_of

WORDS = words_of(None, "eurostat")


def test_areas_are_called_what_newsrooms_call_them() -> None:
    assert [WORDS.area(code, None) for code in ("NO", "NOR", "EL", "EU27_2020", "PRK")] == [
        "Norway",
        "Norway",
        "Greece",
        "European Union",
        "North Korea",
    ]
    assert WORDS.area("Norland", None) == "Norland"
    assert WORDS.area("QQQ", "The Isles") == "The Isles"
    with pytest.raises(BadInput, match=r"under \[areas\]"):
        WORDS.area("QQQ", None)


def test_an_indicator_asks_of_other_dimensions_what_they_are() -> None:
    rate = WORDS.indicator("une_rt_m", {"unit": "PC_ACT"})
    persons = WORDS.indicator("UNE_RT_M", {"unit": "THS_PER"})
    assert rate is not None
    assert persons is not None
    assert (rate.item, persons.item) == ("unemployment", "unemployed")
    assert WORDS.indicator("une_rt_m", {"unit": "PC_POP"}) is None


def test_a_code_of_a_further_dimension_is_a_subset_or_all() -> None:
    assert WORDS.part("SEX", "F") == "women"
    assert WORDS.part("sex", "F") == "women"
    assert WORDS.part("SEX", "_T") is None
    assert WORDS.part("S_ADJ", "SA") is None
    with pytest.raises(BadInput, match="SEX=Q9"):
        WORDS.part("SEX", "Q9")


def test_one_s_own_words_come_first(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[areas]\nNO = "Kingdom of Norway"\n[parts]\n"SEX=F" = "female"\n')
    words = words_of(own, "eurostat")
    assert words.area("NO", None) == "Kingdom of Norway"
    assert words.area("SE", None) == "Sweden"
    assert words.part("SEX", "F") == "female"


def test_a_misspelt_word_file_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[aeras]\nNO = "Norway"\n')
    with pytest.raises(BadInput, match=r"own.toml: aeras is unknown; did you mean 'areas'\?"):
        words_of(own, "eurostat")
