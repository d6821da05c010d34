"""`plumbline compare --jsonl`: pairs of texts → how b's figures stand to a's.

Only with `--rates` is the database asked, for exchange rates.
"""

import contextlib
import os
from collections.abc import Iterable
from typing import BinaryIO

from app.cli.lines import CANNOT_RUN, Row, answer_lines, article_in
from app.domain import Article
from app.errors import BadInput
from app.exporters.encoding import Document
from app.services import database
from app.services.compare import compare_articles
from app.services.engine import Engine
from app.settings import from_environment
from app.store import Store, open_store
from app.wiring import build_engine_for


def compare(
    lines: Iterable[bytes], out: BinaryIO, *, by_rates: bool = False, engine: Engine | None = None
) -> int:
    """Holds the two texts of each line together; BadInput names a bad one. 2 where a pair took
    longer than it may. Without an engine it is the one that the environment asks for."""
    with contextlib.ExitStack() as closing:
        store = _rates(closing) if by_rates else None
        engine = engine or build_engine_for(os.environ)

        def answer(row: Row) -> Document:
            found = compare_articles(_side(row, "a"), _side(row, "b"), engine, store)
            return {"verdict": str(found.verdict), "rule": found.rule, "reason": found.reason}

        return CANNOT_RUN if answer_lines(lines, out, answer) else 0


def _rates(closing: contextlib.ExitStack) -> Store:
    settings = from_environment(os.environ)
    database.upgrade(settings.database_url)
    store = open_store(settings.database_url)
    closing.callback(store.close)
    return store


def _side(row: Row, name: str) -> Article:
    side = row.get(name)
    if not isinstance(side, dict):
        raise BadInput("needs an object with a text", name)
    return article_in(side, name)
