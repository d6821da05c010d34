import pytest

from app.domain import Kind
from app.lexicon.loader import load

MEASURES = load().language.measures


@pytest.mark.parametrize("words", [("soldier",), ("elite", "soldier"), ("troop",)])
def test_the_longest_ending_names_the_measure(words: tuple[str, ...]) -> None:
    row = MEASURES.named(words)
    assert row is not None
    assert row.item == "troop"


def test_a_stretch_of_time_may_be_what_is_measured() -> None:
    assert MEASURES.lasts(("ambulance", "response", "time"))
    assert not MEASURES.lasts(("half", "time"))


def test_a_word_of_no_row_names_nothing() -> None:
    assert MEASURES.named(("zither",)) is None


def test_a_death_toll_only_grows_and_aid_is_handed_over() -> None:
    assert MEASURES.by_item["death"].kind is Kind.TOTAL
    assert MEASURES.by_item["military aid"].transfer
