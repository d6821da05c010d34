"""The reference table: sources, articles, versions, series, figures, reports, answers."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_24_0400"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    create_sources_and_articles()
    create_series()
    create_figures()
    create_reports_and_answers()


def downgrade() -> None:
    for table in ("answers", "reports", "figures", "series", "versions", "articles", "sources"):
        op.drop_table(table)


def create_sources_and_articles() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("folded", name="uq_sources_folded"),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], "fk_articles_source_id_sources"),
    )
    op.create_index("ix_articles_source_id", "articles", ["source_id"])
    op.create_index("ix_articles_recorded_at_id", "articles", ["recorded_at", "id"])
    op.create_table(
        "versions",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("title", sa.String),
        sa.Column("published", sa.Date),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "number", name="pk_versions"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], "fk_versions_article_id_articles"),
    )


def create_series() -> None:
    op.create_table(
        "series",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("statistic", sa.String, nullable=False),
        sa.Column("dimension", sa.String, nullable=False),
        sa.Column("per", sa.String),
        sa.Column("subject", sa.String),
        sa.Column("place", sa.String),
        sa.Column("event", sa.String),
        sa.Column("context", sa.String),
        sa.Column("part", sa.String),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("recency", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
    )
    columns = ["dimension", "item", "recency"]
    op.create_index("ix_series_dimension_item_recency", "series", columns)
    op.create_index("ix_series_label_id", "series", ["label", "id"])


def create_figures() -> None:
    op.create_table(
        "figures",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("series_id", sa.String, nullable=False),
        sa.Column("article_id", sa.String),
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("recency", sa.String, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("retracted_at", MOMENT),
        *quantity_columns(),
        *period_columns(),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("modality", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("attribution", sa.String),
        sa.Column("published", sa.Date),
        sa.Column("url", sa.String),
        sa.Column("quote", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_figures"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], "fk_figures_series_id_series"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], "fk_figures_article_id_articles"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], "fk_figures_source_id_sources"),
    )
    columns = ["series_id", "status", "recency"]
    op.create_index("ix_figures_series_id_status_recency", "figures", columns)
    op.create_index("ix_figures_recorded_at_id", "figures", ["recorded_at", "id"])
    op.create_index("ix_figures_article_id", "figures", ["article_id"])
    op.create_index("ix_figures_source_id", "figures", ["source_id"])


def quantity_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("low", sa.String),
        sa.Column("high", sa.String),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("low_value", sa.Float),
        sa.Column("high_value", sa.Float),
        sa.Column("bound", sa.String, nullable=False),
        sa.Column("hedge", sa.String, nullable=False),
        sa.Column("change", sa.String),
        sa.Column("stated", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("dimension", sa.String, nullable=False),
        sa.Column("unit_factor", sa.String, nullable=False),
        sa.Column("unit_offset", sa.String, nullable=False),
        sa.Column("per", sa.String),
    ]


def period_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("as_of", sa.Date),
        sa.Column("period_start", sa.Date),
        sa.Column("period_end", sa.Date),
        sa.Column("basis", sa.String, nullable=False),
        sa.Column("period_stated", sa.String),
        sa.Column("period_span_start", sa.Integer),
        sa.Column("period_span_end", sa.Integer),
        sa.Column("period_rule", sa.String, nullable=False),
    ]


def create_reports_and_answers() -> None:
    op.create_table(
        "reports",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("engine", sa.String, nullable=False),
        sa.Column("lexicon", sa.String, nullable=False),
        sa.Column("policy", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("article_id", "version", name="pk_reports"),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["versions.article_id", "versions.number"],
            "fk_reports_article_id_version_versions",
        ),
    )
    op.create_table(
        "answers",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("body_hash", sa.String, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("body", sa.Text),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_answers"),
    )
    op.create_index("ix_answers_started_at", "answers", ["started_at"])
