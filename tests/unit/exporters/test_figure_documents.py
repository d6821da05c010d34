from datetime import date

from app.domain import Bound
from app.exporters.figure_documents import day_text, word_text


def test_a_day_is_written_as_iso_8601_and_none_stays_none() -> None:
    assert (day_text(date(2022, 1, 28)), day_text(None)) == ("2022-01-28", None)


def test_a_word_of_ours_becomes_plain_text() -> None:
    assert type(word_text(Bound.ABOUT)) is str
    assert word_text(None) is None
