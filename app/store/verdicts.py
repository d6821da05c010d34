"""What each report says of each claim, by series and by cited figure: whom a change touches."""

from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    Connection,
    String,
    and_,
    column,
    delete,
    func,
    or_,
    select,
    update,
    values,
)

from app.domain import Status, Verdict
from app.domain.queue import ClaimState, states_of
from app.domain.rejudging import Excerpt, Judged
from app.domain.review import assigned
from app.store import reviews
from app.store.bulk import insert_rows
from app.store.columns import moment_text
from app.store.tables import ARTICLES, CITATIONS, FIGURES, VERDICTS

TOUCHED = 200
"""The newest articles of one series, or of one cited figure, that are judged again.

Older ones keep their report: nobody reads it for news, and without a bound one figure of a crowded
series would set thousands to work.
"""


def write(
    connection: Connection,
    article_id: str,
    judged: Sequence[Judged],
    recorded_at: datetime,
    *,
    first_of: str | None = None,
) -> None:
    """Puts these in the place of what was on file about the article's claims.

    What persons decided about a claim is said of it again, as far as it still counts. `first_of` is
    the id of the article's source where the same transaction records it for the first time: then
    nothing is on file about its claims.
    """
    source = first_of or _cleared(connection, article_id)
    reviewed = reviews.of_article(connection, article_id)
    states = states_of(reviewed, {one.claim_id: one.verdict for one in judged})
    looked_after = assigned(reviewed)
    own = {
        "article_id": article_id,
        "recency": f"{moment_text(recorded_at)} {article_id}",
        "source_id": source,
    }
    rows = [
        {
            **own,
            **_own_columns(one),
            "state": str(states.get(one.claim_id, ClaimState.OPEN)),
            "assignee": looked_after.get(one.claim_id),
            **_excerpt_columns(one.excerpt),
        }
        for one in judged
    ]
    insert_rows(connection, VERDICTS, rows)
    cited = sorted({figure for one in judged for figure in one.cited})
    insert_rows(
        connection, CITATIONS, [{"figure_id": one, "article_id": article_id} for one in cited]
    )


def _cleared(connection: Connection, article_id: str) -> str:
    """The id of the article's source; what was on file about its claims is gone."""
    source = connection.scalar(select(ARTICLES.c.source_id).where(ARTICLES.c.id == article_id))
    connection.execute(delete(VERDICTS).where(VERDICTS.c.article_id == article_id))
    connection.execute(delete(CITATIONS).where(CITATIONS.c.article_id == article_id))
    return source or ""


def note_review(
    connection: Connection,
    article_id: str,
    claim_id: str,
    state: ClaimState,
    assignee: str | None,
) -> None:
    """Says of the claim what stands after a review; an unknown one stays unknown."""
    connection.execute(
        update(VERDICTS)
        .where(VERDICTS.c.article_id == article_id, VERDICTS.c.claim_id == claim_id)
        .values(state=str(state), assignee=assignee)
    )


def of_article(connection: Connection, article_id: str) -> dict[str, Judged]:
    """What is on file about the article's claims, by their ids; what they cite and what
    lists show of them is left out."""
    rows = connection.execute(select(VERDICTS).where(VERDICTS.c.article_id == article_id))
    return {
        row.claim_id: Judged(
            row.claim_id,
            row.series_id,
            row.key_id,
            row.figure_id,
            Verdict(row.verdict),
            row.rule,
        )
        for row in rows
    }


def gone_of(connection: Connection, article_id: str) -> frozenset[str]:
    """The figures that the article's report cites although they are replaced or retracted."""
    query = (
        select(FIGURES.c.id)
        .join(CITATIONS, CITATIONS.c.figure_id == FIGURES.c.id)
        .where(CITATIONS.c.article_id == article_id, FIGURES.c.status != Status.CURRENT)
    )
    return frozenset(connection.scalars(query))


def says(connection: Connection, article_id: str, figure_id: str) -> bool:
    """Whether the article as it stands makes the claim that the figure was recorded from."""
    query = select(VERDICTS.c.claim_id).where(
        VERDICTS.c.article_id == article_id, VERDICTS.c.figure_id == figure_id
    )
    return connection.scalar(query.limit(1)) is not None


def touched_by_series(connection: Connection, series: Collection[str]) -> set[str]:
    """The newest articles with a claim in one of the series, by their ids.

    As in a look-up of figures, the bound is a floor of an ordered index: the place of the last one
    that counts.
    """
    if not series:
        return set()
    wanted = (
        values(column("series_id", String), name="wanted")
        .data([(one,) for one in sorted(series)])
        .cte("wanted")
    )
    rival = VERDICTS.alias("rival")
    ranked = (
        select(rival.c.recency)
        .where(rival.c.series_id == wanted.c.series_id)
        .order_by(rival.c.recency.desc())
    )
    floor = func.coalesce(ranked.offset(TOUCHED - 1).limit(1).scalar_subquery(), "")
    is_touched = (VERDICTS.c.series_id == wanted.c.series_id) & (VERDICTS.c.recency >= floor)
    query = select(VERDICTS.c.article_id).distinct().join_from(wanted, VERDICTS, is_touched)
    return set(connection.scalars(query))


def touched_by_fact(
    connection: Connection, series_id: str, low: Decimal | None, high: Decimal | None
) -> set[str]:
    """Of the newest articles with a claim in the series, those with one that may state this.

    What a claim states is known of its figure, in floats; a claim that is none may state anything.
    """
    newest = sorted(touched_by_series(connection, [series_id]))
    ends = ((FIGURES.c.low_value, low), (FIGURES.c.high_value, high))
    states = [column.is_(None) if end is None else column == float(end) for column, end in ends]
    query = (
        select(VERDICTS.c.article_id)
        .distinct()
        .join(FIGURES, FIGURES.c.id == VERDICTS.c.figure_id, isouter=True)
        .where(
            VERDICTS.c.article_id.in_(newest),
            VERDICTS.c.series_id == series_id,
            or_(VERDICTS.c.figure_id.is_(None), and_(*states)),
        )
    )
    return set(connection.scalars(query))


def touched_by_figure(connection: Connection, figure_id: str) -> set[str]:
    """The newest articles whose report cites the figure, by their ids."""
    query = (
        select(CITATIONS.c.article_id)
        .join(ARTICLES, ARTICLES.c.id == CITATIONS.c.article_id)
        .where(CITATIONS.c.figure_id == figure_id)
        .order_by(ARTICLES.c.recorded_at.desc())
        .limit(TOUCHED)
    )
    return set(connection.scalars(query))


def _own_columns(judged: Judged) -> dict[str, object]:
    return {
        "claim_id": judged.claim_id,
        "series_id": judged.series_id,
        "key_id": judged.key_id,
        "figure_id": judged.figure_id,
        "verdict": str(judged.verdict),
        "rule": judged.rule,
    }


def _excerpt_columns(excerpt: Excerpt) -> dict[str, object]:
    return {
        "surface": excerpt.surface,
        "quote": excerpt.quote,
        "at": excerpt.at,
        "reference": excerpt.reference,
        "reference_id": excerpt.reference_id,
        "gap": _float(excerpt.gap),
        "tolerances": _float(excerpt.tolerances),
        "lag": excerpt.lag,
        "doubt": _float(excerpt.doubt),
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
