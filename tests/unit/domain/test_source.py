"""One outlet, many spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.source import folded_name


@pytest.mark.parametrize(
    "spelt", ["Agence Nord", "AGENCE NORD", " agence\t nord\n", "Ａgence Nord"]
)
def test_case_and_space_make_no_other_source(spelt: str) -> None:
    assert folded_name(spelt) == "agence nord"


def test_another_word_does() -> None:
    assert folded_name("Agence Nord") != folded_name("Agence Nord TV")


@given(st.text(alphabet="aBß ſ\t"))
def test_folding_what_is_folded_changes_nothing(name: str) -> None:
    assert folded_name(folded_name(name)) == folded_name(name)
