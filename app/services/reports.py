"""The stored report of an article, ready to be shown in the forms that people and editors read."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal

from app import VERSION
from app.domain.review import Publisher
from app.errors import NotFound
from app.exporters.as_reviews import reviewed_report
from app.exporters.encoding import Document
from app.exporters.remarks import Run, checked_text
from app.services.paging import checked_word
from app.services.reviews import counting_reviews
from app.store import Store, reviews
from app.store import articles as article_store
from app.store.articles import ArticleRecord


@dataclass(frozen=True, slots=True)
class StoredReport:
    """The report of an article's current version as it stands, and the text that it speaks of."""

    record: ArticleRecord
    text: str

    def run(self, publisher: Publisher | None = None) -> Run:
        """The report as a run over one text, which is named by its address or else by its id; with
        what persons decided about its claims, told by that publisher."""
        answer = reviewed_document(self.record, publisher)
        path = self.record.url or self.record.id
        return Run((checked_text(path, self.text, answer),), version=VERSION)


def reviewed_document(record: ArticleRecord, publisher: Publisher | None) -> Document:
    """The report as it stands, with the reviews that count."""
    report = json.loads(record.report, parse_float=Decimal)
    return reviewed_report(report, counting_reviews(record), publisher)


def get_report(store: Store, article_id: str) -> StoredReport:
    """Text and report of one and the same version; NotFound for an unknown article."""
    checked_word(article_id, "id")
    with store.reading() as connection:
        record = article_store.by_id(connection, article_id)
        stored = article_store.stored(connection, article_id)
        reviewed = reviews.of_article(connection, article_id)
    if record is None or stored is None:
        raise NotFound("article", article_id)
    return StoredReport(replace(record, reviews=reviewed), stored.article.text)
