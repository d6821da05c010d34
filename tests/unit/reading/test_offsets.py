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
        "\ufeff9 boats",
        "a\r9 boats\r\n\r8 carts\n\r7 nets\x85",
        "1\u0338,2\u20e300 goats",
        "\U0001d7ee\U0001d7ef.\U0001d7f0% of \U00020bb7\u91ce\u5bb6",
        "\u202e12 barges\u202c",
    ]
)
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=12)), max_size=9).map(" ".join)


def reading_of(text: str, *, is_parsed: bool) -> Reading:
    article = Article(id="art_1", text=text, source="Wire")
    return read(article, load(), load_parser() if is_parsed else None)


@pytest.mark.parametrize("is_parsed", [False, True])
@given(text=TEXTS)
@settings(max_examples=30, deadline=None)
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


STORY = (
    "The port hired 300 engineers in March. It paid $7.2 billion for cranes, "
    "up from €4.5bn a year earlier.\r\n\r\nAbout 8,500 people left, Meridian Wire said."
)
SILENT = "\ufeff\r\n \u0301\U0001f6f6\u200d\u202e\x85\u2028\U0001d173"
NOTHING_SAID = st.text(st.sampled_from(SILENT))


@given(before=NOTHING_SAID, after=NOTHING_SAID)
@settings(max_examples=25)
def test_signs_around_a_story_move_its_claims_and_change_nothing(before: str, after: str) -> None:
    text = f"{before}\n\n{STORY}\n\n{after}"
    assert places_in(text, len(before) + 2) == places_in(STORY, 0)


def places_in(text: str, start: int) -> list[tuple[int, int, str]]:
    return [
        (claim.span.start - start, claim.span.end - start, claim.span.of(text))
        for claim in reading_of(text, is_parsed=False).claims
    ]


@given(text=st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_is_read(text: str) -> None:
    reading = reading_of(text, is_parsed=False)
    assert reading.article.text == text
