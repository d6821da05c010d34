"""What the number of one newsroom is to that of another, of whom nothing else is known.

420 pairs by six writers who had seen neither code nor output, in the plain words of newsrooms. When
they were counted first, before any was read, 97 of 208 pairs that say the same agreed and none
raised an alarm; of 83 with another value of the same thing 32 raised one and two agreed; of 105
about another thing eleven were held against the first. Then the errors of every second pair were
read; the half of the others is kept, and counted here. Then 180 more were written, each about
something else than it looks: 50 of them were held against the first text when they were counted
first (`statements-other`, which the benchmark counts).
"""

from functools import cache

import pytest

from tests.corpus import statements
from tests.corpus.statements import HALVES, Count, Stands, pairs_in

HELD = "statements-held"
LEAST_RIGHT = {Stands.SAME: 61, Stands.CHANGED: 15, Stands.LATER: 5, Stands.OTHER: 47}
MOST_WRONG = {Stands.SAME: 0, Stands.CHANGED: 0, Stands.LATER: 0, Stands.OTHER: 6}


@cache
def counted() -> dict[Stands, Count]:
    return statements.counted(HELD)


@pytest.mark.parametrize("stands", Stands)
def test_what_is_told_is_taken_as_it_is_meant(stands: Stands) -> None:
    assert counted()[stands].right >= LEAST_RIGHT[stands]  # a count: the kept half is not read


@pytest.mark.parametrize("stands", Stands)
def test_little_is_taken_for_the_contrary(stands: Stands) -> None:
    assert counted()[stands].wrong <= MOST_WRONG[stands]


@pytest.mark.parametrize("half", HALVES)
def test_each_number_stands_once_in_its_text(half: str) -> None:
    surfaces = [(one.checked, one.checked[one.span.start : one.span.end]) for one in pairs_in(half)]
    assert {text.count(surface) for text, surface in surfaces} == {1}
