"""One writer at a time for one article, where the database lets several write at once."""

from sqlalchemy import Connection, Select, func, select


def hold_article(connection: Connection, article_id: str) -> None:
    """Waits for whoever writes about the article, and keeps others waiting until the end.

    On SQLite whoever writes is alone anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_lock(article_id))


def _lock(article_id: str) -> Select[object]:
    return select(func.pg_advisory_xact_lock(func.hashtext(article_id)))
