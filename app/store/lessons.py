"""What persons taught by their reviews: found by what an article's claims could be known by."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select

from app.domain.review import Review
from app.store.reviews import last_number, review_from, standing_now
from app.store.tables import REVIEWS, VERDICTS

REMEMBERED = 2_000
"""The latest reviews that one article's numbers are held against."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """The reviews that may hold for an article, the latest first; `version` is the number of the
    newest review on record."""

    reviews: tuple[Review, ...]
    version: int


def known(connection: Connection, keys: Callable[[], Collection[str]]) -> Lessons:
    """The reviews that stand and teach a lesson of one of these keys.

    The series of a lesson is the one that its claim is in by now, moved or linked anew as it may
    be; of a claim of an earlier text the one that it was in. One look at the ends of two indexes,
    and the keys are not even worked out, where nothing was ever taught.
    """
    number, taught = connection.execute(_ends()).one()
    version = number or 0
    if taught is None:
        return Lessons((), version)
    rows = connection.execute(_teaching(), {"keys": sorted(keys())})
    return Lessons(tuple(review_from(row) for row in rows), version)


def still_hold(
    connection: Connection, before: Lessons, keys: Callable[[], Collection[str]]
) -> bool:
    """Whether the lessons of these keys are what they were."""
    if last_number(connection) == before.version:
        return True
    return known(connection, keys).reviews == before.reviews


@cache
def _ends() -> Select[int | None, int | None]:
    """The number of the newest review, and that of one that taught something."""
    taught = select(REVIEWS.c.number).where(REVIEWS.c.lesson > "").limit(1)
    return select(func.max(REVIEWS.c.number), taught.scalar_subquery())


@cache
def _teaching() -> Select[*tuple[Any, ...]]:  # a table's columns
    wanted = REVIEWS.c.lesson.in_(bindparam("keys", expanding=True))
    claim = and_(
        VERDICTS.c.article_id == REVIEWS.c.article_id, VERDICTS.c.claim_id == REVIEWS.c.claim_id
    )
    columns = [one for one in REVIEWS.c if one.name != "series_id"]
    series = func.coalesce(VERDICTS.c.series_id, REVIEWS.c.series_id).label("series_id")
    return (
        select(*columns, series)
        .select_from(REVIEWS)
        .outerjoin(VERDICTS, claim)
        .where(wanted, REVIEWS.c.number == standing_now())
        .order_by(REVIEWS.c.number.desc())
        .limit(REMEMBERED)
    )
