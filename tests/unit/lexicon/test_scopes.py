import pytest

from app.lexicon.loader import load
from app.lexicon.scopes import verbs_in

SCOPES = load().language.scopes


@pytest.mark.parametrize(
    ("word", "lemma"), [("deployed", "deploy"), ("sent", "send"), ("died", "die"), ("cut", "cut")]
)
def test_an_inflected_verb_leads_to_its_lemma(word: str, lemma: str) -> None:
    assert SCOPES.verbs[word].lemma == lemma


def test_a_noun_that_looks_like_a_verb_is_no_verb() -> None:
    assert verbs_in(["the", "plans", "were", "dropped"], SCOPES).keys() == {2, 3}


def test_a_capital_inside_a_sentence_is_a_name_and_no_verb() -> None:
    assert verbs_in(["the", "United", "States", "said"], SCOPES).keys() == {3}
