"""Settings → the house: everything a door needs to call a service."""

from dataclasses import dataclass, field
from functools import cache

from app.domain.review import Publisher
from app.lexicon.loader import fingerprint, load, load_link_model, load_policy, model_folder
from app.outgoing import Reach
from app.reading.parses import Parser, parser_from
from app.services.engine import Engine
from app.services.passwords import RFC_9106, Cost
from app.settings import Profile, Settings
from app.store import Store, open_store


@dataclass(frozen=True, slots=True)
class House:
    """The pure core's data, the store, and how far it may reach out; one for a process."""

    engine: Engine
    store: Store
    reach: Reach = field(default_factory=Reach)
    publisher: Publisher | None = None
    password_cost: Cost = RFC_9106


def build(settings: Settings) -> House:
    """The house for these settings; the database is neither reached nor migrated yet.

    Raises BadData for a bad data file and BadInput for a database url of no use.
    """
    return House(
        build_engine(settings.profile),
        open_store(settings.database_url),
        reach=Reach(settings.allow_hosts),
        publisher=settings.publisher,
    )


def build_engine(profile: Profile = Profile.FULL) -> Engine:
    """What reading and checking need, for a door that asks no reference table."""
    parser = load_parser() if profile is Profile.FULL else None
    return Engine(load(), load_policy(), load_link_model(), parser)


@cache
def load_parser(language: str = "en") -> Parser:
    """The trained parser of the language; half a second, once a process."""
    folder = model_folder(language)
    return parser_from(folder, fingerprint(folder, "*"))
