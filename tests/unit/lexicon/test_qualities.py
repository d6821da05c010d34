from app.lexicon.loader import load

KNOWN = load().language.qualities


def test_each_dimension_has_its_own_words() -> None:
    assert KNOWN.by_dimension["length"].behind.at(("north",), 0)
    assert KNOWN.by_dimension["mass"].behind.at(("north",), 0) is None


def test_a_verb_is_known_in_all_its_forms() -> None:
    verbs = KNOWN.by_dimension["length"].verbs
    assert {"drive", "drives", "drove", "driven", "driving"} <= verbs.keys()


def test_who_owns_a_quality_is_asked_before_a_verb_that_anyone_may_do() -> None:
    first, *others = KNOWN.by_dimension["length"].verbs["plunged"]
    assert first.owners
    assert others
    assert not any(row.owners for row in others)


def test_what_is_meant_where_nothing_is_said_is_no_length() -> None:
    assert KNOWN.by_dimension["length"].open is None
    duration = KNOWN.by_dimension["time"].open
    assert duration is not None
    assert duration.item == "duration"
