"""Takes an article back: what it said is compared with nothing any more."""

import contextlib
import logging
from dataclasses import replace
from datetime import datetime

from app.domain.audit import Act
from app.domain.rejudging import Cause, Why
from app.errors import Outdated
from app.intake import Payload, identity_of
from app.services.audit import Change, note
from app.store import Store, Transaction, rejudgings, verdicts, withdrawals
from app.store import articles as article_store
from app.store import figures as figure_store
from app.store.locks import hold_article

log = logging.getLogger(__name__)


def withdraw_article(store: Store, article_id: str, as_of: datetime, now: datetime) -> int:
    """Retracts the article's figures and says how many; they stay in the history.

    The reports that they touch are judged again, but for its own: nobody is evidence for himself.
    `as_of` is when its sender took it back: a version that he made no later comes too late from
    then on, even where none came before. A version made later publishes the article again. Raises
    Outdated where such a one is on record.
    """
    with store.writing() as connection:
        gone = _withdraw(connection, article_id, as_of, now)
    log.info("article withdrawn", extra={"article_id": article_id, "figures": gone})
    return gone


def take_place(
    earlier: str, known: Payload, store: Store, moments: tuple[datetime, datetime]
) -> None:
    """Lets the article that this one goes on from count no more: it is one story, told anew.

    `earlier` is its uri at the same source; `moments` are when its sender made the article that
    takes its place, and now.
    """
    article_id = place_of(earlier, known)
    if article_id is None:
        return
    try:
        withdraw_article(store, article_id, *moments)
    except Outdated:
        log.info("an earlier article is newer", extra={"article_id": article_id})


def place_of(earlier: str, known: Payload) -> str | None:
    """The id of the article whose place this one takes; None for its own or none."""
    article_id = identity_of(replace(known, uri=earlier))
    return None if article_id == identity_of(known) else article_id


def take_place_in(
    connection: Transaction, article_id: str, moments: tuple[datetime, datetime]
) -> None:
    """The same as a part of the transaction that records what takes the article's place."""
    with contextlib.suppress(Outdated):  # it raises before it writes
        _withdraw(connection, article_id, *moments)


def _withdraw(connection: Transaction, article_id: str, as_of: datetime, now: datetime) -> int:
    hold_article(connection, article_id)
    current = article_store.updated_of(connection, article_id)
    if current is not None and as_of < current:
        raise Outdated("a newer version of the article is on record")
    return retract_all(connection, article_id, as_of, now)


def retract_all(connection: Transaction, article_id: str, as_of: datetime, now: datetime) -> int:
    """Does so in a transaction that is under way, whatever version is on record."""
    gone = figure_store.retract_all_of(connection, article_id, now)
    touched = verdicts.touched_by_series(connection, set(gone.values()))
    for figure_id in sorted(gone):
        touched |= verdicts.touched_by_figure(connection, figure_id)
    why = Why(Cause.WITHDRAWN, article_id)
    rejudgings.ask(connection, touched - {article_id}, why, now)
    known = withdrawals.of(connection, article_id)
    withdrawals.put(connection, article_id, as_of, now)
    if gone or known is None:
        told = Change(after=f"{len(gone)} figures retracted")
        note(connection, Act.ARTICLE_WITHDRAWN, article_id, told)
    return len(gone)
