"""What was read in a text that was made from HTML is found again in the HTML."""

from app.domain import Article, Span
from app.exporters.html_places import html_places
from app.intake import Payload, article_from
from app.intake.from_html import read_html

HTML = "<p>The port hired <b>300</b>&nbsp;engineers.</p>"


def test_a_span_is_placed_in_the_html() -> None:
    article = article_from(read_html(Payload(HTML)))
    start = article.text.index("300")
    places = html_places(article, Span(start, start + len("300 engineers")))
    assert HTML[places["html_start"] : places["html_end"]] == "300</b>&nbsp;engineers"


def test_a_text_of_its_own_has_no_other_place() -> None:
    assert html_places(Article("art_1", "300 engineers", "Harbour Post"), Span(0, 3)) == {}
