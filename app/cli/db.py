"""`plumbline db`: operate the database."""

import os
import sys
from datetime import UTC, datetime

from app.services import database
from app.services.reindex import reindex as indexed
from app.services.rejudging import rejudge_all
from app.settings import from_environment
from app.wiring import build


def upgrade() -> int:
    """Brings the database to this release; at head, nothing changes."""
    database.upgrade(from_environment(os.environ).database_url)
    sys.stderr.write("plumbline: the database is at this release\n")
    return 0


def reindex() -> int:
    """Makes the cards by which series are found anew, and says how many that were."""
    house = build(from_environment(os.environ))
    try:
        done = indexed(house.store, house.engine)
    finally:
        house.store.close()
    sys.stderr.write(f"plumbline: {done} series indexed\n")
    return 0


def rejudge() -> int:
    """Judges every report that waits for it, without a server, and says how many that were."""
    house = build(from_environment(os.environ))
    try:
        done = rejudge_all(house.store, house.engine, datetime.now(UTC))
    finally:
        house.store.close()
    sys.stderr.write(f"plumbline: {done} articles judged again\n")
    return 0
