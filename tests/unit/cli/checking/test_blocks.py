"""The block behind a place is the rest of its paragraph or element, or else the next one."""

import time

from app.cli.checking.blocks import blocks_after


def after(text: str, *marks: str, is_page: bool = False) -> list[str]:
    places = [text.index(mark) + len(mark) for mark in marks]
    return [span.of(text) for span in blocks_after(text, places, is_page=is_page)]


def test_the_rest_of_the_paragraph() -> None:
    assert after("One A two\nthree.\n \nFour.", "A") == ["two\nthree."]


def test_the_next_paragraph() -> None:
    assert after("One A\r\n\r\n\r\nTwo\r\nthree.\r\n\r\nFour.", "A") == ["Two\r\nthree."]


def test_the_last_paragraph_ends_with_the_text() -> None:
    assert after("One A\n\nTwo.", "A") == ["Two."]


def test_where_nothing_follows_the_block_is_empty() -> None:
    assert after("One. A \n\n ", "A") == [""]


def test_places_with_nothing_between_them_have_one_block() -> None:
    assert after("A\n\n B\nTwo C three.\n\nFour", "A") == ["B\nTwo C three."]
    text = "  \n\n  \nTwo.\n\nFour"
    assert [span.of(text) for span in blocks_after(text, [0, 4], is_page=False)] == ["Two."] * 2


def test_an_element_ends_at_the_next_tag_of_a_block() -> None:
    page = "<h2>A</h2><p class='x'>One <em>two</em>.<p>Three.</p>"
    assert after(page, "</h2>", "two", is_page=True) == ["One <em>two</em>.", "."]


def test_a_great_many_places_take_no_long_time() -> None:
    began = time.process_time()
    text = " " * 1_000_000
    blocks_after(text, range(0, 1_000_000, 20), is_page=False)
    blocks_after("<b>" * 300_000, range(0, 900_000, 30), is_page=True)
    assert time.process_time() - began < 5
