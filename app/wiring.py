"""Settings → the house: everything a door needs to call a service."""

from dataclasses import dataclass

from app.lexicon.loader import load, load_policy
from app.services.engine import Engine
from app.settings import Settings
from app.store import Store, open_store


@dataclass(frozen=True, slots=True)
class House:
    """The pure core's data and the store; one for a process."""

    engine: Engine
    store: Store


def build(settings: Settings) -> House:
    """The house for these settings; the database is neither reached nor migrated yet.

    Raises BadData for a bad data file and BadInput for a database url of no use.
    """
    return House(build_engine(), open_store(settings.database_url))


def build_engine() -> Engine:
    """What reading and checking need, for a door that asks no reference table."""
    return Engine(load(), load_policy())
