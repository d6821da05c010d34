"""Which reader understands which format."""

from collections.abc import Mapping

from app.intake.from_html import read_html
from app.intake.from_markdown import read_markdown
from app.intake.from_ninjs import read_ninjs
from app.intake.from_plain import read_plain
from app.intake.payload import Reader

PLAIN, HTML, MARKDOWN = "text/plain", "text/html", "text/markdown"
NINJS = "application/ninjs+json"
"""Of our own naming: IPTC has registered no media type for ninjs."""

INTAKE: Mapping[str, Reader] = {
    PLAIN: read_plain,
    MARKDOWN: read_markdown,
    HTML: read_html,
    NINJS: read_ninjs,
}
"""The reader for a media type: `article_from(INTAKE[media_type](payload))`."""
