"""Turns what was handed in into an article; INTAKE maps a media type to its reader."""

from collections.abc import Mapping

from app.intake.articles import UNNAMED, article_from, published_on
from app.intake.from_html import Page, page_of, read_html
from app.intake.from_markdown import read_markdown
from app.intake.from_ninjs import is_item, payload_of_item, read_ninjs
from app.intake.from_plain import read_plain
from app.intake.payload import Payload, Reader, Standing

PLAIN, HTML, MARKDOWN = "text/plain", "text/html", "text/markdown"
NINJS = "application/ninjs+json"
"""Of our own naming: IPTC has registered no media type for ninjs."""

INTAKE: Mapping[str, Reader] = {
    PLAIN: read_plain,
    MARKDOWN: read_markdown,
    HTML: read_html,
    NINJS: read_ninjs,
}
"""Which reader understands which media type: `article_from(INTAKE[media_type](payload))`."""

__all__ = [
    "HTML",
    "INTAKE",
    "MARKDOWN",
    "NINJS",
    "PLAIN",
    "UNNAMED",
    "Page",
    "Payload",
    "Reader",
    "Standing",
    "article_from",
    "is_item",
    "page_of",
    "payload_of_item",
    "published_on",
]
