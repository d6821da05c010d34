"""`plumbline extract`: texts → their claims and quantities, or why they were read so."""

import os
from collections.abc import Iterable
from typing import BinaryIO, TextIO

from app.cli.lines import CANNOT_RUN, Row, answer_lines, article_in
from app.errors import BadInput
from app.exporters.as_explanation import explanation_text
from app.exporters.as_json import reading_document
from app.exporters.encoding import Document
from app.services.engine import Engine
from app.services.extract import read_article
from app.wiring import build_engine_for


def extract(lines: Iterable[bytes], out: BinaryIO, engine: Engine | None = None) -> int:
    """Reads the text of each line; BadInput names a bad one. 2 where one took longer than it may.

    Without an engine it is the one that the environment asks for.
    """
    engine = engine or build_engine_for(os.environ)

    def answer(row: Row) -> Document:
        document = reading_document(read_article(article_in(row), engine), engine.policy)
        return {name: document[name] for name in ("claims", "quantities")}

    return CANNOT_RUN if answer_lines(lines, out, answer) else 0


def explain(text: bytes, published: str | None, out: TextIO) -> int:
    """Writes for each number of the text by which rules it was read; BadInput names a bad text."""
    try:
        article = article_in({"text": _decoded(text), "published": published})
    except BadInput as error:
        where = ".".join(str(part) for part in error.loc)
        raise BadInput(f"{where}: {error.message}", *error.loc) from error
    engine = build_engine_for(os.environ)
    out.write(explanation_text(read_article(article, engine)))
    return 0


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}", "text") from None
