from app.lexicon.loader import load

SUBJECTS = load().language.subjects


def test_what_befalls_persons_makes_the_measured_thing() -> None:
    assert SUBJECTS.verbs["kill"].item == SUBJECTS.fates["die"].item == "death"
    assert SUBJECTS.verbs["injure"].item == "injury"
