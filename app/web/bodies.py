"""What the OpenAPI document says of a body that may come in several formats."""

from typing import Any

from app.domain.limits import TEXT_BYTES
from app.intake import HTML, MARKDOWN, NINJS, PLAIN
from app.web.schemas import ArticleBody

ITEM = {
    "title": "NinjsItem",
    "description": "An item of IPTC ninjs 1.x, 2.x or 3.x, or of Superdesk's dialect of it.",
    "type": "object",
    "anyOf": [{"required": ["uri"]}, {"required": ["guid"]}],
    "properties": {
        "uri": {"type": "string"},
        "guid": {"type": "string"},
        "bodies": {"type": "array", "items": {"type": "object"}},
        "headline": {"type": "string"},
        "versioncreated": {"type": "string", "format": "date-time"},
    },
    "patternProperties": {"^body_": {"type": "string"}},
}
TEXTS = {
    PLAIN: ("Plain text.", "The port handled 1.4 million containers in March."),
    HTML: (
        "A whole page, or the body of an article as a content system keeps it.",
        "<p>The port handled <b>1.4 million</b> containers in March.</p>",
    ),
    MARKDOWN: ("CommonMark, with front matter or without.", "The port hired **300 engineers**."),
}


def article_body(form: type[ArticleBody]) -> dict[str, Any]:  # OpenAPI is JSON of its own shape
    """The entry of an operation whose body is an article, in our own JSON or another format."""
    own = form.model_json_schema(ref_template="#/components/schemas/{model}")
    content: dict[str, Any] = {
        "application/json": {"schema": {"anyOf": [own, ITEM]}},
        NINJS: {"schema": ITEM},
    }
    for media_type, (description, example) in TEXTS.items():
        schema = {"type": "string", "description": description, "minLength": 1}
        content[media_type] = {"schema": schema, "example": example}
    about = f"The article, of at most {TEXT_BYTES} bytes of text."
    return {"requestBody": {"required": True, "description": about, "content": content}}
