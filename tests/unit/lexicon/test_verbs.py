import pytest

from app.lexicon.loader import load
from app.lexicon.verbs import VerbForm, guessed_reading

SCOPES = load().language.scopes


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("deployed", "deploy"),
        ("sent", "send"),
        ("died", "die"),
        ("dying", "die"),
        ("freed", "free"),
        ("controlled", "control"),
        ("canceled", "cancel"),
        ("travelling", "travel"),
        ("totaled", "total"),
        ("killed", "kill"),
        ("driven", "drive"),
        ("cut", "cut"),
    ],
)
def test_an_inflected_verb_leads_to_its_lemma(word: str, lemma: str) -> None:
    assert SCOPES.verbs[word].lemma == lemma


@pytest.mark.parametrize(
    ("word", "form", "participle"),
    [
        ("handles", VerbForm.PRESENT, "handled"),
        ("tarries", VerbForm.PRESENT, "tarried"),
        ("handle", VerbForm.BASE, "handled"),
        ("sustained", VerbForm.PAST, "sustained"),
        ("handling", VerbForm.GERUND, ""),
    ],
)
def test_a_verb_that_no_row_knows_is_guessed_from_its_shape(
    word: str, form: VerbForm, participle: str
) -> None:
    assert guessed_reading(word, form).participle == participle
