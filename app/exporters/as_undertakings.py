"""Undertakings and queues → plain documents and words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.news import Waiting
from app.domain.undertaking import Going, Undertaking
from app.exporters.encoding import Document
from app.exporters.plain import plain

HOUR, MINUTE = 3_600, 60


def work_document(undertakings: Sequence[Undertaking], waiting: Waiting, now: datetime) -> Document:
    """What is under way and what waits, as it stands at that moment."""
    return {
        "undertakings": [undertaking_document(one, now) for one in undertakings],
        "waiting": {
            "rejudgings": waiting.rejudgings,
            "jobs": waiting.jobs,
            "given_up": waiting.given_up,
        },
    }


def undertaking_document(one: Undertaking, now: datetime) -> Document:
    """One undertaking; `pace` is pieces a second, `left` seconds, both null where nobody knows."""
    going = one.going(now)
    left = one.left if going is Going.RUNNING else None
    return {
        "id": one.id,
        "kind": str(one.kind),
        "what": one.what,
        "who": one.who,
        "going": str(going),
        "done": one.count.done,
        "rejected": one.count.rejected,
        "total": one.total,
        "pace": one.pace,
        "left": None if left is None else left // timedelta(seconds=1),
        "started_at": one.started_at.isoformat(),
        "updated_at": one.updated_at.isoformat(),
        "finished_at": one.finished_at.isoformat() if one.finished_at else None,
        "error": one.error,
        "words": words_of(one, now),
    }


def words_of(one: Undertaking, now: datetime) -> str:
    """How far it is, in a sentence that can be read aloud."""
    match one.going(now):
        case Going.RUNNING:
            return ", ".join([_count(one), *_pace(one), *_left(one)])
        case Going.FINISHED:
            span = (one.finished_at or now) - one.started_at
            return f"{_count(one)}, in {span_words(span)}"
        case Going.FAILED:
            return f"{_count(one)}, then: {plain(one.error or '')}"
        case Going.STOPPED:
            return f"{_count(one)}, and no sign of it since: who was at work is gone"


def span_words(span: timedelta) -> str:
    """A length of time as one says it: "2 minutes", "1 hour 20 minutes"; no finer than that."""
    seconds = max(0, span // timedelta(seconds=1))
    if seconds < MINUTE:
        return _counted(seconds, "second") if seconds else "less than a second"
    if seconds < HOUR:
        return _counted(seconds // MINUTE, "minute")
    hours, minutes = seconds // HOUR, seconds % HOUR // MINUTE
    return _counted(hours, "hour") + (f" {_counted(minutes, 'minute')}" if minutes else "")


def _count(one: Undertaking) -> str:
    of = "" if one.total is None else f" of {one.total:,}"
    rejected = f", {one.count.rejected:,} rejected" if one.count.rejected else ""
    return f"{one.count.done:,}{of} done{rejected}"


def _pace(one: Undertaking) -> list[str]:
    return [f"{one.pace:,} a second"] if one.pace else []


def _left(one: Undertaking) -> list[str]:
    return [] if one.left is None else [f"about {span_words(one.left)} left"]


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
