"""Short fields are one line each, bounded, and fit to be kept."""

import pytest

from app.errors import BadInput, TooLarge
from app.services.lines import line, web_address


def test_white_space_says_nothing() -> None:
    assert line("  the   same\nstate ", "reason", 20) == "the same state"
    assert line(" \t ", "reason", 20) is None
    assert line(None, "reason", 20) is None


def test_a_refusal_names_the_field_and_what_it_stands_in() -> None:
    with pytest.raises(TooLarge) as refused:
        line("x" * 21, "subject", 20, "series")
    assert refused.value.loc == ("series", "subject")
    with pytest.raises(BadInput):
        line("a\0", "reason", 20)
    with pytest.raises(BadInput):
        line("\ud800", "reason", 20)


@pytest.mark.parametrize("address", ["https://desk.example/1", "http://desk.example"])
def test_a_web_address_is_kept(address: str) -> None:
    assert web_address(f" {address} ", "url") == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "desk.example", "https://", "https:// x", "data:text/html,x"]
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(BadInput) as refused:
        web_address(address, "url")
    assert refused.value.loc == ("url",)
