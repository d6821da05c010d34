"""Everything known of one claim of a recorded article: how it was read, why it stands so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.domain import Figure, Reading, Series, Verdict
from app.domain.review import Review, counting
from app.errors import NotFound
from app.services.articles import ArticleRecord, get_article
from app.services.engine import Engine
from app.services.readings import Readings
from app.services.reviews import ClaimName
from app.store import Store
from app.store import articles as article_store
from app.store import figures as figure_store
from app.store import series as series_store
from app.store.articles import StoredArticle


@dataclass(frozen=True, slots=True)
class Explained:
    """The claim as the current report has it, what is on record of its article, the review that
    counts for it, and its reading alone; None where this release reads the text in another way.

    `report` is the whole report and `text` what it speaks of; `figures` are those that the claim
    cites, by their ids, and `series` what it belongs to, None where nothing was recorded of it.
    """

    claim: dict[str, Any]  # JSON as the report holds it
    record: ArticleRecord
    review: Review | None
    reading: Reading | None
    report: dict[str, Any]
    figures: Mapping[str, Figure]
    series: Series | None
    text: str

    def is_read_alike(self, engine: Engine) -> bool:
        """Whether what read the text for this page is what made the report."""
        stamp, told = engine.stamp, self.report["stamp"]
        return all(
            told.get(name) == getattr(stamp, name)
            for name in ("engine", "lexicon", "policy", "parser")
        )


def explain_claim(
    store: Store, engine: Engine, name: ClaimName, readings: Readings | None = None
) -> Explained:
    """The claim explained; NotFound for an unknown article, or a claim that its report has not.

    `readings` hold what was read before, for who asks about one claim after the other.
    """
    record = get_article(store, name.article_id)
    report = json.loads(record.report, parse_float=Decimal)
    found = [claim for claim in report["claims"] if claim["id"] == name.claim_id]
    if not found:
        raise NotFound("claim", name.claim_id)
    claim = found[0]
    cited = [held["figure_id"] for held in claim.get("evidence", ())]
    belongs = claim.get("series")
    with store.reading() as connection:
        stored = article_store.stored(connection, name.article_id)
        figures = figure_store.by_ids(connection, cited)
        series = series_store.by_ids(connection, [belongs]) if belongs else {}
    return Explained(
        claim=claim,
        record=record,
        review=counting(record.reviews, {name.claim_id: Verdict(claim["verdict"])}).get(
            name.claim_id
        ),
        reading=_reading(stored, engine, name, readings or Readings()),
        report=report,
        figures=figures,
        series=series.get(belongs),
        text=stored.article.text if stored else "",
    )


def _reading(
    stored: StoredArticle | None, engine: Engine, name: ClaimName, readings: Readings
) -> Reading | None:
    if stored is None:
        return None
    reading = readings.of(stored.article, engine)
    claims = tuple(claim for claim in reading.claims if claim.id == name.claim_id)
    return replace(reading, claims=claims, skipped=()) if claims else None
