from app.lexicon.loader import load

OUTCOMES = load().language.subjects.outcomes


def test_what_befalls_persons_makes_the_measured_thing() -> None:
    assert OUTCOMES.verbs["kill"].item == OUTCOMES.fates["die"].item == "death"
    assert OUTCOMES.verbs["injure"].item == "injury"
    assert OUTCOMES.fated >= {"death", "injury", "arrest"}


def test_a_state_is_found_by_its_words() -> None:
    found = OUTCOMES.states.at(("are", "still", "missing"), 1)
    assert found is not None
    assert (found[0].item, found[1]) == ("missing person", 3)
