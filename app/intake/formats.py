"""Which reader understands which format."""

from collections.abc import Mapping

from app.intake.from_html import read_html
from app.intake.from_ninjs import read_ninjs
from app.intake.from_plain import read_plain
from app.intake.payload import Payload, Reader

PLAIN, HTML, MARKDOWN = "text/plain", "text/html", "text/markdown"
NINJS = "application/ninjs+json"
"""Of our own naming: IPTC has registered no media type for ninjs."""


def _read_markdown(payload: Payload) -> Payload:
    from app.intake.from_markdown import read_markdown  # its parser is loaded for Markdown alone

    return read_markdown(payload)


INTAKE: Mapping[str, Reader] = {
    PLAIN: read_plain,
    MARKDOWN: _read_markdown,
    HTML: read_html,
    NINJS: read_ninjs,
}
"""The reader for a media type: `article_from(INTAKE[media_type](payload))`."""
