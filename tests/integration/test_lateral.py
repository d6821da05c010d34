"""The figures of an article's series: one statement, with what a LATERAL join would bring."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select, true

from app.domain import Status
from app.services.database import upgrade
from app.settings import Profile
from app.store import Store, figures, open_store
from app.store.figures import Limits
from app.store.tables import FIGURES, SERIES
from app.wiring import build_engine
from scripts.large_table import fill
from tests.postgres import Server

SIZE = 40


@pytest.fixture(scope="module")
def store(postgres: Server) -> Iterator[Store]:
    url = postgres.create_database()
    upgrade(url)
    opened = open_store(url)
    fill(opened, build_engine(Profile.FAST), SIZE)
    yield opened
    opened.close()
    postgres.drop_database(url)


def lateral(store: Store, ids: list[str], limit: int, until: date | None) -> set[str]:
    """The same by a join that looks up each series for itself."""
    newest = (
        select(FIGURES.c.id)
        .where(FIGURES.c.series_id == SERIES.c.id, FIGURES.c.status == Status.CURRENT)
        .where(true() if until is None else FIGURES.c.as_of <= until)
        .order_by(FIGURES.c.recency.desc())
        .limit(limit)
        .lateral("newest")
    )
    query = select(newest.c.id).join_from(SERIES, newest, true()).where(SERIES.c.id.in_(ids))
    with store.reading() as connection:
        return set(connection.scalars(query))


@pytest.mark.parametrize("limit", [1, 3, 9, 10, 50])
@pytest.mark.parametrize("until", [None, date(2015, 5, 1), date(2014, 1, 1)])
def test_each_series_brings_the_same_newest_figures(
    store: Store, limit: int, until: date | None
) -> None:
    """Seen to fail with a floor one place too low."""
    ids = [f"ser_{place:020d}" for place in (0, 7, 13, SIZE - 1, SIZE + 5)]
    with store.reading() as connection:
        found = figures.histories(
            connection, ids, except_article="art_none", until=until, limits=Limits(limit)
        )
    brought = [figure.id for history in found for figure in history.figures]
    assert len(brought) == len(set(brought))
    assert set(brought) == lateral(store, ids, limit, until)
