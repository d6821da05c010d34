"""`plumbline compare --jsonl`: pairs of texts → how b's figures stand to a's; asks no database."""

import os
from collections.abc import Iterable
from typing import BinaryIO

from app.cli.lines import Row, answer_lines, article_in
from app.domain import Article
from app.errors import BadInput
from app.exporters.encoding import Document
from app.services.compare import compare_articles
from app.settings import profile_in
from app.wiring import build_engine


def compare(lines: Iterable[bytes], out: BinaryIO) -> int:
    """Holds the two texts of each line together; BadInput names a bad one."""
    engine = build_engine(profile_in(os.environ))

    def answer(row: Row) -> Document:
        found = compare_articles(_side(row, "a"), _side(row, "b"), engine)
        return {"verdict": str(found.verdict), "rule": found.rule, "reason": found.reason}

    answer_lines(lines, out, answer)
    return 0


def _side(row: Row, name: str) -> Article:
    side = row.get(name)
    if not isinstance(side, dict):
        raise BadInput("needs an object with a text", name)
    return article_in(side, name)
