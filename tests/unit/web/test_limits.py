"""A body becomes plain values with exact numbers, or an answer that says what is wrong with it."""

import json
from decimal import Decimal

import pytest
from fastapi import HTTPException
from hypothesis import given, settings
from hypothesis import strategies as st

from app.web.limits import json_value

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner),
    max_leaves=10,
)


@given(VALUES)
@settings(max_examples=40)
def test_json_is_read_as_it_was_written(value: object) -> None:
    assert json_value(json.dumps(value).encode()) == value
    assert json_value(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.binary())
def test_any_bytes_are_a_value_or_a_refusal(body: bytes) -> None:
    assert _status_of(body) in (200, 400)


def _status_of(body: bytes) -> int:
    try:
        json_value(body)
    except HTTPException as refused:
        return refused.status_code
    return 200


def test_a_decimal_keeps_every_digit() -> None:
    assert json_value(b"[0.1, 1.10, 1e3]") == [Decimal("0.1"), Decimal("1.10"), Decimal("1e3")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\xff", "not UTF-8 at byte 0"),
        (b'{"a": }', "line 1, column 7"),
        (b"NaN", "NaN is no JSON number"),
        (b"9" * 5000, "too many digits"),
        (b"1e99999999999999999999", "beyond all bounds"),
        (b"[" * 100_000, "nested too deeply"),
        (b'[{"a": ["\\udc00"]}]', "surrogate"),
        (b'{"\\u0000": 1}', "NUL"),
    ],
)
def test_a_refusal_says_what_is_wrong(body: bytes, said: str) -> None:
    with pytest.raises(HTTPException) as refused:
        json_value(body)
    assert refused.value.status_code == 400
    assert said in refused.value.detail


def test_a_whole_pair_of_surrogates_is_a_character() -> None:
    assert json_value(b'"\\ud83d\\udef6"') == "🛶"
