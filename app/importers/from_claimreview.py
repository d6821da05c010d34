"""Published fact checks (schema.org ClaimReview) → records of disputed figures.

A file holds one ClaimReview, a list of them, an `@graph`, or a `DataFeed` as Data Commons publishes
it. The numbers are read in `claimReviewed`, as in an article, by rules alone. Each becomes a figure
that is kept, shown beside a claim that repeats it, and never agreed with, whatever the review's
rating says: ratings are words of each desk's own.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.domain import (
    Article,
    Basis,
    Claim,
    NewFigure,
    Observation,
    ObservationStatus,
    SeriesFacets,
)
from app.domain.limits import TEXT_BYTES, is_keepable
from app.errors import BadInput, TooLarge
from app.importers.records import Blank, Given, Record, Rejected, Row
from app.importers.times import day_of
from app.lexicon import Lexicon
from app.lexicon.loader import load
from app.reading import read

Json = dict[str, Any]  # looked into field by field

FILE_BYTES = 256 * 2**20
REVIEW, FEED = "ClaimReview", "DataFeed"
DATED = (Basis.STATED, Basis.RELATIVE)


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a file of fact checks; a record's number is that of its ClaimReview.

    A review without a number is a blank. BadInput where the file holds no ClaimReview at all.
    """
    lexicon, number = _lexicon(), 0
    for number, review in enumerate(reviews_in(path), start=1):
        try:
            yield from _records(number, _checked(review, given), lexicon)
        except BadInput as error:
            where = str(error.loc[0]) if error.loc else "claimReviewed"
            yield Rejected(number, where, error.message)
    if not number:
        raise BadInput(f"{path.name}: holds no ClaimReview")


def reviews_in(path: Path) -> Iterator[Json]:
    """Each ClaimReview of the file as it stands, in order."""
    if path.stat().st_size > FILE_BYTES:
        raise TooLarge(f"{path.name}: is larger than {FILE_BYTES // 2**20} MiB; cut the feed")
    try:
        document = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{path.name}: is no JSON: {str(error)[:100]}") from None
    yield from _reviews(document)


@dataclass(frozen=True, slots=True)
class _Review:
    """What a ClaimReview says: the claim, who made it and when, and who reviewed it and how."""

    claim: str
    reviewer: str
    claimant: str | None
    claimed: date | None
    reviewed: date | None
    url: str | None
    rating: str | None
    licence: str | None


def _reviews(node: object) -> Iterator[Json]:
    """Wherever a feed, a graph or a list puts them; what is something else is passed by."""
    if isinstance(node, list):
        for one in node:
            yield from _reviews(one)
    elif isinstance(node, dict):
        if _is_a(node, REVIEW):
            yield node
        for name in ("dataFeedElement", "item", "@graph"):
            yield from _reviews(node.get(name)) if not _is_a(node, REVIEW) else ()


def _is_a(node: Json, kind: str) -> bool:
    said = node.get("@type")
    return kind in said if isinstance(said, list) else said == kind


def _checked(raw: Json, given: Given) -> _Review:
    claim = _text(raw, "claimReviewed")
    if claim is None:
        raise BadInput("is missing", "claimReviewed")
    if len(claim) > TEXT_BYTES or not is_keepable(claim):
        raise BadInput("is too long, or holds a NUL or half a surrogate pair", "claimReviewed")
    item, rating = _object(raw, "itemReviewed"), _object(raw, "reviewRating")
    reviewer = _text(_object(raw, "author"), "name") or given.source
    if reviewer is None:
        raise BadInput("names no reviewer; give --source", "author")
    reviewed = _day(raw, "datePublished")
    return _Review(
        claim=claim,
        reviewer=reviewer,
        claimant=_text(_object(item, "author"), "name"),
        claimed=_day(item, "datePublished") or reviewed,
        reviewed=reviewed or given.vintage,
        url=_text(raw, "url"),
        rating=_text(rating, "alternateName"),
        licence=_text(raw, "sdLicense"),
    )


def _records(number: int, review: _Review, lexicon: Lexicon) -> Iterator[Record]:
    text = Article("review", review.claim, review.reviewer, review.claimed)
    claims = [claim for claim in read(text, lexicon).claims if claim.checkworthy]
    if not claims:
        yield Blank(number)
    for claim in claims:
        if claim.measure.item or claim.quantity.unit.name:
            yield Row(number, _figure(claim, review))
        else:
            yield Rejected(number, "claimReviewed", "says not what its number counts")


def _figure(claim: Claim, review: _Review) -> NewFigure:
    amount, period, scope = claim.quantity.amount, claim.period, claim.scope
    is_dated = period.basis in DATED
    return NewFigure(
        series=SeriesFacets(
            item=claim.measure.item or claim.quantity.unit.name,
            subject=scope.subject,
            place=scope.place,
            event=scope.event,
            context=scope.context,
            part=scope.part,
            statistic=claim.measure.statistic,
        ),
        low=amount.low,
        high=amount.high,
        unit=claim.quantity.unit.name,
        source=review.reviewer,
        bound=claim.quantity.bound,
        as_of=period.as_of if is_dated else None,
        start=period.start if is_dated else None,
        end=period.end if is_dated else None,
        attribution=review.claimant,
        published=review.claimed,
        url=review.url,
        quote=claim.quote,
        observation=Observation(
            status=ObservationStatus.DISPUTED,
            vintage=review.reviewed,
            licence=review.licence,
            method=review.rating,
        ),
    )


def _object(raw: Mapping[str, object], name: str) -> Json:
    """The object under a name; of several, the first."""
    value = raw.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, dict) else {}


def _text(raw: Mapping[str, object], name: str) -> str | None:
    value = raw.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _day(raw: Mapping[str, object], name: str) -> date | None:
    said = _text(raw, name)
    try:
        return day_of(said) if said else None
    except BadInput as error:
        raise BadInput(error.message, name) from None


@cache
def _lexicon() -> Lexicon:
    return load()
