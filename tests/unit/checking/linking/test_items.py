"""Two items, by the words for them alone."""

import pytest

from app.checking.linking.items import Concepts, ItemTie, Proof, tie_of
from app.domain import FacetMatch
from tests.unit.checking.making import POLICY, SCALE

GENERIC = frozenset(POLICY.linking.generic_items)


def tie(one: Concepts, other: Concepts, *, is_counted: bool = True) -> ItemTie:
    return tie_of(one, other, is_counted, meanings=SCALE.meanings, generic=GENERIC)


@pytest.mark.parametrize(
    ("one", "other", "match", "feature"),
    [
        (("troop", ""), ("troop", ""), FacetMatch.SAME, "item_same"),
        (("person", ""), ("person", ""), FacetMatch.SAME, "item_generic"),
        (("layoff", ""), ("employee", "layoff"), FacetMatch.ALIKE, "item_same"),
        (("", ""), ("troop", ""), FacetMatch.UNSAID, "item_unsaid"),
        (("seat", ""), ("lawmaker", ""), FacetMatch.ALIKE, "item_kindred"),
    ],
    ids=["one word", "people", "what befell them", "unsaid", "kindred"],
)
def test_words_tell_what_is_one(
    one: Concepts, other: Concepts, match: FacetMatch, feature: str
) -> None:
    found = tie(one, other)
    assert (found.match, feature in found.features, found.proof) == (match, True, Proof.NONE)


@pytest.mark.parametrize(("one", "other"), [("death", "injury"), ("employee", "layoff")])
def test_opposites_are_two_whatever_the_numbers(one: str, other: str) -> None:
    """Seen to fail: 13% of the staff of one round of cuts were those of the round before."""
    assert tie((one, ""), (other, "")) == (FacetMatch.DIFFERS, {}, Proof.NONE)


def test_kindred_opposites_are_one_where_the_number_is() -> None:
    assert tie(("household", ""), ("home", "")).proof is Proof.SAME


def test_words_that_have_little_to_do_with_each_other_ask_for_a_rare_number() -> None:
    assert tie(("village", ""), ("guarantee", "")).proof is Proof.RARE


def test_people_are_others_who_are_counted_where_the_number_is_nearly_the_same() -> None:
    assert tie(("person", ""), ("pilgrim", "")).proof is Proof.NEAR


def test_what_is_counted_is_told_by_its_noun_alone() -> None:
    """One similarity, on both sides of what is far: only things that are counted lie too far."""
    near = SCALE.meanings.similarity("hospital", "bank")
    found = {tie(("hospital", ""), ("bank", ""), is_counted=each).proof for each in (True, False)}
    assert 0.2 <= near < 0.3
    assert found == {Proof.RARE, Proof.NONE}


@pytest.mark.parametrize(
    ("one", "other"),
    [("loan", "revenue"), ("wage", "share price"), ("export", "GDP"), ("nurse", "passenger")],
)
def test_what_rows_know_for_two_things_takes_a_rare_number(one: str, other: str) -> None:
    """Seen to fail: what a firm borrowed was in conflict with its revenue."""
    found = tie((one, ""), (other, ""), is_counted=False)
    assert (found.match, found.proof) == (FacetMatch.UNSAID, Proof.RARE)


def test_people_may_be_what_the_other_text_calls_them() -> None:
    assert tie(("person", ""), ("passenger", "")).proof is not Proof.RARE
