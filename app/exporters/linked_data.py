"""Documents in the words of schema.org → JSON-LD that a page can carry in a script element."""

from collections.abc import Mapping

from app.exporters.encoding import Document, encoded

CONTEXT = "https://schema.org"

ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\N{LINE SEPARATOR}": "\\u2028",
        "\N{PARAGRAPH SEPARATOR}": "\\u2029",
    }
)
"""In JSON they stand in strings alone, where an escape means the same."""


def linked_data(document: Document) -> str:
    """The document under schema.org's context. Nothing in it can end a script element (HTML
    13.1.3): `</script>` in an article stays text wherever the document is put."""
    return encoded({"@context": CONTEXT, **document}).translate(ESCAPES)


def said(members: Mapping[str, object]) -> Document:
    """The members that have a value: JSON-LD leaves out what is not known."""
    return {name: value for name, value in members.items() if value is not None}
