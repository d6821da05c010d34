from app.lexicon.loader import load

ATTRIBUTIONS = load().language.attributions


def test_phrases_and_verbs_credit_with_a_rule() -> None:
    assert ATTRIBUTIONS.after.at(("according", "to"), 0) == ("attribution.according-to", 2)
    assert ATTRIBUTIONS.verbs["say"] == "attribution.speech"
    assert "it" in ATTRIBUTIONS.nobody
