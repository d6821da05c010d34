"""Reports are judged again: verdicts by claim, what they cite, what waits, and what changed."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any  # the columns of a row differ in type

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_0110"
down_revision = "2026_11_25_0050"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)
BATCH = 500


def upgrade() -> None:
    edition = sa.Column("edition", sa.Integer, nullable=False, server_default="0")
    op.add_column("articles", edition)
    create_verdicts()
    create_editions()
    create_changes_and_rejudgings()
    fill_verdicts(op.get_bind())


def downgrade() -> None:
    for table in ("rejudgings", "changes", "editions", "citations", "verdicts"):
        op.drop_table(table)
    op.drop_column("articles", "edition")  # no copy of the table: others refer to it


def create_verdicts() -> None:
    op.create_table(
        "verdicts",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("claim_id", sa.String, nullable=False),
        sa.Column("series_id", sa.String, nullable=False),
        sa.Column("key_id", sa.String, nullable=False),
        sa.Column("figure_id", sa.String),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("recency", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "claim_id", name="pk_verdicts"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], "fk_verdicts_article_id_articles"),
    )
    op.create_index("ix_verdicts_series_id_recency", "verdicts", ["series_id", "recency"])
    op.create_index("ix_verdicts_figure_id", "verdicts", ["figure_id"])
    op.create_table(
        "citations",
        sa.Column("figure_id", sa.String, nullable=False),
        sa.Column("article_id", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("figure_id", "article_id", name="pk_citations"),
        sa.ForeignKeyConstraint(["figure_id"], ["figures.id"], "fk_citations_figure_id_figures"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_citations_article_id_articles"
        ),
    )
    op.create_index("ix_citations_article_id", "citations", ["article_id"])


def create_editions() -> None:
    op.create_table(
        "editions",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("edition", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("engine", sa.String, nullable=False),
        sa.Column("lexicon", sa.String, nullable=False),
        sa.Column("policy", sa.String, nullable=False),
        sa.Column("parser", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "version", "edition", name="pk_editions"),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["versions.article_id", "versions.number"],
            "fk_editions_article_id_version_versions",
        ),
    )


def create_changes_and_rejudgings() -> None:
    op.create_table(
        "changes",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("claim_id", sa.String, nullable=False),
        sa.Column("surface", sa.Text, nullable=False),
        sa.Column("old", sa.String, nullable=False),
        sa.Column("new", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("cause", sa.String, nullable=False),
        sa.Column("cause_id", sa.String, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "number", name="pk_changes"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], "fk_changes_article_id_articles"),
    )
    op.create_table(
        "rejudgings",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("cause", sa.String, nullable=False),
        sa.Column("cause_id", sa.String, nullable=False),
        sa.Column("asked", sa.Integer, nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_rejudgings"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], "fk_rejudgings_article_id_articles"
        ),
    )
    op.create_index("ix_rejudgings_due", "rejudgings", ["due"])


def fill_verdicts(connection: sa.Connection) -> None:
    """What the reports on file say of each claim, so that they too are judged again."""
    reports = connection.execute(
        sa.text(
            "SELECT a.id, a.recorded_at, r.body FROM articles a "
            "JOIN reports r ON r.article_id = a.id AND r.version = a.version"
        ).execution_options(yield_per=BATCH)
    )
    figures = set(connection.scalars(sa.text("SELECT id FROM figures")))
    for batch in reports.partitions(BATCH):
        rows = [row for report in batch for row in claim_rows(report, figures)]
        cited = {pair for report in batch for pair in citations(report, figures)}
        if rows:
            connection.execute(
                sa.text(
                    "INSERT INTO verdicts VALUES (:article, :claim, :series, :series, :figure, "
                    ":verdict, :rule, :recency)"
                ),
                rows,
            )
        if cited:
            connection.execute(
                sa.text("INSERT INTO citations VALUES (:figure, :article)"),
                [{"figure": figure, "article": article} for figure, article in sorted(cited)],
            )


def claim_rows(report: sa.Row[Any], figures: set[str]) -> Iterator[dict[str, object]]:
    for claim in json.loads(report.body).get("claims", ()):
        seed = f"{report.id}\x1f{claim['id']}"
        figure = "fig_" + hashlib.sha256(seed.encode()).hexdigest()[:20]
        yield {
            "article": report.id,
            "claim": claim["id"],
            "series": claim["series"],
            "figure": figure if figure in figures else None,
            "verdict": claim["verdict"],
            "rule": claim["rule"],
            "recency": f"{report.recorded_at} {report.id}",
        }


def citations(report: sa.Row[Any], figures: set[str]) -> Iterator[tuple[str, str]]:
    for claim in json.loads(report.body).get("claims", ()):
        for cited in claim.get("evidence", ()):
            if cited["figure_id"] in figures:
                yield cited["figure_id"], report.id
