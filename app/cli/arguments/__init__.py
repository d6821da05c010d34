"""What each command takes; the heavy parts of a command are imported when it runs."""

from app.cli.arguments import (
    articles,
    audit,
    backfill,
    check,
    compare,
    db,
    decisions,
    deliveries,
    extract,
    figures,
    jobs,
    keys,
    mcp,
    rates,
    senders,
    serve,
    users,
    webhooks,
)

COMMANDS = (
    serve.add,
    check.add,
    backfill.add,
    extract.add,
    compare.add,
    figures.add,
    articles.add,
    decisions.add,
    rates.add,
    users.add,
    keys.add,
    audit.add,
    senders.add,
    deliveries.add,
    webhooks.add,
    jobs.add,
    db.add,
    mcp.add,
)
"""Adds one command each, in the order in which the help lists them."""

__all__ = ["COMMANDS"]
