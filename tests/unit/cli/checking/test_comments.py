"""Comments are found in the way in which each format writes them."""

import time

import pytest

from app.cli.checking.comments import comments_in


def said(text: str, suffix: str) -> list[str]:
    return [comment.said.strip() for comment in comments_in(text, suffix)]


@pytest.mark.parametrize("suffix", [".md", ".mkd", ".html", ".xhtml", ".txt", "", ".text"])
def test_a_comment_of_html(suffix: str) -> None:
    text = "One.\n<!-- plumbline off -->\nTwo.\n"
    (comment,) = comments_in(text, suffix)
    assert comment.span.of(text) == "<!-- plumbline off -->"
    assert comment.said.strip() == "off"


@pytest.mark.parametrize("suffix", [".rst", ".txt"])
def test_a_comment_of_restructured_text_goes_on_in_indented_lines(suffix: str) -> None:
    text = "One.\n\n.. plumbline-ignore figure-drift:\n   their own count\n\nTwo.\n"
    (comment,) = comments_in(text, suffix)
    assert "their own count" in comment.said
    assert comment.span.of(text).startswith("..")


@pytest.mark.parametrize("suffix", [".adoc", ".txt"])
def test_a_comment_of_asciidoc_is_a_line(suffix: str) -> None:
    assert said("One.\n// plumbline off\nTwo.\n", suffix) == ["off"]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("// plumbline off", ".md"),
        (".. plumbline off", ".adoc"),
        ("<!-- plumbline off -->", ".rst"),
        ("<!-- plumbline off -->", ".json"),
        ("<!-- plumbliner off -->", ".md"),
        ("<!-- the plumbline off -->", ".md"),
        ("<!-- plumbline off", ".md"),
        ("see // plumbline off", ".adoc"),
    ],
)
def test_what_is_no_comment_there(text: str, suffix: str) -> None:
    assert comments_in(text, suffix) == []


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<!-- plumbline off -->\n```\n",
        "~~~\n```\n<!-- plumbline off -->\n~~~\n",
        "````\n```\n<!-- plumbline off -->\n````\n",
        "```\nnever closed\n<!-- plumbline off -->\n",
        "Write `<!-- plumbline off -->` above it.",
        "Write ``<!-- plumbline off -->`` above it.",
    ],
)
def test_an_example_in_markdown_code_is_no_comment(text: str) -> None:
    assert comments_in(text, ".md") == []
    assert said(text + "\n", ".html") == ["off"]


def test_a_comment_behind_code_is_one() -> None:
    assert said("```\ncode\n```\n`a` <!-- plumbline on -->\n", ".md") == ["on"]


def test_comments_come_in_reading_order() -> None:
    text = "// plumbline off\n<!-- plumbline on -->\n.. plumbline off\n"
    assert said(text, ".txt") == ["off", "on", "off"]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- plumbline " * 60_000,
        "<!-- plumbline off -->" * 40_000,
        "``" * 400_000,
        "`<!-- plumbline off -->" * 30_000,
        "<!--" + " " * 500_000,
        ".. plumbline off\n  x\n" * 30_000,
        "```\n" * 200_000,
    ],
)
def test_a_long_hostile_text_takes_no_long_time(text: str) -> None:
    began = time.process_time()
    comments_in(text, ".md")
    comments_in(text, ".txt")
    assert time.process_time() - began < 5
