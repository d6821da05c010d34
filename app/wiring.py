"""Settings → the house: everything a door needs to call a service."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache, partial

from app.domain.deadline import Budget
from app.domain.limits import Limits
from app.domain.review import Publisher
from app.errors import BadInput
from app.lexicon.loader import fingerprint, load, load_link_model, load_policy, model_folder
from app.outgoing import Reach
from app.reading.text.parses import Parser, parser_from
from app.services.engine import Build, Engine
from app.services.passwords import RFC_9106, Cost
from app.services.quotas import Counts, CountsHere, CountsTogether
from app.settings import (
    ErasedFigures,
    Profile,
    Settings,
    TracesTo,
    limits_in,
    profile_in,
)
from app.store import LIGHT_CONNECTIONS, Sessions, Store, open_light_store, open_store
from app.watching import UNWATCHED, Watch
from app.watching.watch import Tracer

DEFAULTS = Limits()
A_COMMAND = Sessions()

BESIDE = 6
"""Connections of the background work: of its few threads, hardly all ask at once."""

OTEL_PACKAGE = "opentelemetry-sdk"
OTLP_PACKAGE = "opentelemetry-exporter-otlp-proto-http"


@dataclass(frozen=True, slots=True)
class House:
    """The pure core's data, the store, and how far it may reach out; one for a process."""

    engine: Engine
    store: Store
    reach: Reach = field(default_factory=Reach)
    publisher: Publisher | None = None
    password_cost: Cost = RFC_9106
    watch: Watch = UNWATCHED
    limits: Limits = field(default_factory=Limits)
    counts: Counts = field(default_factory=CountsHere)
    texts_kept: timedelta | None = None
    withdraws_erased: bool = False
    workers: int = 1

    def close(self) -> None:
        """Lets go of the database."""
        self.counts.close()
        self.store.close()


def build(settings: Settings, sessions: Sessions = A_COMMAND) -> House:
    """The house for these settings; the database is neither reached nor migrated yet.

    Raises BadData for a bad data file and BadInput for a database url of no use.
    """
    return House(
        build_engine(settings.profile, settings.limits),
        open_store(settings.database_url, sessions),
        reach=Reach(settings.allow_hosts, limits=settings.limits.fetches),
        publisher=settings.publisher,
        limits=settings.limits,
        counts=counts_of(settings),
        texts_kept=settings.texts_kept,
        withdraws_erased=settings.erased_figures is ErasedFigures.WITHDRAW,
        workers=settings.workers,
    )


def build_watched(settings: Settings) -> House:
    """The same for the requests to a process that serves: what is done is counted, together."""
    own = settings.limits.server.database_connections - BESIDE - LIGHT_CONNECTIONS
    return _watched(settings, own, "plumbline serve")


def build_beside(settings: Settings) -> House:
    """The same for the work in the background of such a process."""
    return _watched(settings, BESIDE, "plumbline work")


def _watched(settings: Settings, connections: int, name: str) -> House:
    sessions = Sessions(connections, settings.limits.server.statement_seconds, name)
    return replace(build(settings, sessions), watch=load_watch(settings.traces))


@cache
def load_watch(traces: TracesTo = TracesTo.NONE) -> Watch:
    """Who counts and draws in this process; what they need is loaded here, once.

    BadInput where traces are wanted and what draws or sends them is not installed.
    """
    from app.watching.meters import Meters

    return Watch(Meters(), _tracer(traces))


def _tracer(wanted: TracesTo) -> Tracer | None:
    if wanted is TracesTo.NONE:
        return None
    try:
        from app.watching import traces

        return traces.to_console() if wanted is TracesTo.CONSOLE else traces.to_collector()
    except ModuleNotFoundError as error:
        is_exporter = "exporter" in (error.name or "")
        missing = OTLP_PACKAGE if is_exporter else OTEL_PACKAGE
        raise BadInput(
            f"PLUMBLINE_TRACES={wanted} needs a package that is not installed: "
            f"pip install {missing}",
            "PLUMBLINE_TRACES",
        ) from error


def counts_of(settings: Settings) -> Counts:
    """What counts requests; nothing is connected yet."""
    if settings.counts_together:
        return CountsTogether(open_light_store(settings.database_url))
    return CountsHere()


def build_engine(profile: Profile = Profile.FULL, limits: Limits = DEFAULTS) -> Engine:
    """What reading and checking need, for a door that asks no reference table.

    Every engine is built here, and so every article that is read or checked has its seconds.
    """
    parser = load_parser() if profile is Profile.FULL else None
    budget = Budget(limits.work.check_seconds, time.monotonic)
    return Engine(load(), load_policy(), load_link_model(), parser, limits.sizes, budget)


def builder_of(settings: Settings) -> Build:
    """What builds the engine of these settings in any process that it is handed to."""
    return partial(build_engine, settings.profile, settings.limits)


def build_engine_for(environment: Mapping[str, str]) -> Engine:
    """The engine that these variables ask for, with every other setting left alone."""
    return build_engine(profile_in(environment), limits_in(environment))


@cache
def load_parser(language: str = "en") -> Parser:
    """The trained parser of the language; half a second, once a process."""
    folder = model_folder(language)
    return parser_from(folder, fingerprint(folder, "*"))
