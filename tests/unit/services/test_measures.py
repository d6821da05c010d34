"""What is measured when it is asked for, with the database and without it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from app import VERSION
from app.services.engine import Engine
from app.services.measures import KINDS, build_measure, measures
from app.store import Store, jobs, open_store
from app.store.waiting import STATES

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}

Values = Mapping[tuple[str, ...], float]


def told(store: Store, engine: Engine) -> dict[str, Values]:
    return {one.name: one.values for one in measures(store, engine, NOW)}


def put(store: Store, kind: str, due: datetime) -> None:
    with store.writing() as connection:
        jobs.put(connection, kind, {"due": due.isoformat()}, due, NOW)


def test_the_build_is_told_by_what_makes_its_reports(store: Store, engine: Engine) -> None:
    build = build_measure(store, engine)
    ((labels, value),) = build.values.items()
    named = dict(zip(build.labels, labels, strict=True))
    assert value == 1
    assert (named["version"], named["database"]) == (VERSION, DATABASES[store.engine.dialect.name])
    assert (named["lexicon"], named["policy"]) == (engine.stamp.lexicon, engine.stamp.policy)


def test_an_empty_queue_is_told_as_empty_in_every_state(store: Store, engine: Engine) -> None:
    """Seen to fail with only what there is being told: an alarm on a missing number never rings."""
    found = told(store, engine)
    assert found["queue"] == {(kind, state): 0 for kind in KINDS for state in STATES}
    assert found["queue_wait_seconds"] == {(kind,): 0 for kind in KINDS}
    assert found["webhook_messages"] == found["webhook_wait_seconds"] == {(): 0}
    assert found["database_ready"] == {(): 1}


def test_the_wait_is_that_of_the_work_due_longest(store: Store, engine: Engine) -> None:
    """Seen to fail with the wait taken from any state: what is due later does not wait."""
    for hours in (-3, -1, 2):
        put(store, KINDS[0], NOW + hours * HOUR)
    put(store, KINDS[1], NOW + HOUR)
    found = told(store, engine)
    assert found["queue"][KINDS[0], "due"] == 2
    assert found["queue"][KINDS[0], "later"] == 1
    assert found["queue_wait_seconds"][KINDS[0],] == 3 * HOUR.total_seconds()
    assert found["queue_wait_seconds"][KINDS[1],] == 0


def test_without_the_database_only_what_needs_none_is_told(engine: Engine) -> None:
    """Seen to fail with the error let through."""
    gone = open_store("sqlite:////nowhere/at/all.sqlite3")
    found = told(gone, engine)
    gone.close()
    assert set(found) == {"build_info", "database_ready"}
    assert found["database_ready"] == {(): 0}
