"""Everything known of one claim of a recorded article: how it was read, why it stands so."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.domain import Reading
from app.domain.review import Review
from app.errors import NotFound
from app.services.articles import ArticleRecord, get_article
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.reviews import ClaimName, counting_reviews
from app.store import Store
from app.store import articles as article_store


@dataclass(frozen=True, slots=True)
class Explained:
    """The claim as the current report has it, what is on record of its article, the review that
    counts for it, and its reading alone; None where this release reads the text in another way."""

    claim: dict[str, Any]  # JSON as the report holds it
    record: ArticleRecord
    review: Review | None
    reading: Reading | None


def explain_claim(store: Store, engine: Engine, name: ClaimName) -> Explained:
    """The claim explained; NotFound for an unknown article, or a claim that its report has not."""
    record = get_article(store, name.article_id)
    report = json.loads(record.report, parse_float=Decimal)
    found = [claim for claim in report["claims"] if claim["id"] == name.claim_id]
    if not found:
        raise NotFound("claim", name.claim_id)
    return Explained(
        claim=found[0],
        record=record,
        review=counting_reviews(record).get(name.claim_id),
        reading=_reading(store, engine, name),
    )


def _reading(store: Store, engine: Engine, name: ClaimName) -> Reading | None:
    with store.reading() as connection:
        stored = article_store.stored(connection, name.article_id)
    if stored is None:
        return None
    reading = read_article(stored.article, engine)
    claims = tuple(claim for claim in reading.claims if claim.id == name.claim_id)
    return replace(reading, claims=claims, skipped=()) if claims else None
