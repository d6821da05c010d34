"""Passages whose numbers do not fit: how many are seen, and that none of the right ones is doubted.

Their writer had seen neither code nor output: half of 160 passages have one number that cannot be
right beside the others, the rest is right and as tricky. On the tree on which they were counted
first, four and five of 40 wrong ones were seen in the two halves. Then the errors of the first half
were read; the second is kept. What is seen there tells what to expect: most forms are not known
yet, and what is noticed is wrong.
"""

import pytest

from tests.corpus.pencil import HALVES, counted, rows_of

LEAST_SEEN = {"pencil": 26, "pencil-held": 8, "pencil-plain": 74}
WRONG = {"pencil": 40, "pencil-held": 40, "pencil-plain": 120}
RIGHT = 40
"""So many passages of each are right."""


@pytest.mark.parametrize("half", HALVES)
def test_some_of_the_wrong_ones_are_seen(half: str) -> None:
    assert counted(half).seen >= LEAST_SEEN[half]  # a count alone: the kept half is not to be read


@pytest.mark.parametrize("half", HALVES)
def test_none_of_the_right_ones_is_doubted(half: str) -> None:
    assert counted(half).doubted == 0


@pytest.mark.parametrize("half", HALVES)
def test_a_wrong_number_stands_once_in_its_text(half: str) -> None:
    counts = [row["text"].count(row["wrong"]) for row in rows_of(half) if "wrong" in row]
    assert (len(counts), set(counts), len(rows_of(half))) == (
        WRONG[half],
        {1},
        WRONG[half] + RIGHT,
    )
