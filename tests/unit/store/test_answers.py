"""An answer is kept under its key until it is dropped."""

from datetime import timedelta

from app.store import Store, answers
from app.store.answers import KeptAnswer
from tests.unit.store.samples import NOW


def test_an_answer_in_the_making_has_no_body_yet(store: Store) -> None:
    with store.writing() as connection:
        answers.start(connection, "desk:1", "hash", NOW)
        assert answers.by_key(connection, "desk:1") == KeptAnswer("hash", NOW, None, None)


def test_a_finished_answer_is_there(store: Store) -> None:
    with store.writing() as connection:
        answers.start(connection, "desk:1", "hash", NOW)
        answers.finish(connection, ("desk:1", NOW), 200, "{}")
        assert answers.by_key(connection, "desk:1") == KeptAnswer("hash", NOW, 200, "{}")


def test_a_dropped_answer_is_gone(store: Store) -> None:
    with store.writing() as connection:
        answers.start(connection, "desk:1", "hash", NOW)
        answers.drop(connection, ("desk:1", NOW))
        assert answers.by_key(connection, "desk:1") is None


def test_who_took_too_long_changes_nothing_of_what_another_does(store: Store) -> None:
    """Seen to fail with the moment left out: the other's reservation was then gone."""
    with store.writing() as connection:
        answers.start(connection, "desk:1", "hash", NOW)
        late = ("desk:1", NOW - timedelta(minutes=3))
        answers.finish(connection, late, 200, "{}")
        answers.drop(connection, late)
        assert answers.by_key(connection, "desk:1") == KeptAnswer("hash", NOW, None, None)


def test_only_answers_older_than_the_moment_are_forgotten(store: Store) -> None:
    with store.writing() as connection:
        answers.start(connection, "old", "hash", NOW - timedelta(hours=25))
        answers.start(connection, "new", "hash", NOW)
        answers.drop_older_than(connection, NOW - timedelta(hours=24))
        assert answers.by_key(connection, "old") is None
        assert answers.by_key(connection, "new") is not None
