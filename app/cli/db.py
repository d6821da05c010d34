"""`plumbline db`: operate the database."""

import os
import sys

from app.services import database
from app.settings import from_environment


def upgrade() -> int:
    """Brings the database to this release; at head, nothing changes."""
    database.upgrade(from_environment(os.environ).database_url)
    sys.stderr.write("plumbline: the database is at this release\n")
    return 0
