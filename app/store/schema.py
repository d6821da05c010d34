"""Brings a database to the schema that this release works with."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.store.engine import Store

INI = Path(__file__).parents[2] / "alembic.ini"
"""Beside the package, in a checkout and in the image, whatever the working folder is."""


def upgrade(store: Store, revision: str = "head") -> None:
    """Runs all migrations that are missing, in one transaction; a second runner waits its turn."""
    with store.writing() as connection:
        configured = _config()
        configured.attributes["connection"] = connection
        command.upgrade(configured, revision)


def downgrade(store: Store, revision: str) -> None:
    """Takes migrations back, to `revision` ("base" for all); data they made room for is lost."""
    with store.writing() as connection:
        configured = _config()
        configured.attributes["connection"] = connection
        command.downgrade(configured, revision)


def current_revision(store: Store) -> str | None:
    """The revision the database is at, or None where it has never been migrated."""
    with store.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision()


@cache
def head_revision() -> str | None:
    """The revision this release works with."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    return Config(INI)
