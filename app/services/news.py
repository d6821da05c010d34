"""What the desk is told of as it comes in, read from the records."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.news import Arrival, News, State
from app.store import Store, news

ARRIVALS = 64
"""The last articles that are looked at: of more that came in at once, so many are told."""


def look(store: Store, now: datetime) -> State:
    """How things stand at this moment: a few looks at the ends of indices."""
    with store.reading() as connection:
        return news.state(connection, ARRIVALS, now)


def news_of(store: Store, arrivals: Sequence[Arrival]) -> News:
    """What there is to tell of articles that came in, the latest first."""
    if not arrivals:
        return News()
    ids = [one.article_id for one in arrivals]
    with store.reading() as connection:
        return News(len(ids), ids[0], news.verdicts(connection, ids))
