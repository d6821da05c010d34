"""A later edition takes the place of a report; what changed stays on record."""

import pytest

from app.domain import Verdict
from app.domain.rejudging import Cause, Change, Why
from app.store import Store, articles, editions
from app.store.editions import Edition
from tests.unit.store.samples import NOW, STAMP, recording

CHANGE = Change(
    "clm_1",
    "4,000 troops",
    Verdict.UNSEEN,
    Verdict.AGREES,
    "equal",
    "Meridian Wire had 4,000 troops: the same number.",
    Why(Cause.RECORDED, "art_2"),
    NOW,
)


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
    return store


def add(store: Store, report: str, *changes: Change) -> None:
    with store.writing() as connection:
        editions.add(connection, Edition("art_1", 1, report, STAMP), changes, NOW)


def report(store: Store) -> tuple[int, str]:
    with store.reading() as connection:
        found = articles.by_id(connection, "art_1")
        assert found
        assert articles.listed(connection, None, 10) == (found,)
    return found.edition, found.report


def test_the_latest_edition_is_the_report(known: Store) -> None:
    assert report(known) == (0, '{"claims": []}')
    add(known, "first", CHANGE)
    add(known, "second", CHANGE)
    assert report(known) == (2, "second")


def test_changes_are_kept_in_their_order(known: Store) -> None:
    add(known, "first", CHANGE, CHANGE)
    add(known, "second", CHANGE)
    with known.reading() as connection:
        assert editions.history(connection, "art_1") == (CHANGE, CHANGE, CHANGE)
        assert editions.history(connection, "art_2") == ()


def test_a_new_version_has_its_own_report(known: Store) -> None:
    add(known, "first", CHANGE)
    with known.writing() as connection:
        articles.record(connection, recording("Norland has 9,000 troops.", "b"), NOW)
    assert report(known) == (0, '{"claims": []}')
