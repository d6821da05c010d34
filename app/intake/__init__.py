"""Turns what was handed in into an article; INTAKE maps a media type to its reader."""

from collections.abc import Mapping

from app.intake.articles import UNNAMED, article_from, published_on
from app.intake.from_html import Page, page_of, read_html
from app.intake.from_plain import read_plain
from app.intake.payload import Payload, Reader, Standing

INTAKE: Mapping[str, Reader] = {
    "text/plain": read_plain,
    "text/markdown": read_plain,
    "text/html": read_html,
}
"""Which reader understands which media type: `article_from(INTAKE[media_type](payload))`."""

__all__ = [
    "INTAKE",
    "UNNAMED",
    "Page",
    "Payload",
    "Reader",
    "Standing",
    "article_from",
    "page_of",
    "published_on",
]
