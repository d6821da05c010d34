"""The tables: plain types, one module a subject, alike on SQLite and PostgreSQL."""

from app.store.tables.audit import AUDIT, SEALS
from app.store.tables.backfills import BACKFILL_ARTICLES, BACKFILL_REJECTS, BACKFILLS
from app.store.tables.decisions import DECISIONS, MOVES
from app.store.tables.erasures import ERASURES
from app.store.tables.hooks import DELIVERIES, SENDERS
from app.store.tables.keys import API_KEYS
from app.store.tables.metadata import METADATA
from app.store.tables.people import PEOPLE, SESSIONS
from app.store.tables.queues import JOBS, REJUDGINGS, TOUCHED_SERIES
from app.store.tables.quotas import TALLIES
from app.store.tables.rates import FX_RATES
from app.store.tables.reference import (
    ARTICLES,
    FIGURES,
    SERIES,
    SERIES_KEYS,
    SOURCES,
    VERSIONS,
    WITHDRAWALS,
)
from app.store.tables.reports import (
    ANSWERS,
    CHANGES,
    CITATIONS,
    EDITIONS,
    LOOKS,
    REPORTS,
    VERDICTS,
)
from app.store.tables.reviews import REVIEWS
from app.store.tables.undertakings import UNDERTAKINGS
from app.store.tables.webhooks import ATTEMPTS, MESSAGES, SUBSCRIPTIONS

__all__ = [
    "ANSWERS",
    "API_KEYS",
    "ARTICLES",
    "ATTEMPTS",
    "AUDIT",
    "BACKFILLS",
    "BACKFILL_ARTICLES",
    "BACKFILL_REJECTS",
    "CHANGES",
    "CITATIONS",
    "DECISIONS",
    "DELIVERIES",
    "EDITIONS",
    "ERASURES",
    "FIGURES",
    "FX_RATES",
    "JOBS",
    "LOOKS",
    "MESSAGES",
    "METADATA",
    "MOVES",
    "PEOPLE",
    "REJUDGINGS",
    "REPORTS",
    "REVIEWS",
    "SEALS",
    "SENDERS",
    "SERIES",
    "SERIES_KEYS",
    "SESSIONS",
    "SOURCES",
    "SUBSCRIPTIONS",
    "TALLIES",
    "TOUCHED_SERIES",
    "UNDERTAKINGS",
    "VERDICTS",
    "VERSIONS",
    "WITHDRAWALS",
]
