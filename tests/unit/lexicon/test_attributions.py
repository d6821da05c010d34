from app.lexicon.loader import load

ATTRIBUTIONS = load().language.attributions


def test_phrases_and_verbs_credit_with_a_rule() -> None:
    assert ATTRIBUTIONS.after["according", "to"] == "attribution.according-to"
    assert ATTRIBUTIONS.verbs["say"] == "attribution.speech"
    assert "it" in ATTRIBUTIONS.nobody
