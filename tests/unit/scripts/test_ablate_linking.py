"""Each part of linking can be left out, and only that part."""

import pytest

from app.checking.linking import likeness
from app.domain import Measure, Scope
from app.services.engine import Engine
from app.wiring import build_engine
from scripts.ablate_linking import (
    PARTS,
    cells_of,
    counted,
    not_compared,
    unweighed,
    without_proof,
    without_rows,
    without_vectors,
)
from tests.corpus.stories import Share
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import claim, quantity


@pytest.fixture(scope="module")
def engine() -> Engine:
    return build_engine()


def test_without_vectors_only_rows_tell_what_is_alike(engine: Engine) -> None:
    left = without_vectors(engine).lexicon.language.meanings
    assert left.similarity("saucepan", "casserole") == left.similarity("saucepan", "tariff")
    assert left.concept("soldier") == left.concept("troop")


def test_without_rows_nothing_is_opposed(engine: Engine) -> None:
    left = without_rows(engine).lexicon.language.meanings
    assert engine.lexicon.language.meanings.are_opposed("killed", "injured")
    assert not left.are_opposed("killed", "injured")
    assert left.concept("soldier") != left.concept("troop")


def test_what_is_not_weighed_is_only_what_is_named(engine: Engine) -> None:
    left = unweighed("value_")(engine).link_model.weights
    gone = engine.link_model.weights.keys() - left.keys()
    assert gone
    assert all(name.startswith("value_") for name in gone)


def test_what_is_proven_needs_as_much_as_the_rest(engine: Engine) -> None:
    model = without_proof(engine).link_model
    assert model.proven == model.threshold


def test_a_facet_that_is_not_compared_is_no_veto_and_comes_back() -> None:
    (part,) = (part for part in PARTS if part.name == "facet: place")
    one, other = (
        sketch(claim(quantity("31"), measure=Measure("bridge"), scope=Scope(place=name)))
        for name in ("Haifa", "Akko")
    )
    with not_compared(part.unheard):
        assert likeness.features_of(one, other) is not None
    assert likeness.features_of(one, other) is None


def test_nothing_told_is_nothing_right() -> None:
    assert list(cells_of(counted((), PARTS[0]))) == ["0 of 0"] * 3


def test_a_row_tells_how_many_are_right_of_how_many() -> None:
    shares = dict.fromkeys(("links right", "links found", "equal kept apart"), Share(3, 4))
    assert list(cells_of(shares)) == ["3 of 4"] * 3
