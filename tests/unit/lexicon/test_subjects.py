from app.lexicon.loader import load

SUBJECTS = load().language.subjects


def test_a_unit_may_say_by_itself_what_it_measures() -> None:
    row = SUBJECTS.told_by_unit["temperature", False]
    assert row.item == "temperature"
    assert "record" not in row.kept
    assert SUBJECTS.told_by_unit["degree", False] is row


def test_an_amount_has_a_row_for_each_of_its_verbs() -> None:
    assert [row.item for row in SUBJECTS.verb_items["fine"]] == ["fine"]
