"""What each report says of each claim, by series and by cited figure: whom a change touches."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, String, column, delete, func, insert, select, values

from app.domain import Status, Verdict
from app.domain.rejudging import Judged
from app.store.columns import moment_text
from app.store.tables import ARTICLES, CITATIONS, FIGURES, VERDICTS

TOUCHED = 200
"""The newest articles of one series, or of one cited figure, that are judged again.

Older ones keep their report: nobody reads it for news, and without a bound one figure of a crowded
series would set thousands to work.
"""


def write(
    connection: Connection, article_id: str, judged: Sequence[Judged], recorded_at: datetime
) -> None:
    """Puts these in the place of what was on file about the article's claims."""
    connection.execute(delete(VERDICTS).where(VERDICTS.c.article_id == article_id))
    connection.execute(delete(CITATIONS).where(CITATIONS.c.article_id == article_id))
    recency = f"{moment_text(recorded_at)} {article_id}"
    rows = [
        {
            "article_id": article_id,
            "claim_id": one.claim_id,
            "series_id": one.series_id,
            "key_id": one.key_id,
            "figure_id": one.figure_id,
            "verdict": str(one.verdict),
            "rule": one.rule,
            "recency": recency,
        }
        for one in judged
    ]
    if rows:
        connection.execute(insert(VERDICTS), rows)
    cited = sorted({figure for one in judged for figure in one.cited})
    if cited:
        connection.execute(
            insert(CITATIONS), [{"figure_id": one, "article_id": article_id} for one in cited]
        )


def of_article(connection: Connection, article_id: str) -> dict[str, Judged]:
    """What is on file about the article's claims, by their ids; what they cite is left out."""
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
