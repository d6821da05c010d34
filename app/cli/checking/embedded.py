"""Articles → the answers of POST /check, from the database that the settings name."""

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial

from app.cli.checking.drafts import Draft
from app.cli.checking.outcomes import Outcome, Outcomes
from app.cli.checking.readings import Read, jobs_for, reading, spread
from app.domain import Article, Reading
from app.errors import Conflict, TookTooLong, TooLarge
from app.exporters.as_reviews import answer_document
from app.services import database
from app.services.check import check_reading
from app.services.extract import read_article
from app.settings import Settings
from app.wiring import House, build, builder_of


def outcomes_here(
    drafts: Sequence[Draft], settings: Settings, *, record: bool, jobs: int | None
) -> Outcomes:
    """The articles are read at once, then checked and recorded one after the other.

    So each is held against those before it, and the same comes out each time. Where nothing is
    recorded none depends on another, and they are checked at once as well. Of an article that its
    sender does not stand by nothing is recorded. Unavailable without the database.
    """
    articles = [draft.article for draft in drafts]
    processes = jobs_for(len(articles), jobs)
    if not record and processes > 1:
        yield from _checked_at_once(articles, settings, processes)
        return
    with reading(articles, builder_of(settings), processes) as readings:
        database.upgrade(settings.database_url)
        house = build(settings)
        with contextlib.closing(house.store):
            for draft, read in zip(drafts, readings, strict=True):
                yield _outcome(read, house, record=record and draft.is_stood_by)


def _checked_at_once(articles: Sequence[Article], settings: Settings, processes: int) -> Outcomes:
    database.upgrade(settings.database_url)  # before there are several who would
    builder_of(settings)()  # loaded once, for the processes that follow too
    with spread(partial(_outcome_there, settings=settings), articles, processes) as outcomes:
        yield from outcomes


def _outcome_there(article: Article, settings: Settings) -> Outcome:
    """The outcome in a process of its own, which keeps its connection until it ends."""
    house = _house_there(settings)
    house = replace(house, engine=house.engine.in_time())
    try:
        read: Read = read_article(article, house.engine)
    except (TooLarge, TookTooLong) as error:
        return error
    return _outcome(read, house, record=False)


@cache
def _house_there(settings: Settings) -> House:
    return build(settings)


def _outcome(read: Read, house: House, *, record: bool) -> Outcome:
    if not isinstance(read, Reading):
        return read
    now = datetime.now(UTC)
    try:
        report = check_reading(read, house.engine, house.store, now=now, record=record)
    except (Conflict, TookTooLong) as error:
        return error
    return answer_document(report, house.publisher)
