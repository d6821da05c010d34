from app.lexicon.loader import load

SUBJECTS = load().language.subjects


def test_what_stands_for_a_number_is_no_word_that_tells_it() -> None:
    again = SUBJECTS.once_more
    assert again.pronouns
    assert again.pronouns.isdisjoint(again.links)


def test_what_says_how_often_leads_to_no_multiple() -> None:
    occurring = SUBJECTS.occurring
    assert occurring.closing.isdisjoint(occurring.multiplying)


def test_a_word_that_ranks_is_no_turn_of_time() -> None:
    assert SUBJECTS.only_places.turns.isdisjoint(SUBJECTS.only_places.ranks)
