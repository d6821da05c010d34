from app.lexicon.loader import load
from app.lexicon.verbs import VerbClass

SCOPES = load().language.scopes


def test_each_verb_that_moves_something_is_a_known_verb() -> None:
    assert [verb for verb in sorted(SCOPES.moves.verbs) if verb not in SCOPES.verbs] == []


def test_words_of_the_closed_classes_are_in_no_noun_phrase() -> None:
    assert {"the", "they", "between", "because", "which"} <= SCOPES.closed
    assert "troops" not in SCOPES.closed


def test_an_auxiliary_is_a_verb_in_any_form() -> None:
    assert SCOPES.verbs["would"].is_auxiliary
    assert SCOPES.verbs["rose"].kind is VerbClass.CHANGE
