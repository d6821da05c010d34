"""Offsets point into the text as it was handed in, whatever signs stand in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import Article, Reading
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.wiring import load_parser

PHRASES = st.sampled_from(
    [
        "some 8,500 troops",
        "$650 million in military aid",
        "1.2bn people",
        "İstanbul'da 40 ev",  # its lower case is longer than itself
        "a rise of 3½ percentage points",
        "from 288 to 1,300",
        "٣٤٥ men",
        "𝟙𝟚 cats",
        "twenty-eight thousand",
        "January 25, 2020",
        "NATO said",
        "“It cost €5m,” they said.",
        "\u200b12\u00a0000 km\u0301",
        "👩‍👩‍👧 7 families",
        "5 feet 10 inches",
        "(62 miles)",
        "\r\n\r\n",
        "ﬁve ﬁrms",
    ]
)
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=12)), max_size=9).map(" ".join)


def reading_of(text: str, *, is_parsed: bool) -> Reading:
    article = Article(id="art_1", text=text, source="Wire")
    return read(article, load(), load_parser() if is_parsed else None)


@pytest.mark.parametrize("is_parsed", [False, True])
@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_span_cuts_its_own_words_out_of_the_text(*, is_parsed: bool, text: str) -> None:
    reading = reading_of(text, is_parsed=is_parsed)
    for claim in reading.claims:
        assert text[claim.span.start : claim.span.end] == claim.surface
        assert text[claim.sentence.start : claim.sentence.end] == claim.quote
        assert claim.sentence.contains(claim.span)
        spans = [ground.span for ground in claim.grounds if ground.span]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        if claim.attribution:
            assert claim.attribution.span.of(text)
    for skipped in reading.skipped:
        assert text[skipped.span.start : skipped.span.end] == skipped.surface
    for stated in reading.quantities:
        assert stated.span.contains(stated.numeral)
        assert stated.numeral.of(text) == stated.quantity.stated


@given(text=st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_is_read(text: str) -> None:
    reading = reading_of(text, is_parsed=False)
    assert reading.article.text == text
