"""Where a span of an article stands in the HTML that the article's text was made from."""

from app.domain import Article, Span


def html_places(article: Article, span: Span) -> dict[str, int]:
    """`html_start` and `html_end`, in code points of the HTML; nothing for a text of its own."""
    if article.html is None:
        return {}
    place = article.html.source_of(span)
    return {"html_start": place.start, "html_end": place.end}
