"""Which sentences tell of another happening, or somebody else, than their story is about."""

from dataclasses import replace

import pytest

from app.checking.linking.another import tells_of_another
from app.domain import Claim, Span
from tests.unit.checking.making import POLICY, claim, quantity


def told(quote: str, surface: str) -> Claim:
    start = quote.index(surface)
    made = claim(quantity("74"))
    whole = Span(100, 100 + len(quote))
    span = Span(100 + start, 100 + start + len(surface))
    return replace(made, quote=quote, surface=surface, sentence=whole, span=span)


@pytest.mark.parametrize(
    "quote",
    [
        "On Monday another boat with 74 people reached Lindal.",
        "A second fire, at Tarsa, has burnt 74 hectares.",
        "Its rival Norvane will cut 74 jobs.",
        "Rival Norvane will cut 74 jobs.",
        "An aftershock of magnitude 4.1 hurt 74 people.",
        "Some 74 people were hurt in a separate attack near Tarsa.",
        "An earlier ferry accident cost 74 lives.",
    ],
)
def test_another_happening_or_rival_is_told_of(quote: str) -> None:
    assert tells_of_another(told(quote, "74"), POLICY)


@pytest.mark.parametrize(
    "quote",
    [
        "Kasmir launched another 74 missiles at Lindal.",
        "A second survey put support at 74%.",
        "Calder will cut 74 jobs.",
        "Another boat sank; its owner paid 74 sailors.",
        "The 74 sailors were saved; another boat went on.",
    ],
    ids=["more of the same", "no happening", "nobody else", "before", "behind"],
)
def test_more_of_the_same_and_other_statements_are_of_the_story(quote: str) -> None:
    assert not tells_of_another(told(quote, "74"), POLICY)
