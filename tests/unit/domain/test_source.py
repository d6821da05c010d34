"""One outlet, many spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.source import folded_name, likened_name


@pytest.mark.parametrize(
    "spelt", ["Agence Nord", "AGENCE NORD", " agence\t nord\n", "Ａgence Nord"]
)
def test_case_and_space_make_no_other_source(spelt: str) -> None:
    """Seen to fail with names in small letters alone."""
    assert folded_name(spelt) == "agence nord"


def test_another_word_does() -> None:
    assert folded_name("Agence Nord") != folded_name("Agence Nord TV")


@given(st.text(alphabet="aBß ſ\t\u00a8"))
def test_folding_what_is_folded_changes_nothing(name: str) -> None:
    """Seen to fail with white space gone before compatibility forms, which may hold some."""
    assert folded_name(folded_name(name)) == folded_name(name)


SPELT = [
    "Meridian Wire",
    "MERIDIAN-WIRE",
    "The Meridian Wire",
    "Meridian\u200b Wire",
    "Meridian\u00a0Wire.",
    "“Meridian Wire”",
    "\u202eMeridian Wire\u202c",
    "Меrіdіаn Wіrе",  # with Cyrillic letters
    "Μεridian Wirε",  # with Greek ones
    "Mer1dian Wire",
    "Merldian W|re",
    "Ｍｅｒｉｄｉａｎ Ｗｉｒｅ",
    "Méridian Wíre",
    "Meridian VVire",
]


@pytest.mark.parametrize("spelt", SPELT)
def test_names_that_a_reader_takes_for_one_another_are_likened(spelt: str) -> None:
    """Seen to fail with letters that are drawn alike left as they are, with signs kept, with "the"
    kept, and with "vv" left for two letters."""
    assert likened_name(spelt) == likened_name("Meridian Wire")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Meridian Wire", "Meridian Post"), ("Agence Nord", "Agence Nord TV"), ("ITV", "NTV")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    """Seen to fail with names told by their first three letters."""
    assert likened_name(one) != likened_name(other)


@pytest.mark.parametrize("name", ["…", "新華社", "Правда", "the", ""])
def test_any_name_has_something_to_be_told_by(name: str) -> None:
    """Seen to fail without the folded name for a name of nothing else."""
    assert bool(likened_name(name)) is bool(name)


@given(st.text(max_size=30))
def test_folding_first_changes_nothing(name: str) -> None:
    """Seen to fail with a name of nothing else kept as it was told."""
    assert likened_name(folded_name(name)) == likened_name(name)
