"""The words for groups of people, as the language has them."""

from app.lexicon.loader import load

LANGUAGE = load().language
GROUPS = LANGUAGE.scopes.groups


def test_a_word_before_a_rate_names_a_group_and_no_rate() -> None:
    assert GROUPS.called["female"] == GROUPS.called["women"] == "woman"
    assert GROUPS.rates.isdisjoint(GROUPS.called)


def test_what_makes_a_share_is_a_verb_with_its_particle() -> None:
    assert {len(words.split()) for words in GROUPS.making} == {2}


def test_everybody_is_no_group() -> None:
    assert LANGUAGE.subjects.everybody.isdisjoint(GROUPS.called)
