"""The queue: claims are listed, filtered and counted without opening a report."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any  # a report as JSON gives it, and the columns of a row, which differ in type

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1435"
down_revision = "2026_11_26_1430"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)
BATCH = 200
INDEXES: tuple[tuple[str, str, tuple[str, ...], str | None], ...] = (
    ("ix_verdicts_recency", "verdicts", ("recency",), None),
    ("ix_verdicts_state_verdict_recency", "verdicts", ("state", "verdict", "recency"), None),
    (
        "ix_verdicts_source_id_recency_verdict_state",
        "verdicts",
        ("source_id", "recency", "verdict", "state"),
        None,
    ),
    (
        "ix_verdicts_assignee_recency",
        "verdicts",
        ("assignee", "recency"),
        "assignee IS NOT NULL",
    ),
    (
        "ix_verdicts_state_verdict_gap_recency",
        "verdicts",
        ("state", "verdict", "gap", "recency"),
        "gap IS NOT NULL",
    ),
    ("ix_verdicts_state_recency", "verdicts", ("state", "recency"), "doubt IS NOT NULL"),
    (
        "ix_verdicts_reference_id_verdict",
        "verdicts",
        ("reference_id", "verdict"),
        "reference_id IS NOT NULL",
    ),
    ("ix_changes_changed_at", "changes", ("changed_at",), None),
    ("ix_articles_source_id_recorded_at", "articles", ("source_id", "recorded_at"), None),
    ("ix_figures_source_id_recorded_at", "figures", ("source_id", "recorded_at"), None),
    (
        "ix_figures_retracted_at",
        "figures",
        ("retracted_at",),
        "retracted_at IS NOT NULL",
    ),
    (
        "ix_figures_revised",
        "figures",
        ("recorded_at",),
        "observation_status = 'revised'",
    ),
)
STATES = {"accept": "accepted", "override": "overridden", "not_a_claim": "dismissed"}


def upgrade() -> None:
    for column in columns():
        op.add_column("verdicts", column)
    op.create_table(
        "looks",
        sa.Column("person", sa.String, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_looks"),
    )
    connection = op.get_bind()
    fill(connection)
    note_reviews(connection)
    for name, table, of, condition in INDEXES:
        where = sa.text(condition) if condition else None
        op.create_index(name, table, of, sqlite_where=where, postgresql_where=where)
    for table in ("articles", "figures"):  # the new ones begin with the same column
        op.drop_index(f"ix_{table}_source_id", table)


def downgrade() -> None:
    for table in ("articles", "figures"):
        op.create_index(f"ix_{table}_source_id", table, ["source_id"])
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table)
    op.drop_table("looks")
    for column in reversed(columns()):
        op.drop_column("verdicts", column.name)


def columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("source_id", sa.String, nullable=False, server_default=sa.text("''")),
        sa.Column("state", sa.String, nullable=False, server_default="open"),
        sa.Column("assignee", sa.String),
        sa.Column("surface", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("quote", sa.Text, nullable=False, server_default=sa.text("''")),
        sa.Column("at", sa.Integer),
        sa.Column("reference", sa.Text),
        sa.Column("reference_id", sa.String),
        sa.Column("gap", sa.Float),
        sa.Column("tolerances", sa.Float),
        sa.Column("lag", sa.Integer),
        sa.Column("doubt", sa.Float),
    )


def fill(connection: sa.Connection) -> None:
    """What lists show of the claims of the reports that stand, article by article."""
    after = ""
    while batch := connection.execute(reports(), {"after": after, "batch": BATCH}).all():
        after = batch[-1].id
        rows = [row for report in batch for row in shown(report)]
        if rows:
            connection.execute(WRITE, rows)


def reports() -> sa.TextClause:
    return sa.text(
        "SELECT a.id, a.source_id, v.published, v.source, COALESCE(e.body, r.body) AS body "
        "FROM articles a "
        "JOIN versions v ON v.article_id = a.id AND v.number = a.version "
        "JOIN reports r ON r.article_id = a.id AND r.version = a.version "
        "LEFT JOIN editions e ON e.article_id = a.id AND e.version = a.version "
        "AND e.edition = a.edition "
        "WHERE a.id > :after ORDER BY a.id LIMIT :batch"
    )


WRITE = sa.text(
    "UPDATE verdicts SET source_id = :source_id, surface = :surface, quote = :quote, at = :at, "
    "reference = :reference, reference_id = :reference_id, gap = :gap, "
    "tolerances = :tolerances, lag = :lag, doubt = :doubt "
    "WHERE article_id = :article_id AND claim_id = :claim_id"
)


def shown(report: sa.Row[Any]) -> Iterator[dict[str, object]]:
    for claim in json.loads(report.body).get("claims", ()):
        surface, quote = claim.get("surface") or "", claim.get("quote") or ""
        decisive = deciding(claim)
        found = quote.find(surface) if surface else -1
        yield {
            "article_id": report.id,
            "claim_id": claim["id"],
            "source_id": report.source_id,
            "surface": surface,
            "quote": quote,
            "at": found if found >= 0 else None,
            "reference": words_of(decisive.get("quantity")),
            "reference_id": decisive.get("figure_id"),
            "gap": number(decisive.get("difference")),
            "tolerances": tolerances(claim, decisive),
            "lag": lag(claim, report),
            "doubt": doubt(claim),
        }


def deciding(claim: dict[str, Any]) -> dict[str, Any]:
    """The evidence that the verdict rests on; of a stale number, the newer one."""
    evidence: list[dict[str, Any]] = claim.get("evidence") or []
    if claim["verdict"] == "unseen" or not evidence:
        return {}
    silent = ("agrees", "not_comparable")
    newer = [one for one in evidence if one.get("relation") not in silent]
    if claim["verdict"] == "superseded" and evidence[0].get("relation") == "agrees" and newer:
        return max(newer, key=lambda one: one.get("as_of") or one.get("published") or "")
    return evidence[0]


def words_of(quantity: dict[str, Any] | None) -> str | None:
    if not quantity:
        return None
    ends = [
        f"{Decimal(str(end)):,f}" for end in (quantity["low"], quantity["high"]) if end is not None
    ]
    return f"{' to '.join(dict.fromkeys(ends))} {quantity['unit']}".strip()


def tolerances(claim: dict[str, Any], decisive: dict[str, Any]) -> float | None:
    """How far off in half-widths of what the claim allows, where both are in one unit."""
    ours, theirs = claim.get("quantity") or {}, decisive.get("quantity") or {}
    ends = ours.get("tolerance") or [None, None]
    if None in ends or ends[0] == ends[1] or ours.get("unit") != theirs.get("unit"):
        return None
    middle, other = middle_of(ours), middle_of(theirs)
    if middle is None or other is None:
        return None
    return abs(middle - other) / ((float(ends[1]) - float(ends[0])) / 2)


def middle_of(quantity: dict[str, Any]) -> float | None:
    ends = [float(end) for end in (quantity.get("low"), quantity.get("high")) if end is not None]
    return sum(ends) / len(ends) if ends else None


def lag(claim: dict[str, Any], report: sa.Row[Any]) -> int | None:
    """The days since another source first published a figure that agrees."""
    days = [
        one["published"]
        for one in claim.get("evidence") or ()
        if one.get("relation") == "agrees"
        and one.get("published")
        and one.get("source") != report.source
    ]
    if not days or not report.published:
        return None
    published = date.fromisoformat(str(report.published))
    return (published - date.fromisoformat(min(days))).days


def doubt(claim: dict[str, Any]) -> float | None:
    link = claim.get("link") or {}
    is_open = claim["verdict"] == "unseen" and link.get("rule") == "link.none.unproven"
    return (number(link.get("confidence")) or 0.0) if is_open else None


def number(value: object) -> float | None:
    return None if value is None else float(str(value))


def note_reviews(connection: sa.Connection) -> None:
    """What persons made of each claim, as far as it counts for the verdict that it has now."""
    reviews = connection.execute(
        sa.text(
            "SELECT number, article_id, claim_id, kind, stands, verdict, seen "
            "FROM reviews ORDER BY number"
        )
    ).all()
    for (article, claim), review in standing(reviews).items():
        connection.execute(
            sa.text(
                "UPDATE verdicts SET state = :state WHERE article_id = :article "
                "AND claim_id = :claim AND verdict IN (:seen, :given)"
            ),
            {
                "state": STATES[review.kind],
                "article": article,
                "claim": claim,
                "seen": review.seen,
                "given": review.verdict,
            },
        )


def standing(reviews: Iterable[sa.Row[Any]]) -> dict[tuple[str, str], sa.Row[Any]]:
    by_number: dict[int, sa.Row[Any]] = {}
    found: dict[tuple[str, str], sa.Row[Any]] = {}
    for review in reviews:
        by_number[review.number] = review
        claim = review.article_id, review.claim_id
        found.pop(claim, None)
        if review.stands is not None and by_number[review.stands].kind in STATES:
            found[claim] = by_number[review.stands]
    return found
