"""Plain text → the article's text: it is that already."""

from app.intake.payload import Payload


def read_plain(payload: Payload) -> Payload:
    """The payload as it is."""
    return payload
