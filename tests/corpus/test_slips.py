"""Stories with one slip each: how many alarms are false, and how many slips are seen.

Counted on the tree before any error was read, the open half had 19 false alarms in 706 claims and
the one kept for counting 17 in 685; five and four of their twenty slips each were seen. Most of the
rest are not linked: the text with the slip says it in other words, with another number, and there
is too little else to know it by. Of the half that is kept nothing but counts may ever be printed.
"""

from functools import cache

import pytest

from tests.corpus import slips
from tests.corpus.slips import HALVES, Count, texts_of

MOST_FALSE = {"slips": 7, "slips-held": 13}
LEAST_SEEN = {"slips": 4, "slips-held": 3}


@cache
def counted(half: str) -> Count:
    """Told at first use: who only asks which tests there are does not wait for it."""
    return slips.counted(half)


@pytest.mark.parametrize("half", HALVES)
def test_right_numbers_raise_few_alarms(half: str) -> None:
    assert counted(half).false_alarms <= MOST_FALSE[half]


@pytest.mark.parametrize("half", HALVES)
def test_some_slips_are_seen(half: str) -> None:
    assert counted(half).seen >= LEAST_SEEN[half]


@pytest.mark.parametrize("half", HALVES)
def test_each_story_has_one_slip_that_stands_once_in_its_text(half: str) -> None:
    slips_in = [(told.text, told.slip.of(told.text)) for told in texts_of(half) if told.slip]
    assert counted(half).slips == len(slips_in) == 20
    assert {text.count(wrong) for text, wrong in slips_in} == {1}
