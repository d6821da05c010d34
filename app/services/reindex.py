"""Makes the cards and keys of all series anew from their figures."""

from app.checking.linking.cards import TRACES, card_of_history
from app.domain import History, Status
from app.services.engine import Engine
from app.services.feeding import feeding_of
from app.store import Store, figure_pages
from app.store import cards as card_store
from app.store import series as series_store

BATCH = 200
"""The series of one transaction: others can write in between."""


def reindex(store: Store, engine: Engine) -> int:
    """Gives each series the card that its newest figures make; says how many that were.

    Needed once after an update from a release without cards, and after one whose words give series
    other keys. What a card holds already, such as names that only its articles gave, stays on it.
    Each series stays as recent as it was.
    """
    done, last = 0, ""
    while True:
        with store.writing() as connection:
            batch = series_store.after(connection, last, BATCH)
            for series, moment in batch:
                figures = figure_pages.of_series(connection, series.id, TRACES)
                current = tuple(one for one in figures if one.status is Status.CURRENT)
                if current:
                    card = card_of_history(History(series, current), engine.policy)
                    card_store.feed(connection, [series.id], feeding_of([card], engine), moment)
                    done += 1
        if not batch:
            return done
        last = batch[-1][0].id
