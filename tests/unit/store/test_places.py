"""What is known of the places in a text comes back as it was."""

from app.domain import Offsets, Passage, PassageKind, Run, Span
from app.store.places import furniture_from, furniture_text, offsets_from, offsets_text


def test_furniture_comes_back() -> None:
    furniture = (Passage(Span(3, 9), PassageKind.FURNITURE, "furniture.caption"),)
    assert furniture_from(furniture_text(furniture)) == furniture


def test_offsets_come_back() -> None:
    offsets = Offsets((Run(0, 3, 5), Run(2, 5, 10)), 3)
    assert offsets_from(offsets_text(offsets), 3) == offsets


def test_a_text_as_it_was_sent_has_neither() -> None:
    assert (furniture_text(()), offsets_text(None)) == (None, None)
    assert (furniture_from(None), offsets_from(None, 3)) == ((), None)
