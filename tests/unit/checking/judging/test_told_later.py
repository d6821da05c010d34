"""A toll that names the day of the disaster is that of its article."""

from dataclasses import replace
from datetime import date, timedelta

from app.checking.comparing.candidates import candidates
from app.checking.comparing.comparison import compared
from app.checking.judging.told_later import as_told_later
from app.checking.times import HAPPENED, UNTIL
from app.domain import Claim, Comparison, Period
from tests.unit.checking.making import POLICY, article, checked, dead, history, linked, on

STRUCK = date(2023, 8, 9)


def after(days: int) -> Period:
    return on(STRUCK + timedelta(days))


def held(stated: Claim, *recorded: Claim, published: int = 33) -> list[str]:
    """The rules by which an article so many days after it struck is held against these tolls."""
    on_file = history(*recorded)
    told = article(published=STRUCK + timedelta(published))
    (each,) = linked((stated,), (on_file,), told)
    found = candidates(stated, on_file, each.link, told, POLICY)
    comparisons: tuple[Comparison, ...] = tuple(compared(one) for one in found)
    return [one.rule for one in as_told_later(found, comparisons)]


def test_a_report_of_weeks_later_names_the_day_and_tells_the_last_toll() -> None:
    assert held(dead("24", on(STRUCK)), dead("22", after(1))) == ["growing-total"]


def test_what_was_right_on_neither_day_still_ran_ahead() -> None:
    rules = held(dead("24", on(STRUCK)), dead("22", after(1)), dead("27", after(9)))
    assert rules == ["growing-total", "ran-ahead"]


def test_a_text_of_the_next_days_tells_of_the_day_that_it_names() -> None:
    assert held(dead("24", on(STRUCK)), dead("22", after(1)), published=3) == ["ran-ahead"]


def test_what_had_come_by_a_day_is_as_of_that_day() -> None:
    by_then = replace(on(STRUCK), rule=UNTIL)
    assert held(dead("24", by_then), dead("22", after(1))) == ["ran-ahead"]


def test_a_text_that_came_out_later_was_no_earlier_count() -> None:
    assert held(dead("24", on(STRUCK)), dead("22", after(40))) == ["ran-ahead"]


def test_where_the_day_only_names_the_disaster_the_toll_is_that_of_the_article() -> None:
    named = replace(on(STRUCK), rule=HAPPENED)
    by, on_file = article(published=STRUCK + timedelta(33)), history(dead("22", after(9)))
    found = [
        checked(dead(toll, named), on_file=(on_file,), by=by).findings[0] for toll in ("24", "19")
    ]
    assert [one.rule for one in found] == ["growing-total", "total-fell"]


def test_a_day_of_the_toll_stays_one() -> None:
    by, on_file = article(published=STRUCK + timedelta(33)), history(dead("22", after(9)))
    (found,) = checked(dead("19", on(STRUCK)), on_file=(on_file,), by=by).findings
    assert found.rule == "growing-total"
