"""Words that are no names."""

from app.lexicon.common import CommonFile, common_from
from app.lexicon.loader import DATA, load, parsed

FILE = parsed(DATA / "en" / "common.toml", CommonFile)


def test_the_file_holds_its_yes_and_not_its_no() -> None:
    words = common_from(FILE)
    assert words.issuperset(FILE.yes)
    assert words.isdisjoint(word.lower() for word in FILE.no)


def test_all_are_small_words_and_each_stands_there_once() -> None:
    words = FILE.words.split()
    assert words == sorted(set(words))
    assert all(word.isalpha() and word.islower() for word in words)


def test_the_language_has_them() -> None:
    assert load().language.common == common_from(FILE)


def test_licence_and_credits_stand_in_the_file() -> None:
    head = (DATA / "en" / "common.toml").read_text(encoding="utf-8").partition("yes =")[0]
    assert "CC BY-SA 4.0" in head
    assert "Leland Stanford" in head
    assert "GUM annotators" in head
