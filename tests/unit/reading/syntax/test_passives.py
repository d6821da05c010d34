import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.numbers.quantities import quantities_of
from app.reading.syntax.governors import governor_of
from tests.unit.reading.syntax.test_governors import grammar_in


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Some 612 people crossed the Vell on Monday.", False),
        ("Some 612 people were killed on Monday.", True),
        ("The mill mourned 612 people killed in May.", True),
    ],
)
def test_whoever_has_an_object_does_it_and_suffers_nothing(text: str, *, passive: bool) -> None:
    stated = quantities_of(text, Span(0, len(text)), load())[0][0]
    assert governor_of(grammar_in(text), stated, load().language).is_passive is passive
