"""Erases an article when somebody asks for it: its words go, that it was done stays on record."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from app.checking.linking.cards import TRACES, card_of_history
from app.domain import History, Policy
from app.domain.audit import Act
from app.errors import NotFound
from app.exporters.redacted import Erased, redacted
from app.services.audit import Change, note
from app.services.paging import checked_word
from app.services.withdrawals import retract_all
from app.store import Store, Transaction, erasures, figure_pages
from app.store import articles as article_store
from app.store import cards as card_store
from app.store import series as series_store
from app.store.erasures import Erasure, Figures, Quotes
from app.store.locks import hold_article, hold_decisions

__all__ = ["Erasure", "Figures", "Order", "Quotes", "articles_at", "erase_article", "erased"]

log = logging.getLogger(__name__)

SETTLED = timedelta(minutes=10)
"""A check that was under way may have read what was then erased: after this long it has ended, and
what it recorded is looked through once more."""

AT_ONCE = 20
"""Articles whose reports one transaction rewrites, so that others have their turn in between."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: whether the quotes stay, and what becomes of the figures."""

    quotes: Quotes = Quotes.DROPPED
    figures: Figures = Figures.KEPT
    who: str | None = None


def erase_article(
    store: Store, policy: Policy, article_id: str, order: Order, now: datetime
) -> Erasure:
    """Takes the article's text, title and address off the record, in all versions and reports.

    Its quotes go too, or stay, and its figures stay without them or count no more, as the order
    says; by what its series are recognised is made anew of what is left. It is recorded no more
    from then on. Kept answers, messages and deliveries that hold its words are deleted. NotFound
    where no such article is on record; done twice, it is done once, and noted twice.
    """
    checked_word(article_id, "id")
    if order.who is not None:
        checked_word(order.who, "who")
    with store.writing() as connection:
        if article_store.version_of(connection, article_id) is None:
            raise NotFound("article", article_id)
        hold_decisions(connection)
        hold_article(connection, article_id)
        erasures.overwrite_deleted(connection)
        if order.figures is Figures.WITHDRAWN:
            retract_all(connection, article_id, now, now)
        asked = Erasure(0, article_id, order.quotes, order.figures, order.who, now)
        noted = erasures.note(connection, asked)
        _erase(connection, noted, policy)
        told = Change(after=f"quotes {order.quotes}, figures {order.figures}")
        note(connection, Act.ARTICLE_ERASED, article_id, told)
    _sweep(store, noted)
    log.info("article erased", extra={"article_id": article_id, "number": noted.number})
    return noted


def articles_at(store: Store, url: str) -> tuple[str, ...]:
    """The ids of the articles at that address; NotFound where there is none."""
    with store.reading() as connection:
        found = erasures.with_url(connection, checked_word(url, "url"))
    if not found:
        raise NotFound("article", url)
    return found


def erased(store: Store) -> tuple[Erasure, ...]:
    """Every erasure on record, the first one first."""
    with store.reading() as connection:
        return erasures.listed(connection)


def sweep_next(store: Store, now: datetime) -> bool:
    """Looks once more after an erasure that is ten minutes old; False where there is none."""
    with store.reading() as connection:
        found = erasures.to_sweep(connection, now - SETTLED)
    if found is None:
        return False
    _sweep(store, found)
    with store.writing() as connection:
        erasures.note_swept(connection, found.number, now)
    return True


def _erase(connection: Transaction, asked: Erasure, policy: Policy) -> None:
    article_id = asked.article_id
    erasures.erase(connection, article_id, asked.quotes, asked.erased_at)
    if not _keeps_speakers(asked):
        erasures.forget_speakers(connection, article_id)
    own = partial(redacted, erased=_erased(asked, ()))
    erasures.rewrite(connection, article_id, own)
    if asked.quotes is Quotes.DROPPED:
        found = series_store.by_ids(connection, erasures.series_of(connection, article_id))
        for series in found.values():
            figures = figure_pages.of_series(connection, series.id, TRACES)
            card_store.rewrite(connection, card_of_history(History(series, figures), policy))


def _keeps_speakers(asked: Erasure) -> bool:
    return asked.quotes is Quotes.KEPT or asked.figures is Figures.KEPT


def _erased(asked: Erasure, figures: Collection[str]) -> Erased:
    return Erased(asked.article_id, figures, asked.quotes is Quotes.KEPT, _keeps_speakers(asked))


def _sweep(store: Store, done: Erasure) -> None:
    """Takes the article's words from what others hold of it: reports, kept answers, messages.

    They are looked for while others write, and taken a few at a time.
    """
    with store.reading() as connection:
        figures = erasures.figures_of(connection, done.article_id)
        others = erasures.citing(connection, figures)
        told = erasures.naming(connection, (done.article_id, *figures))
    rewritten = partial(redacted, erased=_erased(done, figures))
    for start in range(0, len(others), AT_ONCE):
        with store.writing() as connection:
            erasures.overwrite_deleted(connection)
            for article_id in others[start : start + AT_ONCE]:
                erasures.rewrite(connection, article_id, rewritten)
    with store.writing() as connection:
        erasures.overwrite_deleted(connection)
        erasures.forget(connection, *told)
    store.empty_log()
