"""The elements of a page know what they hold, and which of them stand around an article."""

import pytest

from app.intake.outline import Element, ends, is_prose, leads_away, outline_of
from app.intake.visible import blocks_of

LONG = "The port of Eastmouth hired 300 engineers in the spring."
STORY = f"<p>{LONG}</p><p>{LONG}</p>"


def elements(html: str) -> dict[str, Element]:
    """The elements by their names, "#" and their labels."""
    outline = outline_of(list(blocks_of(html)))
    return {f"{each.context.name}#{each.context.label}": each for each in outline.values()}


def test_an_element_holds_what_those_inside_it_hold() -> None:
    found = elements(f"<main><div>{STORY}</div><div class='x'><p>Short.</p></div></main>")
    assert found["main#"].blocks == 3
    assert (found["main#"].paragraphs, found["div#x"].paragraphs) == (2, 0)
    assert found["main#"].prose == 2 * len(LONG)
    assert found["main#"].text == found["main#"].prose + len("Short.")
    assert found["div#x"].root is found["#"]


@pytest.mark.parametrize(
    "tag",
    [
        *("aside", "footer", "form", "div class='related-posts'", "div id='cookieNotice'"),
        *("section role='complementary'", "div class='box ad'", "ul class='entry-meta'"),
    ],
)
def test_an_element_stands_around_by_its_name_and_so_does_all_in_it(tag: str) -> None:
    around = f"<{tag}><div class='i'><p>{LONG}</div></{tag.split()[0]}>"
    found = elements(f"<div class='s'>{STORY}{STORY}</div>{around}")
    assert found["div#i"].is_around
    assert not found["div#s"].is_around
    assert (found["#"].paragraphs, found["#"].said) == (4, 5 * len(LONG))


@pytest.mark.parametrize(
    "tag", ["div class='adverb'", "div class='shared'", "article class='tag-ad'", "main id='menu'"]
)
def test_other_names_and_what_is_never_around_are_not(tag: str) -> None:
    found = elements(f"{STORY}{STORY}{STORY}<{tag}><p class='i'>{LONG}</{tag.split()[0]}>")
    assert not found["p#i"].is_around


def test_what_holds_most_of_the_page_is_not_around() -> None:
    assert not elements(f"<form id='f'>{STORY}</form><p>{LONG}</p>")["form#f"].is_around
    assert elements(f"<form id='f'>{STORY}</form>{STORY}")["form#f"].is_around


def test_what_holds_the_headline_and_much_prose_is_not_around() -> None:
    rest = f"<div>{STORY}{STORY}</div>"
    assert elements(f"<div class='promo'>{STORY}</div>{rest}")["div#promo"].is_around
    headed = elements(f"<div class='promo'><h1>Port</h1>{STORY}</div>{rest}")
    assert not headed["div#promo"].is_around


@pytest.mark.parametrize(
    ("html", "prose", "away"),
    [
        (LONG, True, False),
        (f"“{LONG}”", True, False),
        (LONG[:-1], False, False),
        ("It is short.", False, False),
        (f"<a href='/'>{LONG}</a>", False, True),
        (f"{LONG} <a href='/'>More.</a>", True, False),
    ],
)
def test_prose_is_long_ends_and_is_no_link(html: str, prose: bool, away: bool) -> None:  # noqa: FBT001
    (block,) = blocks_of(html)
    assert (is_prose(block), leads_away(block)) == (prose, away)


def test_a_sentence_ends_inside_its_quotation_marks_too() -> None:
    assert ends("“It rained.”")
    assert ends("It rained!)")
    assert not ends("It rained,")


def test_deep_nesting_is_walked_once() -> None:
    html = "<div>" * 20_000 + LONG
    assert len(outline_of(list(blocks_of(html)))) == 20_001
