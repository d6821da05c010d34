"""Indexes of some rows are the same in both databases."""

from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex

from app.store.tables.partial import partial_index

THINGS = Table("things", MetaData(), Column("id", Integer), Column("size", Integer))
BARE = partial_index(THINGS.c.size.is_not(None), THINGS.c.size, name="sized")


def test_both_databases_are_told_of_the_condition() -> None:
    for url in ("sqlite://", "postgresql+psycopg://"):
        dialect = make_url(url).get_dialect()()
        said = str(CreateIndex(BARE).compile(dialect=dialect))
        assert said == "CREATE INDEX sized ON things (size) WHERE size IS NOT NULL"
