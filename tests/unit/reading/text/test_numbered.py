import pytest

from app.domain import Span
from app.lexicon.hedges import HedgesFile
from app.lexicon.loader import DATA, load, parsed
from app.lexicon.numbers import NumbersFile
from app.reading.text.numbered import holds_number

NUMBERS = load().language.numbers
FILE = parsed(DATA / "en" / "numbers.toml", NumbersFile)
ROWS = (
    *parsed(DATA / "en" / "hedges.toml", HedgesFile).hedge,
    *FILE.vague,
    *FILE.share,
    *FILE.ratio,
)


def is_numbered(text: str) -> bool:
    return holds_number(text, Span(0, len(text)), NUMBERS)


@pytest.mark.parametrize("text", [text for row in ROWS for text in row.yes])
def test_whatever_a_row_reads_is_seen_at_a_glance(text: str) -> None:
    assert is_numbered(text)


@pytest.mark.parametrize(
    "text", ["Some ½ of it burned", "ثلاثة ٣ رجال", "Twenty-two fled", "“Two dead,” he said"]
)
def test_digits_fractions_and_number_words_are_seen(text: str) -> None:
    assert is_numbered(text)


@pytest.mark.parametrize("text", ["A fire broke out in the harbour.", "An official denied it."])
def test_a_sentence_of_words_alone_holds_no_number(text: str) -> None:
    assert not is_numbered(text)


def test_only_the_sentence_itself_is_looked_at() -> None:
    text = "There were 300 of them. They left."
    assert not holds_number(text, Span(24, len(text)), NUMBERS)
