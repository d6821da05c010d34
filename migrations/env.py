"""Runs migrations on the connection that is handed in, or, for `alembic`, on the database set."""

import os

from alembic import context
from sqlalchemy import Connection

from app.settings import from_environment
from app.store import open_store
from app.store.tables import METADATA


def run(connection: Connection) -> None:
    """Runs them in the transaction that is open: all or none, on SQLite as on PostgreSQL."""
    context.configure(connection=connection, target_metadata=METADATA, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with open_store(from_environment(os.environ).database_url).writing() as opened:
        run(opened)
