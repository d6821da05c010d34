from app.domain import Modality
from app.lexicon.loader import load

MODALITIES = load().language.modalities


def test_a_cue_sets_the_mood() -> None:
    assert MODALITIES.cues["plans", "to"] is Modality.PLANNED
    assert MODALITIES.cues["may",] is Modality.POSSIBLE


def test_the_longest_cue_bounds_the_look_up() -> None:
    assert MODALITIES.longest == max(map(len, MODALITIES.cues))
