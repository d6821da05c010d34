"""Phrases are found word for word, whatever marks and capitals the quote has."""

from app.checking.quotes import says, words_of


def test_marks_and_capitals_do_not_matter() -> None:
    assert says("Prices rose 3.4%, year-on-year.", ("year-on-year",))
    assert says("From a Year\nEarlier", ("a year earlier",))


def test_a_part_of_a_word_is_no_word() -> None:
    assert not says("The biannual fair", ("annual",))


def test_an_empty_quote_says_nothing() -> None:
    assert not says("", ("annual",))
    assert words_of("") == "  "


def test_a_long_hostile_quote_is_read_at_once() -> None:
    assert not says("a-" * 100_000, ("annual",))
