"""Checks an article: read it, look up once, compare, record once. The only way to check."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from app.checking.cards import cards_of
from app.checking.figures import figure_of
from app.checking.keys import lookup_keys
from app.checking.linking import Linked, link_all
from app.checking.pipeline import check, series_of
from app.domain import Article, Figure, Report
from app.errors import Conflict
from app.exporters.as_json import report_json
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.feeding import feeding_of
from app.store import Store
from app.store import articles as article_store
from app.store import cards as card_store
from app.store import figures as figure_store


def check_article(
    article: Article, engine: Engine, store: Store, *, now: datetime, record: bool = True
) -> Report:
    """The article's report; with `record`, the article, its figures and the report are on disk.

    The same article again changes nothing in the table. Its own figures are never evidence. Raises
    TooLarge beyond 2,000 claims and Unavailable without the database; nothing is recorded then.
    """
    reading = read_article(article, engine)
    cards = cards_of(reading, engine.policy)
    keys = lookup_keys(cards, engine.lexicon.language.meanings)
    with store.reading() as connection:
        linked = link_all(reading, cards, card_store.under(connection, keys), engine.linker)
        histories = figure_store.histories(connection, series_of(linked), except_article=article.id)
    checked = check(linked, histories, reading.article, engine.policy)
    report = Report(
        article=reading.article,
        recorded=record,
        findings=checked.findings,
        notices=checked.notices,
        skipped=reading.skipped,
        stamp=engine.stamp,
    )
    if record:
        _record_once(store, _recording(report, linked, engine), now)
    return report


def _record_once(store: Store, recording: article_store.Recording, now: datetime) -> None:
    try:
        _record(store, recording, now)
    except Conflict:  # another process recorded the same meanwhile: now its rows are there to see
        _record(store, recording, now)


def _record(store: Store, recording: article_store.Recording, now: datetime) -> None:
    with store.writing() as connection:
        article_store.record(connection, recording, now)


def _recording(report: Report, linked: Sequence[Linked], engine: Engine) -> article_store.Recording:
    worth = [each for each in linked if each.claim.checkworthy]
    return article_store.Recording(
        article=report.article,
        feeding=feeding_of([replace(each.card, series=each.home) for each in worth], engine),
        figures=_distinct(figure_of(each.claim, report.article, each.home.id) for each in worth),
        report=report_json(report),
        stamp=report.stamp,
    )


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    """The first of figures that say the same: a number repeated in the article counts once."""
    found: dict[object, Figure] = {}
    for figure in figures:
        quantity, period = figure.quantity, figure.period
        said = (
            figure.series_id,
            (quantity.amount, quantity.unit, quantity.bound, quantity.change),
            (period.as_of, period.start, period.end),
            (figure.modality, figure.provenance.attribution),
        )
        found.setdefault(said, figure)
    return list(found.values())
