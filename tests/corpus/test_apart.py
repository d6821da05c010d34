"""What two newsrooms tell of one firm or country in one week is not one thing for that.

151 statements of which no two measure the same thing, each held against the others of its
list. When they were first told, on 30 November 2026, one pair in three of 7,666 agreed where only
the number was the same, and 316 raised an alarm: a loan was held against revenue, deaths of measles
against those of a storm. Now 4% agree, and 45 raise an alarm. Every twentieth pair is told here;
the benchmark tells all.
"""

from functools import cache

from tests.corpus import apart
from tests.corpus.apart import Count

EACH = 20
MOST_AGREEING = 0.045
"""The share of the pairs whose equal number is taken for one."""

MOST_ALARMS = 0.006
"""The same of those whose other number raises an alarm."""


@cache
def counted() -> Count:
    return apart.counted(EACH)


def test_an_equal_number_of_another_thing_bears_nothing_out() -> None:
    assert counted().agreeing <= MOST_AGREEING * counted().pairs


def test_another_number_of_another_thing_is_no_alarm() -> None:
    assert counted().alarms <= MOST_ALARMS * counted().pairs


def test_no_statement_stands_twice() -> None:
    said = [one for things in apart.THINGS for one in things["said"]]
    assert len(said) == len(set(said))
    assert {one.count("@") for one in said} == {1}
