"""`plumbline articles`: erase what was checked when somebody asks for it."""

import argparse
import os
from datetime import UTC, datetime

from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.lexicon.loader import load_policy
from app.services import erasures, retention
from app.services.erasures import Figures, Order, Quotes
from app.settings import ErasedFigures, from_environment


def erase(asked: argparse.Namespace) -> int:
    """Erases the article, or all at the address; one line on stdout for each: its id."""
    settings = from_environment(os.environ)
    becomes = ErasedFigures(asked.figures or settings.erased_figures)
    order = Order(
        Quotes.KEPT if asked.keep_quotes else Quotes.DROPPED,
        Figures.WITHDRAWN if becomes is ErasedFigures.WITHDRAW else Figures.KEPT,
        asked.who,
    )
    policy = load_policy()
    with configured_store() as store:
        ids = erasures.articles_at(store, asked.url) if asked.url else (asked.article_id,)
        for article_id in ids:
            erasures.erase_article(store, policy, article_id, order, datetime.now(UTC))
            say(article_id)
    note("backups made before still hold it: see docs/retention.md")
    return 0


def list_erased() -> int:
    """One line an erasure: its number, the article's id, when, what became of quotes and figures,
    and who asked."""
    with configured_store() as store:
        for one in erasures.erased(store):
            when = one.erased_at.isoformat(timespec="seconds")
            kept = (f"quotes {one.quotes}", f"figures {one.figures}", one.who or "")
            line = (str(one.number), one.article_id, when, *kept)
            say(*line)
    return 0


def prune() -> int:
    """Drops what is old enough, and says in how many steps."""
    kept = from_environment(os.environ).texts_kept
    with configured_store() as store:
        steps = retention.prune(store, kept, datetime.now(UTC))
    note(f"done in {steps} steps")
    return 0
