"""What may be worked out from each other must be shown to be one thing."""

from dataclasses import replace

from app.checking.deriving.one_thing import is_proven, shared_stems
from app.checking.mentions import Mention
from app.domain import Modality
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions

STORY = replace(POLICY, is_one_story=True)


def only(text: str) -> Mention:
    (found,) = mentions(text)
    return found


ONE = only("Unemployment in Spain rose to 6%.")
OTHER = only("Spain's unemployment stood at 6%.")
ELSEWHERE = only("Unemployment in Italy rose to 6%.")
SILENT = only("Unemployment rose to 6%.")


def test_an_equal_place_proves_it() -> None:
    assert is_proven(ONE, OTHER, POLICY)


def test_another_place_forbids_it_even_in_one_story() -> None:
    assert not is_proven(ONE, ELSEWHERE, POLICY)
    assert not is_proven(ONE, ELSEWHERE, STORY)


def test_in_one_story_silence_is_brevity() -> None:
    assert is_proven(SILENT, ONE, STORY)
    assert not is_proven(SILENT, only("Joblessness hit 6%."), POLICY)


def test_what_was_denied_proves_nothing() -> None:
    assert not is_proven(replace(ONE, modality=Modality.DENIED), OTHER, STORY)


def test_shared_words_leave_out_what_is_measured() -> None:
    first = only("Side effects hit 60 patients in the trial.")
    second = only("A quarter of the patients had side effects.")
    assert shared_stems(first, second, POLICY) == {"effec", "sid"}
