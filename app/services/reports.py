"""The stored report of an article, ready to be shown in the forms that people and editors read."""

import json
from dataclasses import dataclass
from decimal import Decimal

from app import VERSION
from app.errors import NotFound
from app.exporters.remarks import Run, checked_text
from app.services.paging import checked_word
from app.store import Store
from app.store import articles as article_store
from app.store.articles import ArticleRecord


@dataclass(frozen=True, slots=True)
class StoredReport:
    """The report of an article's current version as it stands, and the text that it speaks of."""

    record: ArticleRecord
    text: str

    @property
    def run(self) -> Run:
        """The report as a run over one text, which is named by its address or else by its id."""
        answer = json.loads(self.record.report, parse_float=Decimal)
        path = self.record.url or self.record.id
        return Run((checked_text(path, self.text, answer),), version=VERSION)


def get_report(store: Store, article_id: str) -> StoredReport:
    """Text and report of one and the same version; NotFound for an unknown article."""
    checked_word(article_id, "id")
    with store.reading() as connection:
        record = article_store.by_id(connection, article_id)
        stored = article_store.stored(connection, article_id)
    if record is None or stored is None:
        raise NotFound("article", article_id)
    return StoredReport(record, stored.article.text)
