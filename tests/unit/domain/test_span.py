"""Spans are half-open, and masking moves no offset."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain import Span, hull, masked

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))
TEXTS = st.text(min_size=30, max_size=30)


def test_a_span_covers_its_start_but_not_its_end() -> None:
    assert Span(1, 3).of("abcd") == "bc"


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_but_nothing_beyond() -> None:
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(2, 6))


@given(SPANS, SPANS)
def test_overlap_works_both_ways(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, st.integers(0, 50))
def test_shifting_there_and_back_changes_nothing(span: Span, offset: int) -> None:
    assert span.shifted(offset).shifted(-offset) == span


@given(st.lists(SPANS, min_size=1, max_size=5))
def test_a_hull_contains_each_span_and_is_no_larger(spans: list[Span]) -> None:
    around = hull(spans)
    assert all(around.contains(span) for span in spans)
    assert around.start in {span.start for span in spans}
    assert around.end in {span.end for span in spans}


@given(TEXTS, st.lists(SPANS, max_size=4))
def test_masking_blanks_the_spans_and_nothing_else(text: str, spans: list[Span]) -> None:
    blanked = {at for span in spans for at in range(span.start, span.end)}
    expected = "".join(" " if at in blanked else sign for at, sign in enumerate(text))
    assert masked(text, spans) == expected
