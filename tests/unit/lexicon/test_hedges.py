import pytest

from app.domain import Bound, Change
from app.lexicon.hedges import ChangeRow, HedgeRow, HedgesFile, PhrasalRow
from app.lexicon.loader import DATA, load, parsed
from tests.unit.reading.stating import stated

FILE = parsed(DATA / "en" / "hedges.toml", HedgesFile)


def rules(text: str) -> list[str]:
    return [rule for one in stated(text) for rule in one.rules]


@pytest.mark.parametrize("row", FILE.hedge, ids=lambda row: row.id)
def test_a_hedge_acts_on_its_yes_and_not_on_its_no(row: HedgeRow) -> None:
    assert row.yes
    assert [text for text in row.yes if row.id not in rules(text)] == []
    assert [text for text in row.no if row.id in rules(text)] == []


@pytest.mark.parametrize("row", FILE.phrasal, ids=lambda row: row.id)
def test_a_word_of_bound_belongs_to_the_verb_of_its_yes(row: PhrasalRow) -> None:
    assert row.no
    assert {one.quantity.bound for text in row.yes for one in stated(text)} == {Bound.EXACT}
    assert {one.quantity.bound for text in row.no for one in stated(text)} == {Bound.MORE_THAN}


@pytest.mark.parametrize("row", FILE.change, ids=lambda row: row.id)
def test_a_word_of_movement_acts_on_its_yes_and_not_on_its_no(row: ChangeRow) -> None:
    assert [one.quantity.change for text in row.yes for one in stated(text)] == [row.change] * len(
        row.yes
    )
    assert [one.quantity.change for text in row.no for one in stated(text)] == [None] * len(row.no)


def test_a_phrase_is_found_by_the_word_next_to_the_number() -> None:
    hedges = load().language.hedges
    before = dict(hedges.before["than"])
    assert before["more", "than"].bound == "more_than"
    assert dict(hedges.after["or"])["or", "more"].bound == "at_least"


def test_of_two_phrases_the_longer_is_tried_first() -> None:
    lengths = [len(words) for words, _ in load().language.hedges.before["than"]]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) > 1


def test_who_puts_a_thing_at_a_number_says_how_much_of_it() -> None:
    hedges = load().language.hedges
    valuing = ("the union put the toll at", "police estimated it at")
    assert all(hedges.is_valuing(words.split()) for words in valuing)
    assert not any(hedges.is_valuing(words.split()) for words in ("culled at", "put", ""))


def test_what_is_let_fall_moves_nowhere() -> None:
    dropped, fallen = stated("Planes dropped 114 tonnes of food and output dropped 114 tonnes.")
    assert (dropped.quantity.change, fallen.quantity.change) == (None, Change.DOWN)
