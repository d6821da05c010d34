from app.domain import Modality
from app.lexicon.loader import load

MODALITIES = load().language.modalities


def test_a_cue_sets_the_mood() -> None:
    assert MODALITIES.cues.at(("plans", "to"), 0) == (Modality.PLANNED, 2)
    assert MODALITIES.cues.at(("may",), 0) == (Modality.POSSIBLE, 1)
