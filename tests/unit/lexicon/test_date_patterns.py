"""Rows with places in them become regular expressions."""

from app.lexicon.date_patterns import any_name, any_word, filled, grouped, mark, of_words

PLACES = {"month": any_name(["May", "June"]), "number": "(?:two|three)"}


def test_a_place_becomes_a_group_and_the_second_of_its_name_another() -> None:
    found = of_words(grouped("from {month} to {month}", PLACES)).search("from May to June")
    assert found is not None
    assert found.groupdict() == {"month": "May", "month_2": "June"}


def test_words_are_matched_whole() -> None:
    assert of_words("in {0,3}weeks").search("within  weeks") is None


def test_a_pattern_is_compiled_once() -> None:
    assert of_words("ago") is of_words("ago")


def test_a_name_of_the_calendar_keeps_its_capital() -> None:
    pattern = of_words(grouped("{month}", PLACES))
    assert [bool(pattern.search(text)) for text in ("in May", "in MAY", "it may")] == [1, 1, 0]


def test_a_space_is_any_white_space() -> None:
    assert mark("{number} weeks", PLACES).search("two\n weeks")


def test_a_filled_place_is_no_group_of_its_own() -> None:
    found = mark(filled("{number}", PLACES), {}).search("three")
    assert found is not None
    assert found.groups() == ()


def test_of_two_words_the_longer_is_tried_first() -> None:
    assert any_word(["end", "end of"]) == "end of|end"
