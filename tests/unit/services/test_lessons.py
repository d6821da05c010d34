"""An override teaches its figure, a dismissal its words, and nothing else teaches."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.lesson import Fact, Lesson, Spoken
from app.domain.review import ReviewKind
from app.services.lessons import lesson_of

CLAIM: dict[str, Any] = {
    "surface": "more than 2.5 tonnes",
    "quantity": {"low": Decimal("2.50"), "high": None, "bound": "more_than", "unit": "tonne"},
    "statistic": "level",
    "change": None,
    "item": "barley",
    "subject": "Norland",
    "place": None,
    "event": "sold",
}


def test_an_override_teaches_the_figure() -> None:
    fact = Fact("level", "tonne", Decimal("2.5"), None, "more_than")
    taught = Lesson(fact.key, "ser_1", "sold", Decimal("2.50"), None)
    assert lesson_of(ReviewKind.OVERRIDE, CLAIM, "ser_1") == taught


def test_a_dismissal_teaches_the_words() -> None:
    words = Spoken("more than 2.5 tonnes", "barley", "tonne", "level", "Norland", None)
    assert lesson_of(ReviewKind.NOT_A_CLAIM, CLAIM, "ser_1") == Lesson(words.key, "ser_1", "sold")


@pytest.mark.parametrize(
    "kind", sorted(set(ReviewKind) - {ReviewKind.OVERRIDE, ReviewKind.NOT_A_CLAIM})
)
def test_nothing_else_teaches(kind: ReviewKind) -> None:
    assert lesson_of(kind, CLAIM, "ser_1") is None
