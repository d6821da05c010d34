"""What was taught and stands is found by its keys, and costs nothing where nothing was taught."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.lesson import Lesson
from app.domain.rejudging import Judged
from app.domain.review import ReviewKind
from app.store import Store, articles, lessons, verdicts
from tests.unit.store.samples import NOW, recording
from tests.unit.store.test_reviews import JUDGED, REVIEW, record


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), judged=[JUDGED]), NOW)
    return store


def keys(*wanted: str) -> Callable[[], frozenset[str]]:
    return lambda: frozenset(wanted)


def taught(store: Store, wanted: Callable[[], frozenset[str]]) -> list[int]:
    with store.reading() as connection:
        return [one.number for one in lessons.known(connection, wanted).reviews]


def test_where_nothing_was_taught_no_key_is_worked_out(known: Store) -> None:
    def never() -> frozenset[str]:
        pytest.fail("nothing was ever taught")

    record(known, replace(REVIEW, lesson=None))
    assert taught(known, never) == []


def test_what_stands_and_teaches_one_of_the_keys_is_found_the_latest_first(known: Store) -> None:
    other = replace(REVIEW, number=2, stands=2, claim_id="clm_2")
    words = replace(other, number=3, stands=3, claim_id="clm_3", lesson=Lesson("words_1", "ser_1"))
    record(known, REVIEW, other, words)
    assert taught(known, keys("fact_1", "words_1", "words_2")) == [3, 2, 1]
    assert taught(known, keys("fact_1")) == [2, 1]
    assert taught(known, keys("fact_2")) == []
    undo = replace(REVIEW, number=4, kind=ReviewKind.UNDO, stands=None, verdict=None, lesson=None)
    record(known, undo)
    assert taught(known, keys("fact_1")) == [2]


def test_lessons_are_looked_up_again_only_where_the_record_has_grown(known: Store) -> None:
    def never() -> frozenset[str]:
        pytest.fail("nobody decided anything since")

    record(known, REVIEW)
    with known.reading() as connection:
        before = lessons.known(connection, keys("fact_1"))
        assert before.version == 1
        assert lessons.still_hold(connection, before, never)
    record(known, replace(REVIEW, number=2, stands=2, claim_id="clm_2", lesson=None))
    with known.reading() as connection:
        assert lessons.still_hold(connection, before, keys("fact_1"))
    record(known, replace(REVIEW, number=3, stands=3, claim_id="clm_3"))
    with known.reading() as connection:
        assert not lessons.still_hold(connection, before, keys("fact_1"))


def test_a_lesson_is_asked_of_the_series_that_its_claim_is_in_by_now(known: Store) -> None:
    gone = replace(REVIEW, number=2, stands=2, claim_id="clm_of_an_earlier_text")
    record(known, REVIEW, gone)
    moved: Judged = replace(JUDGED, series_id="ser_moved")
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [moved], NOW)
        found = lessons.known(connection, keys("fact_1")).reviews
    assert [one.lesson and one.lesson.series_id for one in found] == ["ser_1", "ser_moved"]
