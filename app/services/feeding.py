"""What the cards of series become when figures come in; the store calls it in its transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.checking.linking.cards import fed
from app.checking.linking.lookups import lookup_keys
from app.domain import Card
from app.services.engine import Engine
from app.store.cards import Feeding, Indexed


def feeding_of(new: Sequence[Card], engine: Engine) -> Feeding:
    """`new` holds a card for each figure, under the series that it is recorded in."""

    def become(known: Mapping[str, Card]) -> list[Indexed]:
        cards = dict(known)
        for card in new:
            before = cards.get(card.series.id)
            cards[card.series.id] = fed(before, card) if before else card
        scale = engine.linker.scale
        return [Indexed(card, lookup_keys((card,), scale)) for card in cards.values()]

    return become


def one_by_one(feeding: Feeding) -> Feeding:
    """The same, each series a microsecond after the one before.

    The populations of two hundred countries come in at once: an article that names one of them
    finds it by its name, and need not look at all the others.
    """

    def become(known: Mapping[str, Card]) -> list[Indexed]:
        return [replace(each, after=place) for place, each in enumerate(feeding(known))]

    return become
