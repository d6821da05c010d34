"""Each character of a made text knows where it stands in its source."""

import pytest

from app.domain import Offsets, Run, Span

SOURCE = "<b>A &amp;\n  B</b><p>C"
TEXT = "A & B\n\nC"
OFFSETS = Offsets(
    (Run(0, 3, 5), Run(2, 5, 10), Run(3, 10, 13), Run(4, 13, 14), Run(5, 18, 18), Run(7, 21, 22)),
    len(TEXT),
)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("A", "A"),
        ("A ", "A "),
        ("&", "&amp;"),
        ("& B", "&amp;\n  B"),
        ("B", "B"),
        ("C", "C"),
        (TEXT, SOURCE[3:]),
    ],
)
def test_a_span_stands_where_its_characters_were_made_from(words: str, written: str) -> None:
    start = TEXT.index(words)
    assert OFFSETS.source_of(Span(start, start + len(words))).of(SOURCE) == written


def test_an_empty_span_stands_before_its_character() -> None:
    assert OFFSETS.source_of(Span(2, 2)) == Span(5, 5)


def test_what_was_added_stands_nowhere() -> None:
    assert OFFSETS.source_of(Span(5, 7)) == Span(18, 18)


@pytest.mark.parametrize("span", [Span(7, 9), Span(8, 8), Span(-1, 1)])
def test_a_span_beyond_the_text_is_an_error(span: Span) -> None:
    with pytest.raises(IndexError, match="has no character"):
        OFFSETS.source_of(span)
