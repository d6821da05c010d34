"""Articles as the desk looks at them: found by their words, and in each of their versions."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.domain import Verdict
from app.domain.rejudging import Judged
from app.domain.review import Publisher, Review, counting
from app.errors import NotFound
from app.exporters.as_reviews import reviewed_report
from app.exporters.claims_compared import ClaimChange, changes_of
from app.exporters.decided import standing_word
from app.exporters.words_compared import Passage, passages_of
from app.services.articles import ArticleRecord, get_article
from app.services.paging import (
    Page,
    Place,
    checked_limit,
    checked_word,
    checked_words,
    moment_at,
    page_of,
)
from app.store import Store, reviews, verdicts, versions
from app.store.columns import moment_text
from app.store.versions import Listed, Version

__all__ = ["Compared", "Found", "Looked", "Version", "compare_versions", "find_articles", "look_at"]

LISTING = "articles by their words"


@dataclass(frozen=True, slots=True)
class Found:
    """An article of the listing, and how many of its claims stand under each word: a verdict, of a
    person or else of the report, or `dismissed`."""

    article: Listed
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Looked:
    """A version of an article: what is on record of it as of then, and its text.

    `versions` are all that there are, the newest first.
    """

    record: ArticleRecord
    text: str
    versions: tuple[Version, ...]

    @property
    def is_current(self) -> bool:
        """Whether no later version is on record."""
        return self.record.version == self.versions[0].number

    def report(self, publisher: Publisher | None = None) -> Mapping[str, Any]:
        """The report of the version as it stood last, with the reviews that count for it."""
        told: dict[str, Any] = json.loads(self.record.report, parse_float=Decimal)
        verdicts = {claim["id"]: Verdict(claim["verdict"]) for claim in told["claims"]}
        return reviewed_report(told, counting(self.record.reviews, verdicts), publisher)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of an article, and what the later says otherwise in its words and numbers."""

    old: Looked
    new: Looked
    passages: tuple[Passage, ...]
    claims: tuple[ClaimChange, ...]


def find_articles(store: Store, q: str | None, cursor: str | None, limit: int) -> Page[Found]:
    """The articles whose outlet, title or first words hold each word of `q`, the latest first.

    BadInput for a search, cursor or limit of no use.
    """
    words, before = checked_words(q), moment_at(LISTING, cursor)
    with store.reading() as connection:
        found = versions.listed(connection, words, before, checked_limit(limit) + 1)
        touched = versions.reviewed(connection, [one.id for one in found])
        counted = [
            Found(
                one,
                _decided(
                    verdicts.of_article(connection, one.id), reviews.of_article(connection, one.id)
                )
                if one.id in touched
                else _told(one),
            )
            for one in found
        ]
    return page_of(LISTING, counted, limit, _place_of)


def look_at(store: Store, article_id: str, number: int | None = None) -> Looked:
    """The article in that version, or else in its current one; NotFound for no such thing.

    Of an earlier version: the last edition of its report, and what was decided until it was
    replaced.
    """
    checked_word(article_id, "id")
    record = get_article(store, article_id)
    with store.reading() as connection:
        known = versions.of_article(connection, article_id)
        wanted = record.version if number is None else number
        stored = versions.stored(connection, article_id, wanted)
    version = next((one for one in known if one.number == wanted), None)
    if version is None or stored is None:
        raise NotFound("version of the article", str(wanted))
    return Looked(_as_of(record, version, stored.report), stored.text, known)


def compare_versions(store: Store, article_id: str, old: int, new: int) -> Compared:
    """What version `new` says otherwise than `old`; NotFound for a version that is none."""
    earlier, later = look_at(store, article_id, old), look_at(store, article_id, new)
    claims = [one.report()["claims"] for one in (earlier, later)]
    return Compared(
        earlier, later, passages_of(earlier.text, later.text), changes_of(claims[0], claims[1])
    )


def _told(article: Listed) -> Mapping[str, int]:
    return {str(verdict): count for verdict, count in article.counts.items()}


def _decided(judged: Mapping[str, Judged], made: Iterable[Review]) -> Mapping[str, int]:
    told = {claim_id: claim.verdict for claim_id, claim in judged.items()}
    found = counting(made, told)
    return Counter(standing_word(str(told[one]), found.get(one)) for one in told)


def _as_of(record: ArticleRecord, version: Version, report: str) -> ArticleRecord:
    made = tuple(one for one in record.reviews if one.seen.version <= version.number)
    return replace(
        record,
        source=version.source,
        title=version.title,
        published=version.published,
        language=version.language,
        version=version.number,
        edition=version.edition,
        recorded_at=version.recorded_at,
        report=report,
        reviews=made,
    )


def _place_of(found: Found) -> Place:
    return Place(moment_text(found.article.recorded_at), found.article.id)
