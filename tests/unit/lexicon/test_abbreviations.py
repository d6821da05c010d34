"""The lists of abbreviations.toml are keys that a look-up can find."""

from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.abbreviations import AbbreviationsFile, abbreviations_from
from app.lexicon.loader import DATA, parsed

FILE = parsed(DATA / "en" / "abbreviations.toml", AbbreviationsFile)


@pytest.mark.parametrize(
    "name", ["never", "before_number", "sometimes", "words", "units", "openers"]
)
def test_keys_are_lower_case_without_a_last_full_stop(name: str) -> None:
    words: tuple[str, ...] = getattr(FILE, name)
    assert [word for word in words if word != word.lower().rstrip(".")] == []


def test_no_abbreviation_stands_in_two_lists() -> None:
    look_up = abbreviations_from(FILE)
    assert not look_up.never & look_up.before_number
    assert not look_up.never & look_up.sometimes
    assert not look_up.before_number & look_up.sometimes
    assert look_up.words <= look_up.sometimes


def test_a_missing_list_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "abbreviations.toml"
    lists = ("before_number", "sometimes", "words", "units")
    path.write_text("\n".join(['never = ["mr"]', *(f"{name} = []" for name in lists)]), "utf-8")
    with pytest.raises(BadData, match=r"abbreviations\.toml: openers"):
        parsed(path, AbbreviationsFile)
