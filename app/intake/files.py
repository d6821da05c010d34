"""The name of a file → the media type that its ending says, and the reader for it."""

from pathlib import PurePath

from app.intake.formats import HTML, INTAKE, MARKDOWN, NINJS, PLAIN
from app.intake.payload import Reader

ENDINGS = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), HTML),
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), MARKDOWN),
    ".json": NINJS,
}


def media_type_for(path: str | PurePath) -> str:
    """The media type of a file, by its ending; plain text for any other ending."""
    return ENDINGS.get(PurePath(path).suffix.lower(), PLAIN)


def reader_for(path: str | PurePath) -> Reader:
    """The reader of INTAKE that understands the file; its text goes into the payload whole."""
    return INTAKE[media_type_for(path)]
