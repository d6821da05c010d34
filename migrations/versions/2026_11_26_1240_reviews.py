"""Persons review single claims: accepted, overridden, taken back."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1240"
down_revision = "2026_11_26_1215"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("claim_id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("stands", sa.Integer),
        sa.Column("verdict", sa.String),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("seen", sa.String, nullable=False),
        sa.Column("surface", sa.Text, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("claimant", sa.String),
        sa.Column("textual_rating", sa.String),
        sa.Column("url", sa.String),
        sa.Column("first_appearance", sa.String),
        sa.Column("reason", sa.String),
        sa.Column("who", sa.String),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_reviews"),
        sa.ForeignKeyConstraint(["stands"], ["reviews.number"], "fk_reviews_stands_reviews"),
        sa.ForeignKeyConstraint(
            ["article_id", "version"],
            ["versions.article_id", "versions.number"],
            "fk_reviews_article_id_version_versions",
        ),
    )
    op.create_index(
        "ix_reviews_article_id_claim_id_number", "reviews", ["article_id", "claim_id", "number"]
    )


def downgrade() -> None:
    op.drop_table("reviews")
