"""`plumbline decisions`: what persons say about series and figures, from the command line."""

import argparse
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from app.cli.stores import configured_store
from app.cli.terminal import say
from app.domain import Decision
from app.domain.decision import FACETS
from app.exporters.as_history import after_words, before_words
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    list_decisions,
    merge_series,
    pin_figure,
    retract_figure,
    split_series,
    undo_decision,
    unpin_figure,
)
from app.services.series import get_series
from app.settings import Profile
from app.store import Store
from app.wiring import build_engine

PAGE = 200

Said = tuple[argparse.Namespace, Desk, Word, datetime]
"""What was asked for, where it is decided, who decides and why, and when."""


def show(series_id: str | None, limit: int) -> int:
    """Prints up to `limit` decisions, the latest first: all, or those about one series."""
    with configured_store() as store:
        found = _all(store, limit) if series_id is None else _of(store, series_id, limit)
        for decision in found:
            say(*_fields(decision))
    return 0


def decide(asked: argparse.Namespace) -> int:
    """Puts the decision on record and prints it; reports are judged again by the server, or by
    `plumbline db rejudge`."""
    with configured_store() as store:
        # Nothing is read here, so that no trained parser is needed.
        desk = Desk(store, build_engine(Profile.FAST))
        said = asked, desk, Word(asked.reason, asked.who), datetime.now(UTC)
        say(*_fields(ACTIONS[asked.action](said)))
    return 0


def _merge(said: Said) -> Decision:
    asked, desk, word, now = said
    return merge_series(desk, asked.series, asked.into, word, now)


def _apart(said: Said) -> Decision:
    asked, desk, word, now = said
    return keep_apart(desk, asked.series, asked.other, word, now)


def _split(said: Said) -> Decision:
    asked, desk, word, now = said
    facets = OtherFacets(**{name: getattr(asked, name) for name in FACETS})
    return split_series(desk, asked.series, Part(tuple(asked.figures), facets), word, now)


def _pin(said: Said) -> Decision:
    asked, desk, word, now = said
    return pin_figure(desk, asked.series, asked.figure, word, now)


def _unpin(said: Said) -> Decision:
    asked, desk, word, now = said
    return unpin_figure(desk, asked.series, word, now)


def _retract(said: Said) -> Decision:
    asked, desk, word, now = said
    return retract_figure(desk, asked.figure, word, now)


def _undo(said: Said) -> Decision:
    asked, desk, word, now = said
    return undo_decision(desk, asked.number, word, now)


ACTIONS: dict[str, Callable[[Said], Decision]] = {
    "merge": _merge,
    "apart": _apart,
    "split": _split,
    "pin": _pin,
    "unpin": _unpin,
    "retract": _retract,
    "undo": _undo,
}


def _all(store: Store, limit: int) -> Iterator[Decision]:
    cursor, left = None, limit
    while left:
        page = list_decisions(store, cursor, min(left, PAGE))
        yield from page.items
        cursor, left = page.next_cursor, left - len(page.items)
        if cursor is None:
            return


def _of(store: Store, series_id: str, limit: int) -> tuple[Decision, ...]:
    return get_series(store, series_id).decisions[::-1][:limit]


def _fields(decision: Decision) -> tuple[str, ...]:
    """3, when, who, merge, "ser_1: troop · Norland", "is ser_2: …", why: field by field."""
    back = f" (taken back by {decision.undone_by})" if decision.undone_by else ""
    fields = (
        str(decision.number),
        decision.decided_at.isoformat(timespec="seconds"),
        decision.who or "-",
        str(decision.kind),
        before_words(decision),
        after_words(decision) + back,
        decision.reason or "-",
    )
    return tuple(" ".join(field.split()) for field in fields)
