"""What an article shows by itself: contradictions first, then days."""

from app.checking.alone.notices import notices_of
from app.lexicon.loader import load
from app.reading import read
from app.wiring import load_parser
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import written

TEXT = """Quake kills 148 in Lindal

The earthquake of Monday, 3 May 2024 has killed 184 people in Lindal, officials said.
"""


def test_both_are_told() -> None:
    found = notices_of(read(written(TEXT), load(), load_parser()), POLICY)
    assert [one.kind for one in found] == ["contradicts-itself", "wrong-weekday"]
