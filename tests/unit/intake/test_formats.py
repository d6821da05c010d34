"""Every format that is taken in has a reader, and each reader gives the article's text."""

import json

import pytest

from app.intake import INTAKE, Payload

WORDS = "The port hired 300 engineers."
BODIES = {
    "text/plain": WORDS,
    "text/markdown": WORDS,
    "text/html": f"<p>{WORDS}</p>",
    "application/ninjs+json": json.dumps({"uri": "urn:1", "body_text": WORDS}),
}


def test_these_formats_are_taken_in() -> None:
    assert set(INTAKE) == set(BODIES)


@pytest.mark.parametrize("media_type", BODIES)
def test_a_reader_gives_the_text(media_type: str) -> None:
    assert INTAKE[media_type](Payload(BODIES[media_type])).text == WORDS
