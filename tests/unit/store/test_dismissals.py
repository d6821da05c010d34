"""A figure goes with its claim's dismissal and comes back as what it would be without it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain import Status, Verdict
from app.domain.rejudging import Judged
from app.store import Store, articles, dismissals, figures, verdicts, withdrawals
from tests.unit.store.samples import NOW, recording, series

LATER = NOW + timedelta(hours=1)
JUDGED = Judged("clm_1", series().id, series().id, "fig_a", Verdict.UNSEEN, "rule")


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), judged=[JUDGED]), NOW)
    return store


def status_of(store: Store) -> Status:
    with store.reading() as connection:
        return figures.by_ids(connection, ["fig_a"])["fig_a"].status


def test_a_current_figure_goes_and_comes_back(known: Store) -> None:
    with known.writing() as connection:
        assert dismissals.retract(connection, "fig_a", LATER) == series().id
        assert dismissals.retract(connection, "fig_a", LATER) is None
    assert status_of(known) is Status.RETRACTED
    with known.writing() as connection:
        assert dismissals.bring_back(connection, "art_1", "fig_a", LATER) == series().id
        assert dismissals.bring_back(connection, "art_1", "fig_a", LATER) is None
    assert status_of(known) is Status.CURRENT


def test_what_was_retracted_in_another_moment_stays_so(known: Store) -> None:
    with known.writing() as connection:
        figures.retract(connection, "fig_a", NOW)
        assert dismissals.retract(connection, "fig_a", LATER) is None
        assert dismissals.bring_back(connection, "art_1", "fig_a", LATER) is None
    assert status_of(known) is Status.RETRACTED


def test_a_figure_of_an_earlier_text_comes_back_as_replaced(known: Store) -> None:
    with known.writing() as connection:
        dismissals.retract(connection, "fig_a", LATER)
        verdicts.write(connection, "art_1", [], LATER)
        dismissals.bring_back(connection, "art_1", "fig_a", LATER)
    assert status_of(known) is Status.REPLACED


def test_a_figure_of_an_article_that_was_taken_back_comes_back_with_it(known: Store) -> None:
    gone = LATER + timedelta(hours=1)
    with known.writing() as connection:
        dismissals.retract(connection, "fig_a", LATER)
        withdrawals.put(connection, "art_1", gone, gone)
        dismissals.bring_back(connection, "art_1", "fig_a", LATER)
    assert status_of(known) is Status.RETRACTED
    with known.writing() as connection:
        figures.take_back_retraction(connection, "art_1", gone)
    assert status_of(known) is Status.REPLACED


def test_an_unknown_figure_is_none(store: Store) -> None:
    with store.writing() as connection:
        assert dismissals.retract(connection, "fig_none", NOW) is None
        assert dismissals.bring_back(connection, "art_1", "fig_none", NOW) is None
