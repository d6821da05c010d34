"""Articles → the answers of POST /check, from the database that the settings name."""

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime

from app.cli.checking.drafts import Draft
from app.cli.checking.outcomes import Outcome, Outcomes
from app.cli.checking.readings import Read, jobs_for, reading
from app.errors import Conflict, TooLarge
from app.exporters.as_reviews import answer_document
from app.services import database
from app.services.check import check_reading
from app.settings import Settings
from app.wiring import House, build


def outcomes_here(
    drafts: Sequence[Draft], settings: Settings, *, record: bool, jobs: int | None
) -> Outcomes:
    """The articles are read at once, then checked and recorded one after the other.

    So each is held against those before it, and the same comes out each time. Of one that its
    sender does not stand by nothing is recorded. Unavailable without the database.
    """
    articles = [draft.article for draft in drafts]
    with reading(articles, settings.profile, jobs_for(len(articles), jobs)) as readings:
        database.upgrade(settings.database_url)
        house = build(settings)
        with contextlib.closing(house.store):
            for draft, read in zip(drafts, readings, strict=True):
                yield _outcome(read, house, record=record and draft.is_stood_by)


def _outcome(read: Read, house: House, *, record: bool) -> Outcome:
    if isinstance(read, TooLarge):
        return read
    now = datetime.now(UTC)
    try:
        report = check_reading(read, house.engine, house.store, now=now, record=record)
    except Conflict as error:
        return error
    return answer_document(report, house.publisher)
