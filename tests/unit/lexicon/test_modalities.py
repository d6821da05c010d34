from app.domain import Modality
from app.lexicon.loader import load

MODALITIES = load().language.modalities


def test_a_cue_sets_the_mood() -> None:
    moods = [row.means for row, _ in MODALITIES.cues.all_at(("plans", "to"), 0)]
    assert set(moods) == {Modality.PLANNED}
    assert [row.means for row, _ in MODALITIES.cues.all_at(("may",), 0)] == [Modality.POSSIBLE]
