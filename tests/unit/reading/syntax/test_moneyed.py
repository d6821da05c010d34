import pytest

from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.syntax.names import names_in
from app.reading.text.words import sentence_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He paid US$20,000 to the court.", []),
        ("It had EBIT of DKK 1.26bn.", []),
        ("It owes DKK 310 million.", []),
        ("The CAC 40 fell.", ["CAC"]),
        ("The US fell.", ["United States"]),
    ],
)
def test_the_capitals_before_a_sum_are_its_currency(text: str, names: list[str]) -> None:
    words = sentence_text(text, Sentence(0, Span(0, len(text)))).words
    assert [name.canonical for name in names_in(words, load().language)] == names
