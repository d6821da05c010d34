"""What is new between two moments, and how far somebody has read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.news import Arrival, Mark, State, Waiting, mark_from

NOON = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
OLD = Arrival(NOON, "art_old")
SLOW = Arrival(NOON + timedelta(seconds=1), "art_slow")
LATE = Arrival(NOON + timedelta(seconds=2), "art_late")
BEFORE = State((OLD,), review=3, decision=1)


def test_an_article_that_came_in_is_an_arrival() -> None:
    assert replace(BEFORE, newest=(LATE, OLD)).arrivals_since(BEFORE) == (LATE,)
    assert BEFORE.arrivals_since(BEFORE) == ()


def test_one_that_was_on_file_later_than_a_later_one_is_not_missed() -> None:
    before = replace(BEFORE, newest=(LATE, OLD))
    after = replace(before, newest=(LATE, SLOW, OLD))
    assert after.arrivals_since(before) == (SLOW,)
    assert after.has_news_since(before)
    assert after.mark == before.mark


def test_a_new_version_of_an_article_is_an_arrival() -> None:
    again = Arrival(LATE.recorded_at, OLD.article_id)
    assert replace(BEFORE, newest=(again,)).arrivals_since(BEFORE) == (again,)


def test_what_lies_behind_a_mark_is_what_somebody_missed() -> None:
    state = replace(BEFORE, newest=(LATE, SLOW, OLD))
    assert state.arrivals_behind(BEFORE.mark) == (LATE, SLOW)
    assert state.arrivals_behind(state.mark) == ()
    assert state.arrivals_behind(State().mark) == (LATE, SLOW, OLD)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (BEFORE, ()),
        (replace(BEFORE, review=4), ("news",)),
        (replace(BEFORE, decision=2), ("news",)),
        (replace(BEFORE, waiting=Waiting(rejudgings=2)), ("work",)),
        (replace(BEFORE, waiting=Waiting(jobs=1)), ("work",)),
        (replace(BEFORE, undertaken="2022"), ("work",)),
    ],
)
def test_what_moves_is_told_to_whom_it_concerns(after: State, told: tuple[str, ...]) -> None:
    moves = {"news": after.has_news_since(BEFORE), "work": after.has_moved_since(BEFORE)}
    assert tuple(name for name, moved in moves.items() if moved) == told


def test_verdicts_may_be_others_once_all_are_judged_again() -> None:
    waiting = [replace(BEFORE, waiting=Waiting(rejudgings=count)) for count in (2, 1, 0)]
    assert not waiting[1].has_news_since(waiting[0])
    assert waiting[2].has_news_since(waiting[1])


@pytest.mark.parametrize("mark", [Mark(), BEFORE.mark, Mark(LATE.recorded_at, 10, 0)])
def test_a_mark_is_read_as_it_is_written(mark: Mark) -> None:
    assert mark_from(str(mark)) == mark


@pytest.mark.parametrize(
    "text",
    [
        *("", "none", "~1", "~a~b", "~1~2~3", "2022-03-01~1~2", "2022-02-31T12:00:00.000000Z~1~2"),
        *("~1~12345678901", " ~1~2", "~1~2\n", "~١~٢"),
    ],
)
def test_any_other_text_is_no_mark(text: str) -> None:
    assert mark_from(text) is None
