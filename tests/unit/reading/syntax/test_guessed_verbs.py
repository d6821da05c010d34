import pytest

from app.reading.syntax.guessed_verbs import may_be_verb
from tests.unit.reading.measuring import claim_in
from tests.unit.reading.syntax.test_governors import ENGLISH, grammar_in


@pytest.mark.parametrize(
    ("text", "word", "is_verb"),
    [
        ("The bank left its key rate unchanged at 4%.", "unchanged", False),
        ("The gale killed 40 sailors.", "killed", True),
        ("The gale killed 40 sailors.", "sailors", False),
        ("The mill will swivel 40 cranes.", "swivel", True),
        ("The mill plans to swivel 40 cranes.", "swivel", True),
        ("Costs rose 5% and imports 3%.", "imports", False),
        ("Costs rose 5% and lending 3%.", "lending", False),
        ("Revenue was $43m and net profit $12m.", "profit", False),
    ],
)
def test_a_verb_is_guessed_where_something_speaks_for_one(
    text: str, word: str, *, is_verb: bool
) -> None:
    grammar = grammar_in(text)
    place = [each.text for each in grammar.words].index(word)
    assert may_be_verb(grammar, place, ENGLISH) is is_verb


def test_no_event_is_made_of_a_noun() -> None:
    claim = claim_in("Detectives seized cocaine worth an estimated £80m.", "£80m", is_parsed=True)
    assert claim.scope.event == "seized"
