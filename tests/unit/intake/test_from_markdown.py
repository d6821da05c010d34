"""Markdown keeps its offsets: what shows is the article, and the rest of it is furniture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import masked
from app.errors import TooLarge
from app.intake import INTAKE, Payload
from app.intake.from_markdown import MARKS, read_markdown

PARTS = (
    *("# ", "**", "*", "~~", "`", "```\n", "[", "](", ")", '](https://a.example/1 "t")', "!["),
    *("<b>", "<div>\n", "| a | b |\n", "|---|---|\n", "\n", "\r\n", "\n\n", "    ", "> ", "1. "),
    *("\\*", "&amp;", "300", " people ", "[^1]", "---\n", "title: x\n", "<https://a.example/3>"),
)


def shown(text: str) -> str:
    """What is left to read, its white space folded."""
    payload = read_markdown(Payload(text))
    return " ".join(masked(text, (each.span for each in payload.furniture)).split())


def rules(text: str) -> dict[str, str]:
    furniture = read_markdown(Payload(text)).furniture
    return {each.span.of(text): each.rule for each in furniture}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The port hired **300** *engineers*.", "The port hired 300 engineers ."),
        ("# Port hires 300\n\nIt did.", "Port hires 300 It did."),
        ("Port\n====\n\nIt did.", "Port It did."),
        ("1. First 20\n2. Second 30", "First 20 Second 30"),
        ("> Some 40\n> people", "Some 40 people"),
        ("It [paid $7](https://x.example/300 '20') b", "It paid $7 b"),
        ("It [b](b)b", "It b b"),
        ("It [paid][300] now\n\n[300]: https://x.example/20", "It paid now"),
        ("See <https://x.example/300> now", "See now"),
        ("![Some 300](x.png) moved", "moved"),
        ("`300` and ``a ` 40`` and\n\n    code 20\n\nend", "and and end"),
        ("```\n300\n```\nend", "end"),
        ("5 \\* 3 &nbsp; km", "5 * 3 km"),
        ("It fell to ~~300~~ 200.", "It fell to 200."),
        ("<p align='1'>Some 300</p>\n\nend", "Some 300 end"),
        ("Some<br>300 <span id='20'>men</span>", "Some 300 men"),
        ("It rose[^1] to 300.", "It rose to 300."),
        ("| Land | Troops |\n|---|---|\n| Norland | 4,000 |\n", ""),
        ("| a |\n|---|\n| Norland \\| has 4,000 troops. |\n", "Norland \\| has 4,000 troops."),
        ("---\ntitle: 300\n---\nend", "end"),
        ("+++\ntitle = 300\n+++\nend", "end"),
        ("---\n\nNot a key 300\n\n---\n", "Not a key 300"),
        ("plain 3*4 and 5 < 6 text_with_marks", "plain 3*4 and 5 < 6 text_with_marks"),
    ],
)
def test_what_shows_is_left_to_read(text: str, left: str) -> None:
    assert shown(text) == left


def test_each_kind_of_furniture_has_its_rule() -> None:
    text = "---\nno: 1\n---\n# A `2` ![3](b) ~~4~~ c[^5]\n\n| 6 |\n|---|\n"
    assert rules(text) == {
        "---": "furniture.front-matter",
        "no: 1": "furniture.front-matter",
        "#": "furniture.markup",
        "`": "furniture.markup",
        "2": "furniture.code",
        "![": "furniture.markup",
        "3": "furniture.caption",
        "](b)": "furniture.markup",
        "4": "furniture.struck",
        "~~": "furniture.markup",
        "[^5]": "furniture.note",
        "|": "furniture.markup",
        "6": "furniture.table",
        "|---|": "furniture.markup",
    }


def test_the_text_and_its_fields_stay() -> None:
    payload = Payload("**300** people", "Harbour Post", title="Floods")
    read = INTAKE["text/markdown"](payload)
    assert (read.text, read.source, read.title, read.html) == (
        "**300** people",
        "Harbour Post",
        "Floods",
        None,
    )


@pytest.mark.parametrize(
    "lines", ["#\r\n" * 200 + "!", "a:\n" + "x\r\n" * 200, "+++\n" + "\r\n" * 200]
)
def test_windows_line_ends_without_front_matter_are_read_at_once(lines: str) -> None:
    """A CR was read in two ways: each line took twice as long as the one before, without end."""
    text = "---\n" + lines
    assert read_markdown(Payload(text=text)).text == text


def test_a_text_of_nothing_but_marks_is_refused() -> None:
    with pytest.raises(TooLarge) as refused:
        read_markdown(Payload("[" * (MARKS + 1)))
    assert refused.value.loc == ("text",)


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_furniture_lies_inside_the_text_in_order_and_on_single_lines(parts: list[str]) -> None:
    text, at = "".join(parts), 0
    for each in read_markdown(Payload(text)).furniture:
        assert at <= each.span.start < each.span.end <= len(text)
        assert len(each.span.of(text).splitlines()) == 1
        at = each.span.end


@given(st.text(st.sampled_from("ab 300,")))
def test_plain_words_are_all_left(text: str) -> None:
    assert shown(text).replace(" ", "") == text.replace(" ", "") or text.startswith("    ")
