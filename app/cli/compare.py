"""`plumbline compare --jsonl`: pairs of texts → how b's figures stand to a's.

Only with `--rates` is the database asked, for exchange rates.
"""

import contextlib
import os
from collections.abc import Iterable
from typing import BinaryIO

from app.cli.lines import Row, answer_lines, article_in
from app.domain import Article
from app.errors import BadInput
from app.exporters.encoding import Document
from app.services import database
from app.services.compare import compare_articles
from app.services.engine import Engine
from app.settings import from_environment, profile_in
from app.store import Store
from app.wiring import build, build_engine


def compare(lines: Iterable[bytes], out: BinaryIO, *, by_rates: bool = False) -> int:
    """Holds the two texts of each line together; BadInput names a bad one."""
    with contextlib.ExitStack() as closing:
        engine, store = _with_rates(closing) if by_rates else _alone()

        def answer(row: Row) -> Document:
            found = compare_articles(_side(row, "a"), _side(row, "b"), engine, store)
            return {"verdict": str(found.verdict), "rule": found.rule, "reason": found.reason}

        answer_lines(lines, out, answer)
    return 0


def _alone() -> tuple[Engine, Store | None]:
    return build_engine(profile_in(os.environ)), None


def _with_rates(closing: contextlib.ExitStack) -> tuple[Engine, Store | None]:
    settings = from_environment(os.environ)
    database.upgrade(settings.database_url)
    house = build(settings)
    closing.callback(house.store.close)
    return house.engine, house.store


def _side(row: Row, name: str) -> Article:
    side = row.get(name)
    if not isinstance(side, dict):
        raise BadInput("needs an object with a text", name)
    return article_in(side, name)
