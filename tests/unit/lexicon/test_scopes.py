import pytest

from app.lexicon.loader import load

SCOPES = load().language.scopes


@pytest.mark.parametrize(
    ("word", "lemma"), [("deployed", "deploy"), ("sent", "send"), ("died", "die"), ("cut", "cut")]
)
def test_an_inflected_verb_leads_to_its_lemma(word: str, lemma: str) -> None:
    assert SCOPES.verbs[word].lemma == lemma
