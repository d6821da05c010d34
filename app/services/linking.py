"""What an article's claims ask of the table, and by what they are linked to its answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.checking.linking.cards import cards_of
from app.checking.linking.links import Linked, link_all
from app.checking.linking.lookups import asked_keys
from app.checking.linking.overrules import home_of
from app.domain import Card, Overrules, Reading
from app.services.engine import Engine

LookUp = Callable[[Sequence[int]], tuple[Card, ...]]
"""The keys of all claims → the cards of the series that stand under them."""


def linked_by(
    reading: Reading, engine: Engine, overrules: Overrules, look_up: LookUp
) -> tuple[Linked, ...]:
    """Each claim with its series, as persons want them to be known; one look-up for all."""
    cards = [
        replace(card, series=home_of(card.series, overrules))
        for card in cards_of(reading, engine.policy)
    ]
    on_file = look_up(asked_keys(cards, engine.linker.scale))
    return link_all(reading, cards, on_file, replace(engine.linker, overrules=overrules))
