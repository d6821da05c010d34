"""Several numbers in common show that two articles tell one story."""

from dataclasses import replace

import pytest

from app.checking.linking.cards import cards_of
from app.checking.linking.kin import Kinship, kin_of
from app.checking.linking.sketches import Sketch, sketch_of
from app.domain import Claim, Measure, Reading, Scope
from tests.unit.checking.making import POLICY, SCALE, article, claim, quantity


def counted(item: str, value: str) -> Claim:
    return claim(quantity(value), measure=Measure(item), scope=Scope())


def sketches(article_id: str, *claims: Claim) -> list[Sketch]:
    reading = Reading(replace(article(), id=article_id), claims, (), ())
    return [sketch_of(card, SCALE) for card in cards_of(reading, POLICY)]


def shared(place: int, ours: tuple[Claim, ...], theirs: tuple[Claim, ...]) -> float:
    """What the other claims say for one story of the claim there and the series in its place."""
    mine, known = sketches("art_new", *ours), sketches("art_old", *theirs)
    pairs = [(at, one, other) for at, one in enumerate(mine) for other in known]
    return Kinship(pairs, "art_new").shared(place, known[place])


DEAD = counted("death", "31")


@pytest.mark.parametrize(
    ("ours", "theirs", "says"),
    [
        (counted("bridge", "149"), counted("bridge", "149"), 0.5),
        (counted("bridge", "149"), counted("village", "149"), 0.5),
        (counted("bridge", "15"), counted("bridge", "15"), 0.25),
        (counted("bridge", "5"), counted("bridge", "5"), 0.25),
        (counted("person", "5"), counted("person", "5"), 0.125),
        (counted("bridge", "149"), counted("bridge", "140"), 0.125),
        (counted("bridge", "149"), counted("village", "140"), 0.0),
        (counted("bridge", "149"), counted("bridge", "60"), 0.0),
    ],
    ids=["rare", "rare alone", "common", "one digit", "people", "near", "near alone", "far"],
)
def test_the_other_numbers_speak_for_one_story(ours: Claim, theirs: Claim, says: float) -> None:
    assert shared(0, (DEAD, ours), (DEAD, theirs)) == says


def test_the_claims_own_number_says_nothing_of_its_story() -> None:
    assert shared(0, (DEAD,), (DEAD,)) == 0.0


def test_an_article_is_no_kin_of_itself() -> None:
    (one, other) = sketches("art_new", DEAD, counted("bridge", "149"))
    assert kin_of([(0, one, one), (1, other, other)], "art_new") == {}
