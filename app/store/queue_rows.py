"""The claims of one page of the queue, with all that a row of it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, ScalarSelect, and_, func, select

from app.domain import Verdict
from app.domain.queue import ClaimState, Listed
from app.store.rows import fed_at
from app.store.tables import ARTICLES, REVIEWS, SERIES, SOURCES, VERDICTS, VERSIONS


@dataclass(frozen=True, slots=True)
class Key:
    """A claim, and what it is ordered by."""

    article_id: str
    claim_id: str
    rank: int
    gap: float
    recency: str


def rows_of(connection: Connection, keys: Sequence[Key]) -> tuple[Listed, ...]:
    """The claims, in the order of the keys."""
    if not keys:
        return ()
    articles = sorted({key.article_id for key in keys})
    claims = sorted({key.claim_id for key in keys})
    version = and_(VERSIONS.c.article_id == ARTICLES.c.id, VERSIONS.c.number == ARTICLES.c.version)
    query = (
        select(
            VERDICTS,
            ARTICLES.c.version,
            ARTICLES.c.edition,
            SOURCES.c.name,
            VERSIONS.c.title,
            SERIES.c.label,
            _last_review().label("review"),
            _given().label("given"),
        )
        .join(ARTICLES, ARTICLES.c.id == VERDICTS.c.article_id)
        .join(SOURCES, SOURCES.c.id == ARTICLES.c.source_id)
        .join(VERSIONS, version)
        .outerjoin(SERIES, SERIES.c.id == VERDICTS.c.series_id)
        # Two lists and not pairs, which SQLite looks up by reading the whole table.
        .where(VERDICTS.c.article_id.in_(articles), VERDICTS.c.claim_id.in_(claims))
    )
    found = {
        (row["article_id"], row["claim_id"]): _listed(row)
        for row in connection.execute(query).mappings()
    }
    return tuple(found[key.article_id, key.claim_id] for key in keys)


def _last_review() -> ScalarSelect[int | None]:
    own = REVIEWS.c.article_id == VERDICTS.c.article_id
    return select(func.max(REVIEWS.c.number)).where(own).correlate(VERDICTS).scalar_subquery()


def _given() -> ScalarSelect[str | None]:
    """The verdict of the review that stands, for a claim that a person gave another one."""
    last, standing = REVIEWS.alias("last"), REVIEWS.alias("standing")
    of_claim = and_(
        last.c.article_id == VERDICTS.c.article_id, last.c.claim_id == VERDICTS.c.claim_id
    )
    stands = (
        select(last.c.stands)
        .where(of_claim)
        .order_by(last.c.number.desc())
        .limit(1)
        .correlate(VERDICTS)
        .scalar_subquery()
    )
    return (
        select(standing.c.verdict)
        .where(standing.c.number == stands, VERDICTS.c.state == ClaimState.OVERRIDDEN)
        .correlate(VERDICTS)
        .scalar_subquery()
    )


def _listed(row: RowMapping) -> Listed:
    return Listed(
        article_id=row["article_id"],
        claim_id=row["claim_id"],
        verdict=Verdict(row["verdict"]),
        rule=row["rule"],
        state=ClaimState(row["state"]),
        assignee=row["assignee"],
        surface=row["surface"],
        quote=row["quote"],
        at=row["at"],
        series_id=row["series_id"],
        series=row["label"],
        source_id=row["source_id"],
        source=row["name"],
        title=row["title"],
        reference=row["reference"],
        reference_id=row["reference_id"],
        gap=row["gap"],
        tolerances=row["tolerances"],
        recorded_at=fed_at(row["recency"]),
        tag=f"{row['version']}.{row['edition']}.{row['review'] or 0}",
        given=Verdict(row["given"]) if row["given"] else None,
    )
