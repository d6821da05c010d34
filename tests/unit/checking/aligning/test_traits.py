"""Each trait speaks for two numbers being counterparts, or against it."""

from decimal import Decimal

import pytest

from app.checking.aligning.traits import (
    Traits,
    apart_in,
    are_of_two_countries,
    are_of_two_names,
    count_other_things,
    is_thin,
    names_another,
    score_of,
    shared_far,
    tell_one_story,
    traits_of,
)
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import WORDING, occurrences_in

FERRIES = "The gale sank 14 ferries in Eastbay harbour."


def traits(a: str, b: str) -> Traits:
    return traits_of(occurrences_in(a)[0], occurrences_in(b)[0], WORDING)


def test_the_same_thing_counted_speaks_for_it() -> None:
    found = traits(FERRIES, "In Eastbay 14 ferries went down in the gale.")
    assert found["item-same"] == 1
    assert found["item-differs"] == 0


def test_another_thing_counted_speaks_against_it() -> None:
    found = traits(FERRIES, "The gale in Eastbay harbour broke 14 cranes.")
    assert found["item-same"] == 0
    assert found["item-differs"] == 1


def test_a_thing_that_is_not_said_speaks_neither_way() -> None:
    found = traits(FERRIES, "Of the boats in Eastbay harbour, 14 sank in the gale.")
    assert found["item-differs"] == 0


@pytest.mark.parametrize(
    ("b", "before", "after"),
    [
        ("A gale sank 9 ferries in the night.", 1, 1),
        ("A gale left 9 ferries ashore.", 0, 0),
    ],
)
def test_the_very_words_beside_a_number_count(b: str, before: int, after: int) -> None:
    found = traits(FERRIES, b)
    assert found["before"] == before
    assert found["after"] == after


def test_more_shared_words_weigh_more() -> None:
    near = traits(FERRIES, "The gale sank ferries, 14 in all, in Eastbay harbour.")
    far = traits(FERRIES, "The gale closed 14 schools.")
    assert score_of(near, POLICY) > score_of(far, POLICY)


def test_the_weight_of_a_trait_is_added_to_the_bias() -> None:
    weights = POLICY.alignment.weights
    assert score_of({"near": Decimal(1)}, POLICY) == POLICY.alignment.bias + weights["near"]


def test_two_stories_share_no_words() -> None:
    one, other = occurrences_in(FERRIES)[0], occurrences_in("Shares of Norbank rose 14 percent.")[0]
    assert shared_far(one, other) == 0
    assert not tell_one_story(one, other, POLICY)


def test_another_ten_are_not_those_told_of_before() -> None:
    one, other = (
        occurrences_in("Police held 10 men.")[0],
        occurrences_in("Police held another 10 men."),
    )
    assert names_another(one, other[0], POLICY)
    assert not names_another(one, one, POLICY)


def test_gold_records_are_half_platinum_records() -> None:
    found = traits("The band had 7 gold records.", "The band had 4 platinum records.")
    assert 0 < found["item-same"] < 1


def test_words_that_are_near_in_meaning_are_one_thing() -> None:
    found = traits("The fair drew 40 colleges to Eastbay.", "The fair drew 60 campuses to Eastbay.")
    assert found["item-same"] == 1


def test_what_excludes_the_other_speaks_against_it() -> None:
    found = traits("Norbank had a profit of $3 million.", "Norbank had revenue of $3 million.")
    assert found["item-opposed"] == 1


def test_a_subject_that_the_other_story_does_not_name_is_foreign() -> None:
    a, b = "France added 103,000 jobs in May.", "Canada added 22,000 jobs in May."
    assert traits(a, b)["subject-foreign"] == 1
    assert traits(a, a)["subject-foreign"] == 0


@pytest.mark.parametrize(
    ("a", "b", "are_two"),
    [
        ("France added 103,000 jobs in May.", "Canada added 22,000 jobs in May.", True),
        ("The US added 103,000 jobs in May.", "The United States added 22,000 jobs in May.", False),
        ("Acme Motors added 103,000 jobs in May.", "Canada added 22,000 jobs in May.", False),
        ("France added 103,000 jobs in May.", "Companies added 22,000 jobs in May.", False),
        ("Canada bought $16 million of French goods.", "France sold Canada $22 million.", False),
    ],
)
def test_two_countries_are_two(a: str, b: str, *, are_two: bool) -> None:
    one, other = occurrences_in(a)[0], occurrences_in(b)[0]
    assert are_of_two_countries(one, other, WORDING) is are_two


def test_another_31_wounded_beside_seven_dead_are_no_others() -> None:
    """Seen to fail where "another" always spoke of others."""
    _, wounded = occurrences_in("Shells killed seven people and wounded another 31.")
    (plain,) = occurrences_in("Shells wounded 50 people.")
    assert not names_another(wounded, plain, POLICY)


def test_105_others_are_others_beside_anything() -> None:
    """Seen to fail where no number that follows another spoke of others."""
    _, others = occurrences_in("Police charged 158 clerks and held 105 others.")
    (plain,) = occurrences_in("Police charged 95 clerks.")
    assert names_another(others, plain, POLICY)


