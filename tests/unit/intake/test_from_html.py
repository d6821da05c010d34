"""HTML becomes an article's text, and each character of it knows where it stands in the HTML."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import Span
from app.domain.limits import HTML_BYTES
from app.errors import BadInput, TooLarge
from app.intake import INTAKE, Payload, article_from, page_of
from app.intake.from_html import TAGS, read_html

BODY = (
    "<p>The port hired <b>300&nbsp;engineers</b> &amp;\n  paid $7.2 billion.</p>"
    "<figure><figcaption>Some 40 cranes</figcaption></figure><p>It opened in May.</p>"
)


def test_blocks_stand_apart() -> None:
    assert page_of("<p>One<p>Two<br>three").text == "One\n\nTwo\nthree"


def test_words_are_found_again_in_the_html() -> None:
    page = page_of(BODY)
    for words, written in {
        "300\u00a0engineers": "300&nbsp;engineers",
        "& paid": "&amp;\n  paid",
        "$7.2 billion": "$7.2 billion",
        "opened": "opened",
    }.items():
        start = page.text.index(words)
        assert page.offsets.source_of(Span(start, start + len(words))).of(BODY) == written


def test_a_caption_stays_in_the_text_and_is_furniture() -> None:
    page = page_of(BODY)
    (caption,) = page.furniture
    assert (caption.span.of(page.text), caption.rule) == ("Some 40 cranes", "furniture.caption")


def test_what_was_said_beside_the_html_wins() -> None:
    payload = Payload(BODY, "Harbour Post", "2023-05-02", "https://harbour.example/1", "Port")
    read = INTAKE["text/html"](payload)
    assert replace(read, text=BODY, html=None, furniture=()) == payload
    article = article_from(read)
    assert article.text.startswith("The port hired 300\u00a0engineers & paid")
    assert article.html == page_of(BODY).offsets


@given(st.text(st.sampled_from("<>pb/ \n&amp;3"), max_size=60))
def test_the_offsets_cover_the_text(html: str) -> None:
    page = page_of(html)
    assert page.offsets.length == len(page.text)
    if page.text:
        whole = page.offsets.source_of(Span(0, len(page.text)))
        assert 0 <= whole.start <= whole.end <= len(html)


def test_a_field_of_white_space_leaves_the_word_to_the_page() -> None:
    html = f'<html lang="en"><title>Port</title><body>{BODY}'
    assert read_html(Payload(html, source=" ", title="\t")).title == "Port"


@pytest.mark.parametrize("html", ["", "<p> &nbsp;</p>", "<nav>Home</nav><script>300</script>"])
def test_html_without_a_text_is_refused(html: str) -> None:
    with pytest.raises(BadInput, match="no text") as refused:
        read_html(Payload(html))
    assert refused.value.loc == ("html",)


def test_html_of_nothing_but_tags_is_too_large() -> None:
    with pytest.raises(TooLarge, match="tags") as refused:
        read_html(Payload("300 men" + "<b>" * (TAGS + 1)))
    assert refused.value.loc == ("html",)


def test_html_beyond_its_limit_is_too_large() -> None:
    comment = "<p>300 men<!--" + "x" * HTML_BYTES
    with pytest.raises(TooLarge):
        read_html(Payload(comment))
    assert read_html(Payload(comment[:HTML_BYTES])).text == "300 men"
