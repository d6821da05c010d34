from app.lexicon.phrases import phrases_from, spelled_out, starters_of

PHRASES = phrases_from([("plans to", "planned"), ("plans", "noun"), ("may", "possible")])


def test_the_longest_phrase_at_a_place_counts() -> None:
    assert PHRASES.at(["it", "plans", "to", "go"], 1) == ("planned", 3)
    assert PHRASES.at(["the", "plans", "fell"], 1) == ("noun", 2)


def test_a_phrase_that_the_text_breaks_off_is_none() -> None:
    assert PHRASES.at(["it", "plans"], 1) == ("noun", 2)
    assert PHRASES.at(["it", "plans"], 0) is None


def test_a_whole_phrase_is_all_of_the_words() -> None:
    assert PHRASES.whole(["plans", "to"]) == "planned"
    assert PHRASES.whole(["plans", "of"]) is None


def test_all_phrases_at_a_place_are_given_the_longest_first() -> None:
    assert PHRASES.all_at(["plans", "to"], 0) == [("planned", 2), ("noun", 1)]


def test_only_places_where_a_phrase_may_start_are_looked_at() -> None:
    assert PHRASES.places_in(["it", "may", "plan", "plans"]) == [1, 3]


def test_a_spelling_starts_with_its_first_piece_however_it_is_cut() -> None:
    assert {"sq", "m.p.h.", "m", "d'or"} <= starters_of(["sq km", "m.p.h.", "D'or"])


def test_a_choice_is_spelled_out() -> None:
    rows = ["of (voters|the electorate) (voted|turned out) .", "cut (|off )power"]
    assert spelled_out(rows) == (
        "of voters voted .",
        "of voters turned out .",
        "of the electorate voted .",
        "of the electorate turned out .",
        "cut power",
        "cut off power",
    )
