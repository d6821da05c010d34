"""Each claim is tried against what it may belong to, and the others of its article help."""

from dataclasses import replace
from decimal import Decimal

from app.checking.linking.cards import card_of_history, cards_of
from app.checking.linking.likeness import veto_of
from app.checking.linking.sketches import sketch_of
from app.checking.linking.trials import Told, Trial, trials_of
from app.domain import Claim, History, Measure, Reading, Scope
from tests.unit.checking.making import (
    LINKER,
    POLICY,
    SCALE,
    article,
    claim,
    history,
    quantity,
    troops,
)


def tried(claims: tuple[Claim, ...], *on_file: History) -> list[Trial]:
    reading = Reading(article(), claims, (), ())
    sketches = [sketch_of(card, SCALE) for card in cards_of(reading, POLICY)]
    told = Told(claims, sketches, reading.article.id)
    cards = [card_of_history(known, POLICY) for known in on_file]
    return trials_of(told, [sketch_of(card, SCALE) for card in cards], LINKER)


def counted(item: str, value: str) -> Claim:
    return claim(quantity(value), measure=Measure(item), scope=Scope())


def test_what_shares_no_word_name_or_concept_is_not_tried() -> None:
    assert tried((counted("bridge", "149"),), history(counted("district", "110"))) == []


def test_kindred_words_are_tried_without_any_other() -> None:
    assert tried((counted("survivor", "106"),), history(counted("rescued person", "106")))


def test_facets_prove_a_link_where_the_item_is_not_of_everyone() -> None:
    (trial,) = tried((troops("8500"),), history(troops("90")))
    assert trial.is_proven
    people = claim(quantity("8500"), measure=Measure("person"))
    (generic,) = tried((people,), history(replace(people, quantity=quantity("90"))))
    assert not generic.is_proven


def test_an_occasion_proves_a_link_by_its_name_alone() -> None:
    """Seen to fail with every occasion taken for one that has a name."""

    def amid(context: str, value: str) -> Claim:
        return claim(quantity(value), measure=Measure("death"), scope=Scope(context=context))

    (named,) = tried((amid("Hurricane Ida", "42"),), history(amid("Hurricane Ida", "9")))
    (any_attack,) = tried((amid("attack", "42"),), history(amid("attack", "9")))
    assert (named.is_proven, any_attack.is_proven) == (True, False)


def test_a_trial_knows_the_same_figure() -> None:
    (same,) = tried((troops("8500"),), history(troops("8500")))
    (other,) = tried((troops("8500"),), history(troops("90")))
    assert (same.has_same_figure, other.has_same_figure) == (True, False)


def test_confidence_is_rounded_alike_everywhere() -> None:
    (trial,) = tried((troops("8500"),), history(troops("8500")))
    assert trial.confidence == trial.confidence.quantize(Decimal("0.0001"))


def test_what_a_facet_forbids_is_not_weighed() -> None:
    peru, chile = (
        claim(quantity("31"), measure=Measure("bridge"), scope=Scope(subject=name))
        for name in ("Peru", "Chile")
    )
    (trial,) = tried((peru,), history(chile))
    assert trial.is_vetoed
    assert veto_of(trial.facets) == "subject"
    assert trial.features == {}
    assert trial.confidence == 0


def test_a_table_s_row_is_tried_only_where_the_article_names_its_owner() -> None:
    norland, nobody = (
        claim(quantity("8500"), measure=Measure("fee"), scope=Scope(subject=subject))
        for subject in ("Norland", None)
    )
    known = history(norland)
    figure = known.figures[0]
    bare = replace(figure, provenance=replace(figure.provenance, article_id=None))
    table = replace(known, figures=(bare,))
    assert tried((nobody,), known)
    assert not tried((nobody,), table)
    assert tried((norland,), table)


def test_the_deadline_is_asked_for_each_claim() -> None:
    """Claims of one article times series on file: it may take its time. Seen to fail without."""
    asked: list[int] = []
    claims = tuple(troops(str(number)) for number in range(20, 24))
    linker = replace(LINKER, deadline=lambda: asked.append(1))
    cards = cards_of(Reading(article(), claims, (), ()), POLICY)
    sketches = [sketch_of(card, SCALE) for card in cards]
    trials_of(Told(claims, sketches, article().id), [], linker)
    assert len(asked) == len(claims)
