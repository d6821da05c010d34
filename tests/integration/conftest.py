"""The whole house on a database of its own, and a way to hand it an article."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from app.exporters.as_json import report_json
from app.intake import Payload, article_from
from app.services.check import check_article
from app.settings import Settings
from app.store import Store
from app.store.tables import METADATA
from app.wiring import House, build

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def house(database_url: str, opened_store: Store) -> House:
    return replace(build(Settings(database_url=database_url)), store=opened_store)


@pytest.fixture
def check(house: House) -> Callable[..., dict[str, Any]]:
    """Hands an article in and gives the documented answer of POST /check."""
    engine = replace(house.engine, budget=None)  # on a busy machine too it takes what it takes

    def hand_in(text: str, **fields: Any) -> dict[str, Any]:
        article = article_from(Payload(text=text, **fields))
        report = check_article(article, engine, house.store, now=NOW)
        answer: dict[str, Any] = json.loads(report_json(report))
        return answer

    return hand_in


@pytest.fixture
def table(house: House) -> Callable[[], Rows]:
    """All rows of all tables, as they stand."""

    def rows() -> Rows:
        with house.store.reading() as connection:
            return {
                one.name: [
                    tuple(row) for row in connection.execute(select(one).order_by(*one.primary_key))
                ]
                for one in METADATA.sorted_tables
            }

    return rows
