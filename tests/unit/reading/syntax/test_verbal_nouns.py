import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.verbal_nouns import is_amount
from app.reading.syntax.verbs import verbs_in
from app.reading.text.words import words_of


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Costs rose 5% and imports 3%.", ["rose"]),
        ("Costs rose 5 per cent in May and imports 3 per cent in June.", ["rose"]),
        ("Costs rose 5%, imports 3% and exports 4%.", ["rose"]),
        ("Costs rose 5% and gas demand 3%.", ["rose"]),
        ("Costs were up 5% and exports up 3%.", ["were"]),
        ("Costs rose 5% and spending 3%.", ["rose"]),
        ("Costs rose 5% as spending fell 3%.", ["rose", "fell"]),
        ("Costs rose 5%, with borrowing up 3%.", ["rose"]),
        ("The mill lost 40 hands and employs 300.", ["lost", "employs"]),
        ("A loaf rose 5% and costs 3% more than a bun.", ["rose", "costs"]),
        ("The index rose 5%, gaining 3% in May.", ["rose", "gaining"]),
    ],
)
def test_a_thing_whose_verb_is_left_out_is_no_verb(text: str, verbs: list[str]) -> None:
    words = words_of(text, Span(0, len(text)))
    assert [words[at].lower for at in sorted(verbs_in(words, load().language))] == verbs


@pytest.mark.parametrize(("word", "begins"), [("3", True), ("£", True), ("%", False), ("a", False)])
def test_a_number_or_a_sign_of_money_begins_an_amount(word: str, *, begins: bool) -> None:
    assert is_amount(word) is begins
