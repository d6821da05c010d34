from app.lexicon.loader import load

BACKING = load().language.subjects.backing


def test_what_voters_give_is_support_and_no_aid() -> None:
    assert BACKING.support in BACKING.counted
    assert BACKING.support in BACKING.taken_for
    assert "aid" not in BACKING.counted


def test_who_is_backed_stands_behind_these_verbs_and_nouns() -> None:
    assert "choose" in BACKING.verbs
    assert "approval" in BACKING.nouns
    assert "behind" in BACKING.rivals
