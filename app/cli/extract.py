"""`plumbline extract --jsonl`: texts → their claims and quantities; asks no database."""

import os
from collections.abc import Iterable
from typing import BinaryIO

from app.cli.lines import Row, answer_lines, article_in
from app.exporters.as_json import reading_document
from app.exporters.encoding import Document
from app.services.extract import read_article
from app.settings import profile_in
from app.wiring import build_engine


def extract(lines: Iterable[bytes], out: BinaryIO) -> int:
    """Reads the text of each line; BadInput names a bad one."""
    engine = build_engine(profile_in(os.environ))

    def answer(row: Row) -> Document:
        document = reading_document(read_article(article_in(row), engine), engine.policy)
        return {name: document[name] for name in ("claims", "quantities")}

    answer_lines(lines, out, answer)
    return 0
