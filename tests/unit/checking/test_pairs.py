"""The numbers of one text are held against those of another."""

from dataclasses import replace

from app.checking.pairs import PairVerdict, compare
from app.domain import Claim, Measure, Reading, Relation, Scope
from tests.unit.checking.making import POLICY, article, claim, dead, quantity, troops


def text(source: str, *claims: Claim) -> Reading:
    return Reading(article(source), claims, (), ())


def pair(a: tuple[Claim, ...], b: tuple[Claim, ...]) -> PairVerdict:
    return compare(text("AFP", *a), text("Reuters", *b), POLICY)


def test_an_equal_number_agrees() -> None:
    found = pair((troops("8500"),), (troops("8500"),))
    assert (found.verdict, found.rule) == (Relation.AGREES, "equal")


def test_texts_that_share_no_measure_are_not_comparable() -> None:
    found = pair((troops("8500"),), (dead("31"),))
    assert (found.verdict, found.rule) == (Relation.NOT_COMPARABLE, "pair.nothing-comparable")


def test_a_text_without_numbers_is_not_comparable() -> None:
    assert pair((), ()).verdict is Relation.NOT_COMPARABLE


def test_the_strongest_relation_counts() -> None:
    found = pair((troops("8500"), dead("31")), (troops("8500"), dead("300")))
    assert (found.verdict, found.rule) == (Relation.CONFLICTS, "cannot-both-hold")


def test_a_number_that_another_agrees_with_raises_no_alarm() -> None:
    reserves = claim(quantity("12500"), scope=Scope("Russia"))
    found = pair((troops("8500"),), (troops("8500"), reserves))
    assert found.verdict is Relation.AGREES


def test_wording_alone_raises_no_alarm_beside_an_agreement() -> None:
    quote = "Armoured columns moved to the river before dawn."
    near = replace(claim(quantity("40"), measure=Measure("tank"), scope=Scope()), quote=quote)
    far = replace(near, quantity=quantity("90"))
    assert pair((near,), (far,)).verdict is Relation.DRIFTS
    assert pair((near, troops("8500")), (far, troops("8500"))).verdict is Relation.AGREES


def test_a_refusal_says_why() -> None:
    found = pair((claim(quantity("8500"), scope=Scope("NATO")),), (troops("8500"),))
    assert (found.verdict, found.rule) == (Relation.NOT_COMPARABLE, "scope.subject")