def test_two_texts_may_both_tell_of_more_in_their_own_words() -> None:
    """Seen to fail where only the word beside the number was heard."""
    (one,) = occurrences_in("Norbank received another $225 million in funding.")
    (other,) = occurrences_in("Norbank secures extra investment worth $135 million.")
    assert not names_another(one, other, POLICY)


@pytest.mark.parametrize(
    ("b", "name"),
    [
        ("The gale sank 9 ferries in Westbay harbour.", "place-differs"),
        ("The gales sank an average of 9 ferries.", "statistic-differs"),
        ("The gale broke 9 cranes.", "other-thing"),
        ("The gale sank 9 ferries.", None),
    ],
)
def test_what_each_says_otherwise_keeps_them_apart(b: str, name: str | None) -> None:
    found = apart_in(occurrences_in(FERRIES)[0], occurrences_in(b)[0], WORDING)
    assert [each for each in found if found[each]] == ([name] if name else [])


def test_a_place_may_be_said_by_its_initials() -> None:
    """Seen to fail where U.S and the United States were two places."""
    a, b = "The gale broke 40 cranes in the U.S .", "A gale broke 19 cranes in the United States."
    one, other = occurrences_in(a)[0], occurrences_in(b)[0]
    assert one.claim is not None
    assert one.claim.scope.place == "U.S"
    assert apart_in(one, other, WORDING)["place-differs"] == 0


def test_a_crowd_and_its_marchers_are_kindred() -> None:
    """Seen to fail where only near words were one thing."""
    one = occurrences_in("Police said 15,000 protesters came.")[0]
    other = occurrences_in("Police put the crowd at 150,000.")[0]
    assert not count_other_things(one, other, WORDING)


@pytest.mark.parametrize(
    ("b", "are_others"),
    [
        ("The court heard of 5 gardens.", True),
        ("The court heard of 5 people.", False),  # people may be anybody
        ("The court heard of 5 counts.", False),
        ("The court heard of $5 million.", False),  # another kind of number
    ],
)
def test_what_each_counts_may_be_two_things(b: str, *, are_others: bool) -> None:
    one, other = occurrences_in("The court heard of six counts.")[0], occurrences_in(b)[0]
    assert count_other_things(one, other, WORDING) is are_others


@pytest.mark.parametrize(
    ("a", "b", "is_telling"),
    [
        ("Norbank paid $5.1 billion.", "The price was $5.1 billion.", 1),
        ("Norbank paid $5 billion.", "The price was $5 billion.", 0),
        ("The profit was $5.1 billion.", "The revenue was $5.1 billion.", 0),
        ("The gale broke 51 trees.", "In the gale 51 trees fell.", 0),
        ("The gale broke 512 trees.", "In the gale 512 trees fell.", 1),
        ("The gale broke 512 trees.", "In the gale 517 trees fell.", 0),
    ],
)
def test_a_number_that_is_seldom_met_twice_tells_more(a: str, b: str, is_telling: int) -> None:
    assert traits(a, b)["telling"] == is_telling


def test_a_telling_number_speaks_for_it() -> None:
    """Seen to fail with no weight on it."""
    assert score_of({"telling": Decimal(1)}, POLICY) > score_of({}, POLICY)


@pytest.mark.parametrize(
    ("a", "are_others"),
    [
        ("An even larger share, 74%, objects to how the council acted.", True),
        ("New voters objected less, compared with 74% of the others.", True),
        ("In Derwent 74% object to how the council acted.", False),
    ],
)
def test_a_number_that_is_held_against_another_is_another(a: str, *, are_others: bool) -> None:
    """Seen to fail where only "another" and its like said so."""
    (one,), (other,) = occurrences_in(a), occurrences_in("56% object to how Hale acted.")
    assert names_another(one, other, POLICY) is are_others


@pytest.mark.parametrize(
    ("more", "thin"),
    [
        ({}, True),
        ({"near": Decimal("0.5")}, False),
        ({"far": Decimal("0.4")}, False),
        ({"item-same": Decimal(1)}, False),
        ({"subject-same": Decimal(1)}, False),
    ],
)
def test_a_few_words_of_the_story_alone_are_thin(more: Traits, *, thin: bool) -> None:
    few = {"near": Decimal("0.25"), "far": Decimal("0.2")}
    assert is_thin({**few, **more}, POLICY) is thin


@pytest.mark.parametrize(
    ("b", "are_two"),
    [
        ("Tom Vale got 18 months.", True),
        ("Ana Roe got 18 months.", False),
        ("Nia Holt got 18 months.", False),
    ],
    ids=["the other's", "its own", "not of the list"],
)
def test_a_list_gives_each_number_to_one_of_its_names(b: str, *, are_two: bool) -> None:
    _, listed = occurrences_in("Tom Vale and Ana Roe got 21 months and 18 months, respectively.")
    (told,) = occurrences_in(b)
    assert are_of_two_names(listed, told) is are_two
    assert are_of_two_names(told, listed) is are_two
