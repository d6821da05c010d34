"""A notice stands where its number does, and its reason is a sentence."""

from app.checking.alone.noticing import ARITHMETIC, notice_at, words_in
from tests.unit.checking.sentences import mentions


def test_a_notice_stands_at_its_number() -> None:
    (number,) = mentions("Some 46 members voted.")
    notice = notice_at(ARITHMETIC, number, f"{words_in(number)} are too many.")
    assert (notice.kind, notice.span, notice.quote) == (ARITHMETIC, number.span, number.quote)
    assert notice.reason == "Some 46 members are too many."
