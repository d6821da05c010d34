"""Which text can be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.limits import is_keepable


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_what_can_be_kept_has_a_utf8_form(text: str) -> None:
    assert is_keepable(text)
    assert text.encode().decode() == text


@pytest.mark.parametrize("text", ["a\x00b", "\ud83d", "tail \udfff"])
def test_nul_and_half_a_surrogate_pair_cannot(text: str) -> None:
    assert not is_keepable(text)
