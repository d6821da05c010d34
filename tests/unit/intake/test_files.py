"""A file's ending says how it is read."""

from pathlib import Path

import pytest

from app.intake import INTAKE, reader_for


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("port.html", "text/html"),
        ("PORT.HTM", "text/html"),
        ("drafts/port.v2.md", "text/markdown"),
        ("port.markdown", "text/markdown"),
        ("port.json", "application/ninjs+json"),
        ("port.txt", "text/plain"),
        ("port", "text/plain"),
        ("-", "text/plain"),
        (".html", "text/plain"),
    ],
)
def test_an_ending_names_a_format(name: str, media_type: str) -> None:
    assert reader_for(name) is reader_for(Path(name)) is INTAKE[media_type]
