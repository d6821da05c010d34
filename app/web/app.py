"""The HTTP door: routers, problems and limits around one house."""

import gc
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from anyio.to_thread import current_default_thread_limiter
from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

from app import VERSION
from app.settings import from_environment
from app.web import problems
from app.web.api import (
    articles,
    audit,
    batch,
    check,
    decisions,
    docs,
    erasures,
    fact_checks,
    figures,
    health,
    metrics,
    reports,
    reviews,
    series,
    webhooks,
)
from app.web.deps import door_of_house, gate_of, utc_now
from app.web.feed import Feed
from app.web.hooks import deliveries, receive
from app.web.keys import KEYED, KeyGuard
from app.web.pages import article as article_page
from app.web.pages import articles as articles_page
from app.web.pages import audit as audit_page
from app.web.pages import check as check_page
from app.web.pages import claim as claim_page
from app.web.pages import desk, events, history, keyboard, sign_in, start, work
from app.web.pages import people as people_page
from app.web.pages import queue as queue_page
from app.web.pages import senders as senders_page
from app.web.pages import series as series_page
from app.web.pages import settings as settings_page
from app.web.pages import sources as sources_page
from app.web.pages import webhooks as webhooks_page
from app.web.watched import Watched
from app.wiring import House, build_watched

DESCRIPTION = (
    "Finds the numbers an article asserts and says which of them the reference table supports."
)

PARTS = (
    check,
    batch,
    figures,
    series,
    decisions,
    articles,
    erasures,
    reports,
    reviews,
    fact_checks,
    deliveries,
    receive,
    webhooks,
    audit,
    health,
    metrics,
    docs,
)
PAGES = (
    *desk.ROUTERS,
    *check_page.ROUTERS,
    *events.ROUTERS,
    *history.ROUTERS,
    *audit_page.ROUTERS,
    *keyboard.ROUTERS,
    *settings_page.ROUTERS,
    *work.ROUTERS,
    *sign_in.ROUTERS,
    *people_page.ROUTERS,
    *articles_page.ROUTERS,
    *article_page.ROUTERS,
    *start.ROUTERS,
    *queue_page.ROUTERS,
    *sources_page.ROUTERS,
    *claim_page.ROUTERS,
    *series_page.ROUTERS,
    *senders_page.ROUTERS,
    *webhooks_page.ROUTERS,
)
ROUTERS = (*(part.router for part in PARTS), *PAGES)

WITHOUT_KEYS = (receive, health, metrics, docs)
"""Parts of which no address takes a key; which scope any other takes stands in access.py."""


def _included() -> Sequence[BaseRoute]:
    """All that is served, under what an application adds to its parts."""
    whole = APIRouter()
    for part in PARTS:
        whole.include_router(part.router, **(KEYED if part not in WITHOUT_KEYS else {}))
    for router in PAGES:
        whole.include_router(router)
    return whole.routes


INCLUDED = _included()
"""Every application of a process serves the same: what is worked out of a route at its first
request, some hundredths of a second in all, holds for the next application as well."""

SPARE_THREADS = 16
"""For listings and health while every check that may wait does wait."""

YOUNG = 10_000
"""So many new containers are looked through for garbage at once: a check makes some thousands that
all live until its report is written, and Python's own 700 look through them seven times."""


def app_from_environment() -> FastAPI:
    """The application for a server that loads it by name, such as `plumbline serve`."""
    app = create_app(build_watched(from_environment(os.environ)))
    keep_what_is_built()
    gc.enable()  # a process that starts with all of that to load starts without it
    return app


def keep_what_is_built() -> None:
    """Takes the lexicon and all else that lives as long as the process out of the garbage
    collector's sight, whose every full round would hold each request up for 0.1 s."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)


def create_app(house: House, now: Callable[[], datetime] = utc_now) -> FastAPI:
    """The application; whoever runs it has migrated the database."""
    gate = gate_of(house.limits.work, house.workers)
    door = door_of_house(house, gate, now)
    feed = Feed(house.store, now)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[dict[str, object]]:
        current_default_thread_limiter().total_tokens = (
            gate.capacity + door.fetching.capacity + SPARE_THREADS
        )
        yield {"end": feed.end}
        feed.end()
        house.close()

    app = FastAPI(
        title="Plumbline",
        version=VERSION,
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        routes=list(INCLUDED),
    )
    app.state.door = door
    app.state.feed = feed
    app.state.routes = [route for router in ROUTERS for route in router.routes]
    app.add_middleware(KeyGuard)
    problems.install(app)
    # The last one added is around all others.
    app.add_middleware(Watched, watch=door.watch, now=now)
    return app
