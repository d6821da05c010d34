"""A payload says in the sender's words whether an item still stands."""

from app.intake import Payload, Standing
from app.intake.payload import first_said


def test_an_item_of_which_nothing_is_said_is_usable() -> None:
    assert Payload("300 people were moved.").standing is Standing.USABLE


def test_a_standing_is_known_by_its_word_in_ninjs() -> None:
    assert [Standing(word) for word in ("usable", "withheld", "canceled")] == list(Standing)


def test_white_space_says_nothing() -> None:
    assert first_said(None, " ", "\n", "Harbour Post", "Coast Agency") == "Harbour Post"
    assert first_said(None, "") is None
