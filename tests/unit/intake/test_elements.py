"""Open elements are known however wrong their end tags are."""

import pytest

from app.intake.elements import Elements, Mark
from app.intake.markup import TokenKind, tokens_of


def names_around(source: str) -> list[str]:
    """The names of the elements that are open at the end of the source, outermost first."""
    context = opened(source).context
    names: list[str] = []
    while context.parent is not None:
        names.insert(0, context.name)
        context = context.parent
    return names


def opened(source: str) -> Elements:
    elements = Elements(source)
    for token in tokens_of(source):
        if token.kind in (TokenKind.OPEN, TokenKind.CLOSE):
            elements.take(token)
    return elements


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("<div><p>", ["div", "p"]),
        ("<div><p></div>", []),
        ("<div></p>", ["div"]),
        ("<p>a<p>b", ["p"]),
        ("<p><b>a<div>", ["div"]),
        ("<p><b>a<i>", ["p", "b", "i"]),
        ("<ul><li>a<li>", ["ul", "li"]),
        ("<ul><li><p>a<li>", ["ul", "li"]),
        ("<ul><li><ul><li>", ["ul", "li", "ul", "li"]),
        ("<table><tr><td>a<th>b<tr>", ["table", "tr"]),
        ("<dl><dt>a<dd>", ["dl", "dd"]),
        ("a<br><img><hr>", []),
        ("<b><i></b>", []),
    ],
)
def test_what_is_open_follows_the_standard(source: str, names: list[str]) -> None:
    assert names_around(source) == names


def test_the_nearest_element_that_stands_apart_is_the_block() -> None:
    assert opened("<div><p><b><i>").context.block.name == "p"
    assert opened("<i>").context.block.name == ""


@pytest.mark.parametrize(
    ("source", "mark"),
    [
        ("<nav><p>", Mark.UNSEEN),
        ("<p hidden>", Mark.UNSEEN),
        ("<a hidden>", Mark.UNSEEN),
        ("<p style='color: red; Display : None'>", Mark.UNSEEN),
        ("<a><b>", Mark.LINK),
        ("<form><p>", Mark.FORM),
        ("<figure><figcaption>", Mark.CAPTION),
        ("<del>", Mark.STRUCK),
    ],
)
def test_a_mark_holds_for_everything_inside(source: str, mark: Mark) -> None:
    assert mark in opened(source + "<b>").context.marks


def test_a_mark_ends_with_its_element() -> None:
    assert opened("<nav></nav><p>").context.marks == frozenset()


def test_the_label_is_what_the_makers_call_it() -> None:
    assert opened('<div id="Main" class="Share box">').context.label == "share box main"


def test_elements_nest_without_end() -> None:
    assert len(names_around("<b>" * 5_000)) == 5_000
