"""Who did what, in a table that the database itself keeps from being altered."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_1830"
down_revision = "2026_11_26_1820"
branch_labels = None
depends_on = None

MOMENT = sa.String(27)
REFUSAL = "the audit log is only ever added to"

KEEP = "CREATE TRIGGER audit_no_{0} BEFORE {0} ON audit BEGIN SELECT RAISE(ABORT, '{1}'); END"
KEEP_REPLACED = """
    CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END
"""  # INSERT OR REPLACE takes a row out, and no trigger on DELETE hears of it
SQLITE = (*(KEEP.format(act, REFUSAL) for act in ("update", "delete")), KEEP_REPLACED)
REFUSE = f"""
    CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$
"""
ONLY_ADDED = """
    CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
"""
POSTGRESQL = (REFUSE, ONLY_ADDED)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("who_kind", sa.String, nullable=False),
        sa.Column("who_id", sa.String),
        sa.Column("who_name", sa.String),
        sa.Column("subject", sa.String),
        sa.Column("before", sa.String),
        sa.Column("after", sa.String),
        sa.Column("address", sa.String),
        sa.Column("request_id", sa.String),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
    op.create_index("ix_audit_act_number", "audit", ["act", "number"])
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE if is_sqlite else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("audit")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION audit_refuse()")
