"""JSON lines → rows with an id, and back; a bad line is named by its number."""

import hashlib
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, BinaryIO

from app.cli.terminal import note
from app.domain import Article
from app.domain.limits import TEXT_BYTES, is_keepable
from app.errors import BadInput, TookTooLong
from app.exporters.encoding import Document, encoded
from app.intake import UNNAMED, published_on

Row = dict[str, Any]  # JSON that the caller looks into field by field


CANNOT_RUN = 2


def answer_lines(lines: Iterable[bytes], out: BinaryIO, answer: Callable[[Row], Document]) -> int:
    """Writes `answer` of each line's row with the row's id, in order; empty lines say nothing.

    Each answer is on its way before the next line is read. BadInput names the line that is no
    JSON object, has no id, or that `answer` refuses; what stands before it was answered. A line
    that took too long is told of on stderr and has no answer; it counts in what is returned.
    """
    late = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _row(line)
            told = encoded({"id": row["id"], **answer(row)})
            out.write(told.encode("utf-8") + b"\n")
        except BadInput as error:
            where = ".".join(str(part) for part in error.loc)
            named = f"line {number}: {where}: " if where else f"line {number}: "
            raise BadInput(named + error.message, number, *error.loc) from error
        except TookTooLong as error:
            late += 1
            note(f"line {number}: {error}")
        out.flush()
    return late


def article_in(row: Row, *above: str) -> Article:
    """The text of a row as an article; BadInput names the field, under `above`.

    Unlike an article that is handed in to be recorded, it may be any scrap of text, even an empty
    one: that one simply holds no numbers. Fields of other names are ignored.
    """
    text = _string(row, "text", above)
    if text is None:
        raise BadInput("needs a string", *above, "text")
    try:
        published = published_on(_string(row, "published", above))
    except BadInput as error:
        raise BadInput(error.message, *above, *error.loc) from error
    source = _string(row, "source", above) or UNNAMED
    digest = hashlib.sha256(text.encode()).hexdigest()
    # Two sides of a row are two articles even if they say the same: no article is its own evidence.
    identifier = "_".join(("art", *above, digest[:20]))
    return Article(identifier, text, source, published, digest=digest)


def _row(line: bytes) -> Row:
    try:
        row = json.loads(line.decode("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8 at byte {error.start}") from None
    except RecursionError:
        raise BadInput("is nested too deeply") from None
    except ValueError as error:
        raise BadInput(f"is not JSON: {error}") from None
    if not isinstance(row, dict):
        raise BadInput("is no JSON object")
    identifier = row.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int):
        raise BadInput("needs a string or a whole number", "id")
    return {**row, "id": _string(row, "id", ()) if isinstance(identifier, str) else identifier}


def _string(row: Row, name: str, above: tuple[str, ...]) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadInput("is no string", *above, name)
    if not is_keepable(value):
        raise BadInput("holds a NUL or half a surrogate pair", *above, name)
    if len(value) > TEXT_BYTES:
        raise BadInput(f"is longer than {TEXT_BYTES} characters", *above, name)
    return value
