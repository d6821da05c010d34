"""Documents become strict JSON that keeps every digit."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exporters.encoding import AsStated, encoded, number

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=12) | st.decimals(
    allow_nan=False, allow_infinity=False
)
SCALARS = st.none() | st.booleans() | st.integers() | DECIMALS | st.text()
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(DECIMALS)
def test_a_number_keeps_its_exact_value(value: Decimal) -> None:
    assert Decimal(number(value)) == value


@given(DOCUMENTS)
@settings(max_examples=30)
def test_any_document_is_read_back_as_it_was(document: object) -> None:
    read = json.loads(encoded(document), parse_float=Decimal)
    assert read == document


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("8500", "8500"),
        ("8500.00", "8500"),
        ("8.5E+3", "8500"),
        ("0.70", "0.7"),
        ("-1.30", "-1.3"),
        ("-0.0", "0"),
        ("100", "100"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_whole_number_has_no_point_and_others_no_idle_zeros(value: str, text: str) -> None:
    assert number(Decimal(value)) == text


def test_a_huge_exponent_does_not_become_a_huge_text() -> None:
    assert number(Decimal("1E+999999")) == "1E+999999"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_not_finite_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        number(Decimal(value))


def test_floats_are_refused_because_they_lose_digits() -> None:
    with pytest.raises(TypeError, match="float"):
        encoded({"difference": 0.1})


def test_text_stays_readable_and_control_characters_are_escaped() -> None:
    assert encoded("£5bn – “so”\n\x00") == '"£5bn – “so”\\n\\u0000"'


@pytest.mark.parametrize("sign", "\x7f\x85\x9b\u061c\u200f\u2028\u202e\u2066\ud83d")
def test_what_a_terminal_obeys_and_no_reader_sees_is_escaped(sign: str) -> None:
    """Seen to fail with strings as the json module writes them."""
    text = encoded({sign: f"a{sign}b"})
    assert sign not in text
    assert json.loads(text) == {sign: f"a{sign}b"}


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_a_number_as_stated_is_finite_too(value: str) -> None:
    """Seen to fail: "NaN" was written as it stands."""
    with pytest.raises(ValueError, match="finite"):
        encoded(AsStated(Decimal(value)))


def test_a_number_as_stated_is_no_huge_text_either() -> None:
    assert encoded(AsStated(Decimal("1E+999999"))) == "1E+999999"


def test_a_number_as_stated_keeps_its_last_zeros() -> None:
    assert encoded([AsStated(Decimal("2.10")), AsStated(Decimal("1E+3"))]) == "[2.10, 1000]"
