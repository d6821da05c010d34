"""Seals of the audit log in a table of their own: whoever writes an entry waits for no other."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_26_2110"
down_revision = "2026_11_26_1835"
branch_labels = None
depends_on = None

REFUSAL = "the audit log is only ever added to"

KEEP = "CREATE TRIGGER {0}_no_{1} BEFORE {1} ON {0} BEGIN SELECT RAISE(ABORT, '{2}'); END"
KEEP_REPLACED = """
    CREATE TRIGGER {0}_no_replace BEFORE INSERT ON {0}
    WHEN EXISTS (SELECT 1 FROM {0} WHERE number = NEW.number{1})
    BEGIN SELECT RAISE(ABORT, '{2}'); END
"""  # INSERT OR REPLACE takes a row out, and no trigger on DELETE hears of it
ENTRY_TOO = " OR entry = NEW.entry"
ONLY_ADDED = """
    CREATE TRIGGER {0}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
"""
COUNTED = (
    "CREATE SEQUENCE audit_number_seq AS integer OWNED BY audit.number",
    "SELECT setval('audit_number_seq', (SELECT coalesce(max(number), 0) + 1 FROM audit), false)",
    "ALTER TABLE audit ALTER COLUMN number SET DEFAULT nextval('audit_number_seq')",
)
UNCOUNTED = (
    "ALTER TABLE audit ALTER COLUMN number DROP DEFAULT",
    "DROP SEQUENCE audit_number_seq",
)
BEFORE = """
    CREATE TEMPORARY TABLE seals_before AS SELECT number, entry, digest FROM audit_seals
"""
DIGESTS = """
    UPDATE audit SET digest = (SELECT s.digest FROM seals_before s WHERE s.entry = -audit.number)
    WHERE -number IN (SELECT entry FROM seals_before)
"""
NUMBERS = """
    UPDATE audit SET number =
    coalesce((SELECT s.number FROM seals_before s WHERE s.entry = -audit.number), -number)
"""
NEGATIVE = "UPDATE audit SET number = -number"  # so that no two numbers ever meet on the way
JOINED = (NEGATIVE, DIGESTS, NUMBERS, "DROP TABLE seals_before")


def upgrade() -> None:
    op.create_table(
        "audit_seals",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_seals"),
        sa.UniqueConstraint("entry", name="uq_audit_seals_entry"),
    )
    op.execute(
        "INSERT INTO audit_seals (number, entry, digest) "
        "SELECT number, number, digest FROM audit ORDER BY number"
    )
    if _is_sqlite():
        _keep("audit_seals", ENTRY_TOO)
        return
    for statement in (ONLY_ADDED.format("audit_seals"), *COUNTED):
        op.execute(statement)


def downgrade() -> None:
    """An entry without a seal keeps an empty digest: `plumbline audit verify` seals it before."""
    op.execute(BEFORE)
    op.drop_table("audit_seals")
    if _is_sqlite():
        for act in ("update", "delete", "replace"):
            op.execute(f"DROP TRIGGER audit_no_{act}")
    else:
        for statement in ("DROP TRIGGER audit_only_added ON audit", *UNCOUNTED):
            op.execute(statement)
    for statement in JOINED:
        op.execute(statement)
    if _is_sqlite():
        _keep("audit", "")
    else:
        op.execute(ONLY_ADDED.format("audit"))


def _keep(table: str, also: str) -> None:
    for act in ("update", "delete"):
        op.execute(KEEP.format(table, act, REFUSAL))
    op.execute(KEEP_REPLACED.format(table, also, REFUSAL))


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
