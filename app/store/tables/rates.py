"""What currencies were worth, by day and by who said so."""

from sqlalchemy import Column, Date, String, Table

from app.store.columns import Exact, Moment
from app.store.tables.metadata import METADATA

FX_RATES = Table(
    "fx_rates",
    METADATA,
    Column("base", String(3), primary_key=True),  # one unit of it
    Column("quote", String(3), primary_key=True),  # bought so much of this
    Column("day", Date, primary_key=True),
    Column("source", String, primary_key=True),
    Column("rate", Exact),  # none: the source published that day and gave no rate
    Column("loaded_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
