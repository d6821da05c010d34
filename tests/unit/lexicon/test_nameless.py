from app.lexicon.loader import load

NAMELESS = load().language.nameless


def test_what_things_do_or_suffer_too_is_loose() -> None:
    assert {"finished", "saved"} <= NAMELESS.loose
    assert NAMELESS.loose.isdisjoint({"marched", "jailed"})


def test_what_is_loose_is_done_or_borne() -> None:
    assert NAMELESS.loose <= NAMELESS.done | NAMELESS.borne


def test_a_verb_of_two_words_is_one_phrase() -> None:
    assert {len(phrase.split()) for phrase in NAMELESS.phrases} == {2}
