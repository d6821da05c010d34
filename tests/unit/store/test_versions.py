"""The versions of an article, and articles as a listing shows them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import Verdict
from app.domain.rejudging import Judged
from app.store import Store, articles, editions, verdicts, versions
from app.store.editions import Edition
from tests.unit.store.samples import NOW, STAMP, article, feeding, recording

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def known(store: Store) -> Store:
    judged = [
        Judged(f"clm_{number}", "ser_1", "ser_1", None, verdict, "equal", ())
        for number, verdict in enumerate((Verdict.AGREES, Verdict.AGREES, Verdict.DRIFTS))
    ]
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        editions.add(connection, Edition("art_1", 1, '{"claims": [1]}', STAMP), (), NOW)
        again = replace(recording(), article=article("Norland has 9,000 troops."))
        again = replace(again, figures=[], feeding=feeding())
        articles.record(connection, again, LATER)
        verdicts.write(connection, "art_1", judged, LATER)
    return store


def test_every_version_is_there_the_newest_first(known: Store) -> None:
    with known.reading() as connection:
        found = versions.of_article(connection, "art_1")
        assert versions.of_article(connection, "art_2") == ()
    assert [(one.number, one.edition, one.recorded_at) for one in found] == [
        (2, 0, LATER),
        (1, 1, NOW),
    ]


def test_a_version_has_its_text_and_the_last_edition_of_its_report(known: Store) -> None:
    with known.reading() as connection:
        first, second = (versions.stored(connection, "art_1", number) for number in (1, 2))
        assert versions.stored(connection, "art_1", 3) is None
    assert first
    assert second
    assert (first.text, first.report) == ("Norland has 4,000 troops.", '{"claims": [1]}')
    assert (second.text, second.report) == ("Norland has 9,000 troops.", '{"claims": []}')


def test_a_listing_counts_the_claims_of_each_verdict(known: Store) -> None:
    with known.reading() as connection:
        (found,) = versions.listed(connection, ["9,000"], None, 10)
        assert versions.listed(connection, ["4,000"], None, 10) == ()
    assert found.counts == {Verdict.AGREES: 2, Verdict.DRIFTS: 1}
    assert (found.opening, found.version) == ("Norland has 9,000 troops.", 2)


def test_articles_that_nobody_reviewed_are_told_apart(known: Store) -> None:
    with known.reading() as connection:
        assert versions.reviewed(connection, ["art_1", "art_2"]) == frozenset()
