"""Figures parted by series: which statements of the store go to one part, and which to all.

The tables are parted here alone; docs/scale.md says when to do so, and how.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import text

from app.services.database import upgrade
from app.store import Store, open_store
from tests.integration.test_plans import LONG, SHORT, Asked, asked_by

PARTS = 8
PART = (
    "ALTER TABLE figures RENAME TO whole",
    "CREATE TABLE figures (LIKE whole INCLUDING DEFAULTS) PARTITION BY HASH (series_id)",
    *(
        f"CREATE TABLE part_{n} PARTITION OF figures "
        f"FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {n})"
        for n in range(PARTS)
    ),
    "DROP TABLE whole CASCADE",  # and the keys of other tables to it: those go by its id alone
    "ALTER TABLE figures ADD PRIMARY KEY (series_id, id)",
    "CREATE INDEX ON figures (series_id, status, recency)",
    "CREATE INDEX ON figures (id)",
    "CREATE INDEX ON figures (article_id)",
)
TO_ALL = {
    "figures.id IN": "an id says nothing of the series; whoever asks by it asks for a few",
    "figures.article_id = ": "a new version replaces the figures of the one before, once",
}
"""What a statement may be found by besides the series, and why that is borne."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A statement about figures, and the parts that were looked into for it."""

    asked: Asked
    parts: frozenset[str]


@pytest.fixture
def store(postgres_url: str) -> Iterator[Store]:
    upgrade(postgres_url)
    opened = open_store(postgres_url)
    with opened.writing() as connection:
        for statement in PART:
            connection.execute(text(statement))
    yield opened
    opened.close()


def plans(store: Store, article: str, name: str) -> list[Plan]:
    """What a check of the article asks of figures, each as it was gone about anew."""
    found = []
    for one in asked_by(store, article, name):
        if not one.text.startswith("SELECT") or not re.search(r"\bfigures\b", one.text):
            continue
        with store.writing() as connection:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            rows = connection.exec_driver_sql(f"EXPLAIN ANALYZE {one.text}", one.values)
            lines = [row[0] for row in rows if "never executed" not in row[0]]
        parts = re.findall(r" on (part_\d+)", "\n".join(lines))
        found.append(Plan(one, frozenset(parts)))
    return found


def test_the_look_up_of_an_article_goes_to_the_parts_of_its_series(store: Store) -> None:
    """Seen to fail with the figures parted by their ids."""
    asked_by(store, LONG.format("8,000"), "art_0")
    by_series = [
        plan
        for plan in plans(store, SHORT.format("8,500"), "art_1")
        if not any(way in plan.asked.text for way in TO_ALL)
    ]
    assert by_series
    for plan in by_series:
        assert len(plan.parts) <= 1, plan.asked.text


def test_whatever_else_goes_to_all_parts_is_known(store: Store) -> None:
    asked_by(store, LONG.format("8,000"), "art_0")
    to_all = [
        plan.asked.text
        for plan in plans(store, LONG.format("8,600"), "art_0")
        if len(plan.parts) == PARTS
    ]
    assert [one for one in to_all if not any(way in one for way in TO_ALL)] == []
