import pytest

from app.reading.numbers.doings import is_deed, is_doing
from tests.unit.reading.stating import line, stated


@pytest.mark.parametrize(
    "text",
    [
        "holds just a tenth of it",
        "wants 20 more",
        "costs more than $40m",
        "hopes to win",
        "puts the party on 3%",
        "finds that 12% are empty",
    ],
)
def test_what_leads_to_a_number_or_an_object_is_a_verb(text: str) -> None:
    assert is_doing(line(text), 0)


@pytest.mark.parametrize(
    "text", ["teams came", "holds of ships", "clubs in 12 towns", "halls 3 won"]
)
def test_a_plural_that_leads_to_neither_is_none(text: str) -> None:
    assert not is_doing(line(text), 0)


def test_a_poll_of_adults_asks_adults() -> None:
    polled, share = stated("A poll of 900 adults puts the party on 3%.")
    assert (polled.quantity.unit.name, share.quantity.unit.name) == ("adult", "%")


def test_what_so_many_do_is_no_noun_behind_their_number() -> None:
    assert is_deed(line("shook Lindal"), 0)
    assert is_deed(line("flee fire"), 0)
    assert not is_deed(line("course meal"), 0)
