"""Migrations go up, down and up again, and make the tables that the code works with."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select, text

from app.domain import Verdict
from app.domain.queue import ClaimState, Wanted
from app.domain.rejudging import Judged
from app.store import Store, articles, open_store, queue, reviews, schema, verdicts
from app.store.tables import METADATA
from tests.unit.store.samples import NOW, recording

ROOT = Path(__file__).parents[2]
VERSIONS = sorted((ROOT / "migrations" / "versions").glob("*.py"))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    on_server = request.param == "postgresql"
    file = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    opened = open_store(request.getfixturevalue("postgres_url") if on_server else file)
    opened.create()
    yield opened
    opened.close()


def tables(store: Store) -> set[str]:
    with store.reading() as connection:
        return set(inspect(connection).get_table_names())


def test_there_is_one_head() -> None:
    scripts = ScriptDirectory.from_config(Config(ROOT / "alembic.ini"))
    assert scripts.get_heads() == [schema.head_revision()]


def test_up_down_and_up_again(store: Store) -> None:
    assert schema.current_revision(store) is None
    schema.upgrade(store)
    assert schema.current_revision(store) == schema.head_revision()
    schema.downgrade(store, "base")
    assert tables(store) == {"alembic_version"}
    schema.upgrade(store)
    assert tables(store) == {"alembic_version", *METADATA.tables}


def test_the_migrations_make_what_the_tables_say(store: Store) -> None:
    schema.upgrade(store)
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, METADATA) == []


def test_constraints_are_named_alike_in_both(tmp_path: Path, store: Store) -> None:
    schema.upgrade(store)
    made = open_store(f"sqlite:///{tmp_path}/made.sqlite3")
    made.create()
    with made.writing() as connection:
        METADATA.create_all(connection)
    assert names(store) == names(made)
    made.close()


def names(store: Store) -> set[tuple[str, str | None]]:
    """The table and the name of every key, constraint and index."""
    with store.reading() as connection:
        inspector = inspect(connection)
        return {
            (table, one["name"])
            for table in METADATA.tables
            for one in (
                inspector.get_pk_constraint(table),
                *inspector.get_foreign_keys(table),
                *inspector.get_unique_constraints(table),
                *inspector.get_indexes(table),
            )
        }


def test_at_head_an_upgrade_changes_no_data(store: Store) -> None:
    schema.upgrade(store)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        before = articles.by_id(connection, "art_1")
    schema.upgrade(store)
    with store.reading() as connection:
        assert articles.by_id(connection, "art_1") == before


def test_a_database_with_data_goes_down_and_up(store: Store) -> None:
    schema.upgrade(store)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
    schema.downgrade(store, "base")
    schema.upgrade(store)
    with store.writing() as connection:
        assert articles.record(connection, recording(), NOW) is articles.Outcome.NEW


def test_the_working_folder_does_not_matter(tmp_path: Path) -> None:
    code = "from app.services.database import upgrade; upgrade('sqlite:///here.sqlite3')"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, timeout=60)
    opened = open_store(f"sqlite:///{tmp_path}/here.sqlite3")
    assert schema.current_revision(opened) == schema.head_revision()
    opened.close()


def test_two_that_migrate_at_once_migrate_once(tmp_path: Path) -> None:
    code = "from app.services.database import upgrade; upgrade('sqlite:///here.sqlite3')"
    both = [subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path) for _ in range(2)]
    assert [one.wait(timeout=60) for one in both] == [0, 0]


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_stands_by_itself_and_is_dated(path: Path) -> None:
    assert "from app" not in path.read_text(encoding="utf-8")
    assert path.stem.startswith("20")
    assert f'revision = "{path.stem[:15]}"' in path.read_text(encoding="utf-8")


REPORT = """{"claims": [{"id": "clm_1", "series": "ser_1", "verdict": "agrees", "rule": "equal",
"evidence": [{"figure_id": "fig_a"}, {"figure_id": "fig_unknown"}]}]}"""


def test_reports_from_before_are_found_by_series_and_by_citation(store: Store) -> None:
    schema.upgrade(store)
    with store.writing() as connection:
        articles.record(connection, replace(recording(), report=REPORT), NOW)
    schema.downgrade(store, "2026_11_25_0050")
    schema.upgrade(store)
    with store.reading() as connection:
        assert verdicts.touched_by_series(connection, ["ser_1"]) == {"art_1"}
        assert verdicts.touched_by_figure(connection, "fig_a") == {"art_1"}
        (judged,) = verdicts.of_article(connection, "art_1").values()
    assert (judged.verdict, judged.rule, judged.figure_id) == (Verdict.AGREES, "equal", None)


OLD_REVIEWS = """INSERT INTO reviews
(number, article_id, claim_id, kind, stands, verdict, version, edition, seen, surface, quote,
 decided_at)
