"""A link's rule says what it rests on most."""

import pytest

from app.checking.linking.cards import card_of_history, cards_of
from app.checking.linking.sketches import sketch_of
from app.checking.linking.trials import Told, Trial, trials_of
from app.checking.linking.ways import BY_ARTICLE, BY_FACETS, BY_STORY, BY_WORDS, rule_of
from app.domain import Reading, Scope
from tests.unit.checking.making import LINKER, POLICY, article, claim, history, quantity

NAMED = {"names_shared": 1.0}


def tried(subject: str | None) -> Trial:
    """A claim against its own series."""
    stated = claim(quantity("8500"), scope=Scope(subject=subject))
    reading = Reading(article(), (stated,), (), ())
    sketches = [sketch_of(card, LINKER.scale) for card in cards_of(reading, POLICY)]
    known = [sketch_of(card_of_history(history(stated), POLICY), LINKER.scale)]
    (trial,) = trials_of(Told((stated,), sketches, reading.article.id), known, LINKER)
    return trial


@pytest.mark.parametrize(
    ("subject", "features", "is_beside", "rule"),
    [
        ("NATO", NAMED, True, BY_FACETS),
        (None, NAMED, True, BY_STORY),
        (None, {}, True, BY_ARTICLE),
        (None, {}, False, BY_WORDS),
    ],
    ids=["an equal owner", "names of the story", "another number of the article", "its words"],
)
def test_what_a_link_rests_on(
    subject: str | None, features: dict[str, float], *, is_beside: bool, rule: str
) -> None:
    assert rule_of(tried(subject)._replace(features=features, is_beside=is_beside)) == rule
