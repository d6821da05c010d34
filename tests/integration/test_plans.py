"""What a check asks of the database: so many statements whatever it says, each by an index."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from app.domain import Article
from app.services.check import check_article
from app.services.database import upgrade
from app.settings import Profile
from app.store import Store, open_store
from app.store.tables import METADATA
from app.wiring import build_engine
from tests.integration.conftest import NOW

ENGINE = build_engine(Profile.FAST)
SHORT = "Norland has sent {} troops to the border."
LONG = (
    "Norland has sent {} troops to the border. The quake killed 31 people in Tarsa and injured "
    "240. Calder Motors cut 11,000 jobs, and its revenue rose to $3.4 billion. Inflation stood at "
    "7.4% in May. Police counted 80,000 protesters. The fire burned 463,000 acres."
)
SMALL = {"subscriptions", "alembic_version"}
"""Tables of a few rows, whatever a house has seen."""

LARGE = sorted(set(METADATA.tables) - SMALL)
MOST = 38
"""Statements of a check that is recorded, its seal among them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement as the driver was given it."""

    text: str
    values: Any  # one row or several, by position or by name: as the dialect has it


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    on_server = request.param == "postgresql"
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    url = request.getfixturevalue("postgres_url") if on_server else url
    upgrade(url)
    opened = open_store(url)
    yield opened
    opened.close()


def asked_by(store: Store, text: str, name: str) -> list[Asked]:
    """What a check of the text asks, recorded."""
    asked: list[Asked] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(
        _connection: object, _cursor: object, statement: str, values: Any, *_rest: object
    ) -> None:
        asked.append(Asked(statement, values))

    article = Article(name, text, f"Outlet {name}", date(2022, 1, 28), digest=text)
    check_article(article, ENGINE, store, now=NOW)
    event.remove(store.engine, "before_cursor_execute", note)
    return [one for one in asked if not one.text.startswith("BEGIN")]


def plan_of(connection: Connection, asked: Asked) -> str:
    """How the database goes about it; PostgreSQL reads a table through only where it has to."""
    values = asked.values[0] if isinstance(asked.values, list) else asked.values
    explain = "EXPLAIN"
    if connection.dialect.name == "sqlite":
        explain = "EXPLAIN QUERY PLAN"
    else:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    rows = connection.exec_driver_sql(f"{explain} {asked.text}", values)
    return "\n".join(str(row[-1]) for row in rows)


def read_through(plan: str) -> set[str]:
    """The large tables that a plan reads from one end to the other."""
    found = re.findall(r"(?:^SCAN|Seq Scan on) (\w+)", plan, re.MULTILINE)
    return {name for name in found if name in LARGE}


def test_a_check_asks_as_much_for_many_claims_as_for_one(store: Store) -> None:
    asked_by(store, SHORT.format("8,000"), "art_0")
    few = [one.text for one in asked_by(store, SHORT.format("8,500"), "art_1")]
    many = [one.text for one in asked_by(store, LONG.format("8,600"), "art_2")]
    assert len(many) - len(few) <= 2  # new series, and keys for them
    assert len(many) <= MOST


def test_each_statement_of_a_check_goes_by_an_index(store: Store) -> None:
    """Seen to fail without the index of figures by series, status and recency, on both."""
    asked_by(store, LONG.format("8,000"), "art_0")
    asked = asked_by(store, LONG.format("8,600"), "art_1")
    assert len(asked) > 10
    for one in asked:
        if one.text.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE")):
            with store.writing() as connection:
                plan = plan_of(connection, one)
                connection.rollback()
            assert read_through(plan) == set(), f"{one.text}\n{plan}"
