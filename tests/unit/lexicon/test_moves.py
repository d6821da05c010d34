"""Words that move a number, and those that hold it against another's."""

from app.lexicon.loader import load


def test_what_leads_to_how_far_is_known_beside_what_moves() -> None:
    moves = load().language.scopes.moves
    assert {"raise", "cut"} <= moves.verbs
    assert moves.leads == {"by", "to", "from"}


def test_whom_another_one_comes_behind_is_found_as_a_phrase() -> None:
    rivals = load().language.scopes.rivals
    assert rivals.before.at(("followed", "by", "corvane"), 0) == ("followed by", 2)
    assert rivals.before.at(("bought", "by", "corvane"), 0) is None
    assert not rivals.having.isdisjoint(("with",))
