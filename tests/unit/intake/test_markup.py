"""Broken and hostile HTML is divided into tags and texts, and each character looked at once."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.markup import Token, TokenKind, attributes_of, tokens_of

OPEN, CLOSE, TEXT, RAW = TokenKind

HOSTILE = [
    *("<", "<a ", "</", "</a", "<!", "<!--", "<?", "<![CDATA[", "<![CDATA[>", '<a x="', "<a x='"),
    *(
        '<a b="c>',
        "<a b='>'",
        "<script>",
        "<title>",
        "<a>",
        "<p",
        "&",
        "&#",
        "<a" + " " * 60,
        "<a b= ",
        "'>\"",
    ),
]
TAILS = ["", ">", '">', "'>", "]]>", "-->"]


def read(source: str) -> list[tuple[TokenKind, str]]:
    return [(token.kind, source[token.start : token.end]) for token in tokens_of(source)]


def test_tags_and_texts_come_in_their_order() -> None:
    source = "One <b>two</b>"
    assert read(source) == [(TEXT, "One "), (OPEN, "<b>"), (TEXT, "two"), (CLOSE, "</b>")]


def test_a_name_is_told_in_lower_case() -> None:
    assert [token.name for token in tokens_of("<DIV></Div >")] == ["div", "div"]


@pytest.mark.parametrize(
    "text", ["3 < 4", "a<", "<", "<3", "a <b", "a <b c", "x </b", "1 <2 and 3> 2", "<>"]
)
def test_a_sign_that_begins_no_tag_is_text(text: str) -> None:
    assert read(text) == [(TEXT, text)]


@pytest.mark.parametrize(
    "hidden",
    [
        *("<!-- 300 > 200 -->", "<!-->", "<!--->", "<!doctype html>", "<?xml version='1.0'?>"),
        *("</ 3>", "<!-- a --!>", "<![if IE]>"),
    ],
)
def test_comments_and_declarations_are_left_out(hidden: str) -> None:
    assert read(f"a{hidden}b") == [(TEXT, "a"), (TEXT, "b")]


def test_a_comment_without_an_end_hides_the_rest() -> None:
    assert read("a<!-- b <p>c</p>") == read("a<!-- b") == [(TEXT, "a")]


def test_the_text_of_a_cdata_section_is_raw() -> None:
    assert read("<p><![CDATA[1 < 2 &amp;]]>b") == [(OPEN, "<p>"), (RAW, "1 < 2 &amp;"), (TEXT, "b")]


def test_a_quoted_value_may_hold_the_end_of_a_tag() -> None:
    assert read("<a title='1 > 0'>x") == [(OPEN, "<a title='1 > 0'>"), (TEXT, "x")]


def test_a_quote_that_never_closes_costs_one_tag_and_not_the_page() -> None:
    assert read('<a href="x>text</a>') == [(OPEN, '<a href="x>'), (TEXT, "text"), (CLOSE, "</a>")]
    assert read('<a b="c>d" e') == [(OPEN, '<a b="c>'), (TEXT, 'd" e')]


def test_a_script_ends_at_its_own_end_tag_only() -> None:
    source = "<script>if (a<b) '</p>'</SCRIPT >x"
    assert [kind for kind, _ in read(source)] == [OPEN, RAW, CLOSE, TEXT]
    assert read("<script>a</scripts>")[1] == (RAW, "a</scripts>")


def test_a_title_holds_references_but_no_tags() -> None:
    assert read("<title>A &amp; <b></title>")[1] == (TEXT, "A &amp; <b>")


def test_a_closed_tag_opens_and_closes_at_once() -> None:
    assert [(one.kind, one.name) for one in tokens_of("<a/>")] == [(OPEN, "a"), (CLOSE, "a")]


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<a>", {}),
        ('<a HREF="x" b>', {"href": "x", "b": ""}),
        ("<a b='1' b='2'>", {"b": "1"}),
        ("<a b = c/d>", {"b": "c/d"}),
        ('<a b="1 &amp; 2">', {"b": "1 & 2"}),
        ("<a/b=1/>", {"b": "1/"}),
    ],
)
def test_the_attributes_of_a_tag_are_read(tag: str, attributes: Mapping[str, str]) -> None:
    assert attributes_of(tag, next(tokens_of(tag))) == attributes


@given(st.text(st.sampled_from("<>/!-[]\"'= ab&;"), max_size=60))
def test_tokens_follow_each_other_inside_the_source(source: str) -> None:
    at = 0
    for token in tokens_of(source):
        assert at <= token.start <= token.end <= len(source)
        at = token.end


class Counted(str):
    """A text that counts the characters that searching it may look at."""

    looked = 0

    def find(self, sub: str, start: int = 0, *rest: int) -> int:  # type: ignore[override]
        found = super().find(sub, start, *rest)
        Counted.looked += (len(self) if found < 0 else found + 1) - start
        return found

    def index(self, sub: str, start: int = 0, *rest: int) -> int:  # type: ignore[override]
        found = super().index(sub, start, *rest)
        Counted.looked += found + 1 - start
        return found


def looked_at(unit: str, tail: str, times: int) -> int:
    """How many characters searches look at, and how many the tokens and their attributes hold."""
    source = Counted(unit * times + tail)
    Counted.looked = 0
    tokens = list(tokens_of(source))
    return Counted.looked + sum(_length(token) for token in tokens)


def _length(token: Token) -> int:
    return token.end - token.start + 1


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("unit", HOSTILE)
def test_twice_the_hostile_source_is_twice_the_work(unit: str, tail: str) -> None:
    once, twice = (looked_at(unit, tail, times) for times in (500, 1_000))
    assert twice <= 2 * once + 200
    assert twice <= 8 * (len(unit) * 1_000 + len(tail))
