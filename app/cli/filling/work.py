"""Pieces of an archive → articles with their turns, and their readings; done by any process."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import TypeVar

from app.cli.checking.config import RULE_IDS
from app.cli.checking.drafts import text_in
from app.cli.checking.frontmatter import front_matter_of
from app.cli.checking.ignores import blanked, directions_of
from app.cli.filling.lines import PACKED
from app.domain import Article
from app.domain.backfill import turn_of
from app.errors import BadInput, ServiceError
from app.intake import INTAKE, NINJS, Payload, Standing, article_from, media_type_for
from app.intake import payload_of_row as read_row
from app.lexicon.loader import load
from app.services.archives import Batch, Dated, Off, Piece, Ready, Refused
from app.services.engine import Build
from app.services.extract import published_in, read_article
from app.services.withdrawals import place_of

LINES = (".jsonl", ".ndjson")


UNDATED = "names no day of publication: give it one, or say --published"
NOT_USABLE = "its sender has it {}: nothing of it is recorded"

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of articles that do not say it themselves; `published` is an ISO 8601 day."""

    source: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """An article, published on a known day, and the payload that it came in."""

    article: Article
    payload: Payload
    day: date


def inner_name(path: PurePath) -> PurePath:
    """The name of what a file holds: without the ending of a packed one."""
    return path.with_suffix("") if path.suffix.lower() == PACKED else path


def holds_lines(path: PurePath) -> bool:
    """Whether each line of the file is an article."""
    return inner_name(path).suffix.lower() in LINES


def look(batch: Batch, given: Given) -> tuple[Dated | Off | Refused, ...]:
    """The turn of each piece, as long as it takes to find its day and no longer."""
    return tuple(_answered(_dated, piece, given) for piece in batch)


def read(batch: Batch, given: Given, build: Build) -> tuple[Ready | Off | Refused, ...]:
    """The reading of each piece; refused is one that takes longer than an article may."""

    def reading_of(piece: Piece, found: _Found) -> Ready:
        reading = read_article(found.article, build())
        earlier = found.payload.earlier
        replaces = None if earlier is None else place_of(earlier, found.payload)
        return Ready(reading, replaces, found.payload.updated)

    return tuple(_answered(reading_of, piece, given) for piece in batch)


def _answered(
    answer: Callable[[Piece, _Found], Answer], piece: Piece, given: Given
) -> Answer | Off | Refused:
    if piece.problem:
        return Refused(piece.problem)
    try:
        found = _found(piece, given)
        return Off() if found is None else answer(piece, found)
    except ServiceError as error:
        return Refused(str(error))
    except Exception as error:  # noqa: BLE001  # one that nobody expected must not stop a million
        return Refused(_broke_off(error))


def _broke_off(error: Exception) -> str:
    """Where it was, for whoever mends it; the error's own words may quote the article."""
    *_, last = traceback.extract_tb(error.__traceback__)
    where = f"{PurePath(last.filename).name}:{last.lineno}"
    return f"reading it broke off with {type(error).__name__} at {where}: please report it"


def _dated(piece: Piece, found: _Found) -> Dated:
    article, stated = found.article, (found.payload.published or "").strip()
    turn = turn_of(stated or found.day.isoformat(), article.updated, piece.position)
    return Dated(article.id, article.digest, turn)


def _found(piece: Piece, given: Given) -> _Found | None:
    """The article of the piece; None where it says that it is not to be checked."""
    payload = _payload_of(piece, given)
    if payload is None:
        return None
    if payload.standing is not Standing.USABLE:
        raise BadInput(NOT_USABLE.format(payload.standing))
    article = article_from(payload)
    day = article.published or published_in(article, load())
    if day is None and given.published is not None:
        payload = replace(payload, published=given.published)
        article = replace(article, published=date.fromisoformat(given.published))
        day = article.published
    if day is None:
        raise BadInput(UNDATED, "published")
    return _Found(article, payload, day)


def _payload_of(piece: Piece, given: Given) -> Payload | None:
    text = text_in(piece.content)
    name = inner_name(PurePath(piece.name))
    if piece.spot.line is not None or media_type_for(name) == NINJS:
        payload: Payload | None = read_row(text)
    else:
        payload = _of_file(text, name)
    if payload is None or (payload.source or "").strip():
        return payload
    return replace(payload, source=given.source)


def _of_file(text: str, name: PurePath) -> Payload | None:
    """As `plumbline check` reads it, front matter and comments and all."""
    above = front_matter_of(text)
    if above.is_off:
        return None
    suffix = name.suffix.lower()
    seen = directions_of(blanked(text, [above.span]), suffix, RULE_IDS).text
    return INTAKE[media_type_for(name)](
        Payload(seen, above.source, above.published, above.url, above.title)
    )