VALUES (:number, 'art_1', 'clm_1', :kind, :stands, :verdict, 1, 0, 'conflicts', '', '',
 '2022-03-01T12:00:00.000000Z')"""


def test_reviews_from_before_say_what_held_before_and_after(store: Store) -> None:
    schema.upgrade(store)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
    schema.downgrade(store, "2026_11_26_1240")
    rows = [(1, "accept", 1, "conflicts"), (2, "override", 2, "agrees"), (3, "undo", 1, None)]
    with store.writing() as connection:
        for number, kind, stands, verdict in rows:
            values = {"number": number, "kind": kind, "stands": stands, "verdict": verdict}
            connection.execute(text(OLD_REVIEWS), values)
    schema.upgrade(store)
    with store.reading() as connection:
        found = reviews.of_article(connection, "art_1")
    assert [(one.before.words, one.after.words) for one in found] == [
        ("nothing decided", "accepted: conflicts"),
        ("accepted: conflicts", "overridden: agrees"),
        ("overridden: agrees", "accepted: conflicts"),
    ]


def test_kinds_of_reviews_that_were_not_known_before_go_with_a_downgrade(store: Store) -> None:
    schema.upgrade(store)
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        for number, kind, stands in ((1, "not_a_claim", 1), (2, "note", 1), (3, "accept", 3)):
            values = {"number": number, "kind": kind, "stands": stands, "verdict": "conflicts"}
            connection.execute(text(OLD_REVIEWS), values)
        undo = {"number": 4, "kind": "undo", "stands": 1, "verdict": None}
        connection.execute(text(OLD_REVIEWS), undo)
    schema.downgrade(store, "2026_11_26_1240")
    with store.reading() as connection:
        left = connection.execute(text("SELECT number, kind, stands FROM reviews ORDER BY number"))
        assert [tuple(row) for row in left] == [(3, "accept", 3), (4, "undo", None)]


CLAIMS = """{"claims": [
{"id": "clm_1", "series": "ser_1", "verdict": "superseded", "rule": "stale-figure",
 "surface": "4,000 troops", "quote": "Norland has 4,000 troops.",
 "quantity": {"low": 4000, "high": 4000, "unit": "troop", "tolerance": [3500, 4500]},
 "evidence": [
  {"figure_id": "fig_a", "relation": "agrees", "difference": 0, "source": "Meridian Wire",
   "published": "2022-01-20", "as_of": "2022-01-20",
   "quantity": {"low": 4000, "high": 4000, "unit": "troop"}},
  {"figure_id": "fig_b", "relation": "drifts", "difference": 0.2, "source": "Tarsa Times",
   "published": "2022-01-29", "as_of": "2022-01-29",
   "quantity": {"low": 5000, "high": 5000, "unit": "troop"}}]},
{"id": "clm_2", "series": "ser_2", "verdict": "unseen", "rule": "link.none.unproven",
 "surface": "12", "quote": "Some twelve.", "quantity": null, "evidence": [],
 "link": {"rule": "link.none.unproven", "confidence": 0.35}}]}"""


def test_claims_from_before_are_listed_with_all_that_a_row_shows(store: Store) -> None:
    schema.upgrade(store)
    claims = [
        Judged("clm_1", "ser_1", "ser_1", None, Verdict.SUPERSEDED, "stale-figure"),
        Judged("clm_2", "ser_2", "ser_2", None, Verdict.UNSEEN, "link.none.unproven"),
    ]
    with store.writing() as connection:
        made = replace(recording(), report=CLAIMS, judged=claims)
        articles.record(connection, made, NOW)
    schema.downgrade(store, "2026_11_26_1430")
    with store.writing() as connection:
        for number, kind in enumerate(("accept", "not_a_claim"), 1):
            connection.execute(ACCEPTED, {"number": number, "claim": f"clm_{number}", "kind": kind})
    schema.upgrade(store)
    with store.reading() as connection:
        found = {one.claim_id: one for one in queue.listed(connection, Wanted(), None, 9).claims}
        rows = {
            row.claim_id: row for row in connection.execute(select(METADATA.tables["verdicts"]))
        }
    stale, doubted = found["clm_1"], found["clm_2"]
    assert (stale.source, stale.at, stale.reference) == ("Harbour Post", 12, "5,000 troop")
    assert (stale.reference_id, stale.gap, stale.tolerances) == ("fig_b", 0.2, 2.0)
    assert (doubted.at, doubted.reference, doubted.gap) == (None, None, None)
    assert (rows["clm_1"].lag, rows["clm_2"].doubt) == (10, 0.35)
    assert (stale.state, doubted.state) == (ClaimState.ACCEPTED, ClaimState.DISMISSED)


ACCEPTED = text(
    "INSERT INTO reviews (number, article_id, claim_id, kind, stands, verdict, version, edition, "
    "seen, surface, quote, decided_at) "
    "VALUES (:number, 'art_1', :claim, CAST(:kind AS VARCHAR), :number, "
    "CASE CAST(:kind AS VARCHAR) WHEN 'accept' THEN 'superseded' END, 1, 0, "
    "CASE CAST(:kind AS VARCHAR) WHEN 'accept' THEN 'superseded' ELSE 'unseen' END, '', '', "
    "'2022-02-01T10:00:00.000000Z')"
)
