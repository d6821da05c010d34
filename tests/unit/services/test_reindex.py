"""A table of a release without cards is linked to once it has them."""

from datetime import UTC, datetime

from sqlalchemy import delete, select, update

from app.domain import Report, Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.reindex import reindex
from app.store import Store
from app.store.tables import SERIES, SERIES_KEYS

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
TEXT = "Norland has sent 8,500 troops to the border."


def check(engine: Engine, store: Store, source: str, *, record: bool = True) -> Report:
    article = article_from(Payload(TEXT, source, "2022-01-30"))
    return check_article(article, engine, store, now=NOW, record=record)


def test_figures_are_found_again_once_their_series_have_cards(engine: Engine, store: Store) -> None:
    check(engine, store, "Harbour Post")
    with store.writing() as connection:
        connection.execute(delete(SERIES_KEYS))
        connection.execute(update(SERIES).values(card="{}"))
    (unseen,) = check(engine, store, "Meridian Wire", record=False).findings
    assert unseen.verdict is Verdict.UNSEEN
    assert reindex(store, engine) == 1
    (found,) = check(engine, store, "Meridian Wire", record=False).findings
    assert found.verdict is Verdict.AGREES


def test_a_second_run_changes_nothing(engine: Engine, store: Store) -> None:
    check(engine, store, "Harbour Post")

    def rows() -> list[tuple[object, ...]]:
        with store.reading() as connection:
            tables = (SERIES, SERIES_KEYS)
            return [tuple(row) for table in tables for row in connection.execute(select(table))]

    reindex(store, engine)
    before = rows()
    reindex(store, engine)
    assert sorted(map(repr, rows())) == sorted(map(repr, before))


def test_an_empty_table_has_nothing_to_index(engine: Engine, store: Store) -> None:
    assert reindex(store, engine) == 0
