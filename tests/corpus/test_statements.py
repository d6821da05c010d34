"""What the number of one newsroom is to that of another, of whom nothing else is known.

420 pairs by six writers who had seen neither code nor output, in the plain words of newsrooms. When
they were counted first, before any was read, 97 of 208 pairs that say the same agreed and none
raised an alarm; of 83 with another value of the same thing 32 raised one and two agreed; of 105
about another thing eleven were held against the first. Then the errors of every second pair were
read; the half of the others is kept, and counted here. Then 180 more were written, each about
something else than it looks: 50 of them were held against the first text when they were counted
first (`statements-other`, which the benchmark counts).

On 30 November 2026 four other writers wrote 320 pairs, each of other beats. When they were counted
first, 79 of 160 pairs that say the same agreed and none raised an alarm; of 64 with another value
19 raised one and none agreed; of 79 about another thing 17 were held against the first, 14 of them
as equal or nearly so. Half of these errors were read (`statements-fresh`).

Since a number told in other words is borne out by its sentence, six pairs more of the first kept
half agree, and one more of another thing does: there the floors were 61, 47 and 6. Since numbers
are read alike however they are told (test_forms.py), one less of that half agrees, and one more of
the other. Since things that rows know for two are two (test_apart.py), three of both halves less
agree, and one less of another thing does.
"""

from functools import cache

import pytest

from tests.corpus import statements
from tests.corpus.statements import HALVES, Count, Stands, pairs_in

LEAST_RIGHT = {
    "statements-held": {"same": 64, "changed": 15, "later": 5, "other": 46},
    "statements-fresh-held": {"same": 42, "changed": 11, "later": 3, "other": 33},
}
MOST_WRONG = {"statements-held": {"other": 7}, "statements-fresh-held": {"other": 10}}
"""Of the kinds that it does not name, none."""


@cache
def counted(half: str) -> dict[Stands, Count]:
    return statements.counted(half)


@pytest.mark.parametrize("stands", Stands)
@pytest.mark.parametrize("half", LEAST_RIGHT)
def test_what_is_told_is_taken_as_it_is_meant(half: str, stands: Stands) -> None:
    right = counted(half)[stands].right  # a count: the kept half is not read
    assert right >= LEAST_RIGHT[half][stands]


@pytest.mark.parametrize("stands", Stands)
@pytest.mark.parametrize("half", LEAST_RIGHT)
def test_little_is_taken_for_the_contrary(half: str, stands: Stands) -> None:
    assert counted(half)[stands].wrong <= MOST_WRONG[half].get(stands, 0)


@pytest.mark.parametrize("half", HALVES)
def test_each_number_stands_once_in_its_text(half: str) -> None:
    surfaces = [(one.checked, one.checked[one.span.start : one.span.end]) for one in pairs_in(half)]
    assert {text.count(surface) for text, surface in surfaces} == {1}
