"""Brings a database to the schema that this release works with.

What migrates takes its time to load, and most databases are where they should be: it is loaded for
those that are not.
"""

import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import String, column, inspect, select, table

from app.errors import Unavailable
from app.store.engine import Store

if TYPE_CHECKING:
    from alembic.config import Config

CHECKOUT = Path(__file__).parents[2]
INSTALLED = Path(sys.prefix) / "share" / "plumbline"
ROOT = CHECKOUT if (CHECKOUT / "migrations" / "env.py").is_file() else INSTALLED
"""Where the migrations lie: beside the package in a checkout and in the image, and where pip puts
the files of a package otherwise; whatever the working folder is."""

INI = ROOT / "alembic.ini"
VERSIONS = ROOT / "migrations" / "versions"
REVISION = re.compile(r'^(down_)?revision = "([^"]+)"', re.MULTILINE)
AT_HEAD = "head"
KEPT_IN = "alembic_version"
"""The table in which alembic keeps the revision that a database is at."""


def upgrade(store: Store, revision: str = AT_HEAD) -> None:
    """Runs all migrations that are missing, in one transaction; a second runner waits its turn.

    A file is made where there is none. What is no database of ours stays as it is: Unavailable.
    """
    store.create()
    current = current_revision(store)
    _require_ours(store, current)
    if revision == AT_HEAD and current is not None and current == head_revision():
        return
    from alembic import command

    with store.writing() as connection:
        configured = _config()
        configured.attributes["connection"] = connection
        command.upgrade(configured, revision)


def downgrade(store: Store, revision: str) -> None:
    """Takes migrations back, to `revision` ("base" for all); data they made room for is lost."""
    from alembic import command

    with store.writing() as connection:
        configured = _config()
        configured.attributes["connection"] = connection
        command.downgrade(configured, revision)


def current_revision(store: Store) -> str | None:
    """The revision the database is at, or None where it has never been migrated."""
    with store.reading() as connection:
        if not inspect(connection).has_table(KEPT_IN):
            return None
        kept = table(KEPT_IN, column("version_num", String))
        return connection.scalar(select(kept.c.version_num))


def head_revision() -> str | None:
    """The revision this release works with: the one that no other builds on."""
    heads = revisions() - {name for down, name in _named() if down}
    return heads.pop() if len(heads) == 1 else None


def revisions() -> set[str]:
    """Every revision that this release knows."""
    return {name for down, name in _named() if not down}


@cache
def _named() -> tuple[tuple[str, str], ...]:
    """What each migration is called, and with "down_" what it builds on."""
    files = sorted(VERSIONS.glob("*.py"))
    texts = (file.read_text(encoding="utf-8") for file in files)
    return tuple(match for text in texts for match in REVISION.findall(text))


def _require_ours(store: Store, current: str | None) -> None:
    if current is not None and current not in revisions():
        raise Unavailable(
            f"the database is at revision {current}, which this release does not know: "
            "run the release that wrote it, or a newer one"
        )
    if current is None and store.file is not None:
        with store.reading() as connection:
            others = inspect(connection).get_table_names()
        if others and KEPT_IN not in others:
            raise Unavailable(
                f"{store.file.path} is the database of another program: name another file"
            )


def _config() -> "Config":
    from alembic.config import Config

    return Config(INI)
