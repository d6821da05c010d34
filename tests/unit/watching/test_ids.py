"""A request keeps the id it came with if that is one plain word, and gets one of its own if not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.watching.ids import REQUEST_ID, TraceParent, request_id_from, trace_parent

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT = "00f067aa0ba902b7"
KNOWN = TraceParent(TRACE, PARENT, is_sampled=True)


@pytest.mark.parametrize(
    "told",
    ["a", "req-2026.11_26:7", "1c0f/ab+=", "f" * 128, "Root=1-67891233-abcdef012345678912345"],
)
def test_a_harmless_id_is_kept(told: str) -> None:
    assert request_id_from(told, KNOWN) == told


@pytest.mark.parametrize(
    "told",
    ["", " ", "a b", "a\nb", "a\n", "a\r\nSet-Cookie: x", "ä", "a" * 129, '"', "<b>", "\x1b[0m"],
)
def test_any_other_gives_way_to_the_id_of_the_trace(told: str) -> None:
    """Seen to fail with `match` in the place of `fullmatch`: "a\\nb" was kept."""
    assert request_id_from(told, KNOWN) == TRACE


@given(st.text())
def test_whatever_comes_the_id_is_one_plain_word(told: str) -> None:
    made = request_id_from(told, None)
    assert REQUEST_ID.fullmatch(made)
    assert made.isascii()
    assert len(made.split()) == 1


def test_two_requests_without_an_id_get_two() -> None:
    assert request_id_from(None, None) != request_id_from(None, None)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (f"00-{TRACE}-{PARENT}-01", KNOWN),
        (f"00-{TRACE}-{PARENT}-00", TraceParent(TRACE, PARENT, is_sampled=False)),
        (f"cc-{TRACE}-{PARENT}-01-what.comes.later", KNOWN),  # a later version may say more
        (f"00-{TRACE}-{PARENT}-01-more", None),
        (f"ff-{TRACE}-{PARENT}-01", None),
        (f"00-{'0' * 32}-{PARENT}-01", None),
        (f"00-{TRACE}-{'0' * 16}-01", None),
        (f"00-{TRACE.upper()}-{PARENT}-01", None),
        (f"00-{TRACE}-{PARENT}", None),
        (f"00-{TRACE}-{PARENT}-01\n", None),
        ("", None),
        (None, None),
    ],
)
def test_a_traceparent_is_read_as_w3c_writes_it(
    header: str | None, found: TraceParent | None
) -> None:
    assert trace_parent(header) == found
