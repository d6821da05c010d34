"""Plain text is the article's text already."""

from app.intake import INTAKE, Payload


def test_every_character_and_field_stays() -> None:
    payload = Payload("  300 people\r\nwere <moved>.\t", "Harbour Post", title="Floods")
    assert INTAKE["text/plain"](payload) == payload
