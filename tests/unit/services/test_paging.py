"""A cursor leads on, and only where it was given."""

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.services.paging import (
    SEAL_CHARACTERS,
    Place,
    checked_limit,
    checked_words,
    cursor_of,
    moment_at,
    number_at,
    numbered,
    page_of,
    place_at,
)

PLACE = Place("2022-01-28T03:34:00.000000Z", "fig_1")


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=50)


@given(TEXTS, TEXTS)
def test_a_cursor_leads_to_its_place(key: str, identifier: str) -> None:
    place = Place(key, identifier)
    assert place_at("figures", cursor_of("figures", place)) == place


def test_no_cursor_is_the_beginning() -> None:
    assert place_at("figures", None) is None


def test_a_cursor_is_safe_in_an_address() -> None:
    assert cursor_of("figures", PLACE).replace("-", "").replace("_", "").isalnum()


@given(st.text(max_size=60))
def test_text_of_any_kind_is_no_cursor(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        place_at("figures", text)
    assert refused.value.loc == ("cursor",)


def test_a_cursor_of_another_listing_is_refused() -> None:
    with pytest.raises(BadInput):
        place_at("articles", cursor_of("figures", PLACE))


@given(st.data())
def test_a_cursor_with_one_character_changed_is_refused(data: st.DataObject) -> None:
    cursor = cursor_of("figures", PLACE)
    index = data.draw(st.integers(0, len(cursor) - 2))
    other = data.draw(st.sampled_from("ABCxyz019").filter(lambda one: one != cursor[index]))
    with pytest.raises(BadInput):
        place_at("figures", cursor[:index] + other + cursor[index + 1 :])


FORGED = [
    b"",
    b"[]",
    b"1",
    b"null",
    b'["a"]',
    b'["a", "b", "c"]',
    b'{"a": 1, "b": 2}',
    b'[1, "a"]',
    b'["a", null]',
    b'["a", ["b"]]',
    b'["\\u0000", "b"]',
    b'["a", "\\ud800"]',
    b"[" * 1_400,
    b"\xff\xfe",
    b'["a", NaN]',
]


def forged(listing: str, packed: bytes) -> str:
    """What whoever reads this code can make: it has the right seal."""
    seal = hashlib.sha256(f"{listing}\n".encode() + packed).hexdigest()[:SEAL_CHARACTERS].encode()
    return base64.urlsafe_b64encode(seal + packed).decode().rstrip("=")


@pytest.mark.parametrize("packed", FORGED)
def test_a_forged_cursor_with_the_right_seal_is_refused(packed: bytes) -> None:
    """Seen to fail before the shape was looked at: it was a mistake of ours, and a 500."""
    with pytest.raises(BadInput) as refused:
        place_at("figures", forged("figures", packed))
    assert refused.value.loc == ("cursor",)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "soon",
        "2022-01-28",
        "2022-01-28T03:34:00.000000",
        "2022-01-28T03:34:00Z",
        "2022-01-28T04:34:00.000000+01:00",
        "0001-01-01T00:00:00.000000+23:59",
        "9999-12-31T23:59:59.999999-23:59",
        "x" * 1_000,
    ],
)
def test_a_moment_that_was_never_given_is_refused(key: str) -> None:
    """Seen to fail before: each listing took whatever reads as a date, and fell over the rest."""
    with pytest.raises(BadInput) as refused:
        moment_at("figures", cursor_of("figures", Place(key, "fig_1")))
    assert refused.value.loc == ("cursor",)


def test_a_moment_comes_back() -> None:
    moment = datetime(2022, 1, 28, 3, 34, tzinfo=UTC)
    assert moment_at("figures", cursor_of("figures", PLACE)) == (moment, "fig_1")
    assert moment_at("figures", None) is None


def test_an_endless_cursor_is_refused() -> None:
    with pytest.raises(BadInput):
        place_at("figures", "A" * 10_000_000)


@pytest.mark.parametrize("limit", [0, -1, 201, 10**9])
def test_a_limit_outside_a_page_is_refused(limit: int) -> None:
    with pytest.raises(BadInput) as refused:
        checked_limit(limit)
    assert refused.value.loc == ("limit",)


def test_a_page_that_is_not_full_is_the_last() -> None:
    assert page_of("figures", ["a", "b"], 2, lambda item: Place(item, item)).next_cursor is None


def test_the_cursor_stands_behind_the_last_item_shown() -> None:
    page = page_of("figures", ["a", "b", "c"], 2, lambda item: Place(item, item))
    assert page.items == ("a", "b")
    assert place_at("figures", page.next_cursor) == Place("b", "b")


def test_a_long_search_is_refused() -> None:
    assert checked_words("a b " * 100)
    with pytest.raises(BadInput) as refused:
        checked_words("a" * 401)
    assert refused.value.loc == ("q",)


def test_a_number_is_a_place_of_its_own() -> None:
    assert number_at("reviews", cursor_of("reviews", numbered(7))) == 7
    assert number_at("reviews", None) is None


@pytest.mark.parametrize("key", ["", "x", "-1", "1.5", "9" * 11, "٣"])
def test_a_forged_cursor_without_a_number_is_refused(key: str) -> None:
    with pytest.raises(BadInput) as refused:
        number_at("reviews", cursor_of("reviews", Place(key, "")), "pageToken")
    assert refused.value.loc == ("pageToken",)


def test_text_that_is_no_cursor_is_refused_by_its_own_name() -> None:
    with pytest.raises(BadInput) as refused:
        number_at("reviews", "x", "pageToken")
    assert refused.value.loc == ("pageToken",)
