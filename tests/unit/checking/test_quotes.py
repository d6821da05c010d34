"""Phrases are found word for word, whatever marks and capitals the quote has."""

from dataclasses import replace

import pytest

from app.checking.quotes import says, says_now, words_of
from app.domain import Span
from tests.unit.checking.making import POLICY, troops


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


@pytest.mark.parametrize(
    ("quote", "is_now"),
    [
        ("The rate now stands at 8500.", True),
        ("There are 8500 in the park today, the survey found.", True),
        ("It is currently estimated to cost 8500.", True),
        ("The rate stood at 8500.", False),
        (
            "Now that the banks have closed and all their clerks were sent home, 8500 are open.",
            False,
        ),
    ],
)
def test_words_beside_the_number_say_that_it_is_so_now(quote: str, is_now: bool) -> None:  # noqa: FBT001
    start = quote.index("8500")
    stated = replace(troops("8500"), quote=quote, span=Span(start, start + 4))
    assert says_now(stated, POLICY) is is_now
