"""A review that begins or ends a lesson asks for the reports that it touches, and says why."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain import Status, Verdict
from app.domain.lesson import Lesson
from app.domain.rejudging import Judged
from app.domain.review import Review, ReviewKind
from app.store import Store, articles, figures, teaching, verdicts
from app.store.teaching import Turn
from tests.unit.store.samples import NOW, recording, respelt, series
from tests.unit.store.test_reviews import REVIEW

FOUR = Decimal("4000.0")
OWN = Judged("clm_1", series().id, series().id, "fig_a", Verdict.UNSEEN, "rule")
OTHER = replace(OWN, claim_id="clm_2", figure_id="fig_a_2")
OVERRIDE = replace(
    REVIEW,
    kind=ReviewKind.OVERRIDE,
    lesson=Lesson("fact_1", series().id, None, FOUR, FOUR),
)
DISMISSAL = replace(REVIEW, kind=ReviewKind.NOT_A_CLAIM, lesson=Lesson("words_1", series().id))
UNDO = replace(REVIEW, number=2, kind=ReviewKind.UNDO, stands=None)


@pytest.fixture
def known(store: Store) -> Store:
    """Two articles with one claim each, of one series and one figure."""
    with store.writing() as connection:
        articles.record(connection, replace(recording(), judged=[OWN]), NOW)
        articles.record(connection, respelt(recording(), "Meridian Wire"), NOW)
        verdicts.write(connection, "art_2", [OTHER], NOW)
        connection.exec_driver_sql("DELETE FROM rejudgings")
    return store


def follow(
    store: Store, review: Review, ended: Review | None, begun: Review | None
) -> list[tuple[str, str, str]]:
    """The articles that wait then, each with the cause and what it came from."""
    with store.writing() as connection:
        teaching.follow(connection, Turn(review, ended, begun, "fig_a"), {})
        rows = connection.exec_driver_sql("SELECT article_id, cause, cause_id FROM rejudgings")
        return [tuple(row) for row in rows.all()]


def test_an_override_asks_for_the_others_that_state_the_figure(known: Store) -> None:
    assert follow(known, OVERRIDE, None, OVERRIDE) == [("art_2", "claim.overridden", "1")]


def test_an_undone_override_asks_for_them_again(known: Store) -> None:
    assert follow(known, UNDO, OVERRIDE, None) == [("art_2", "review.undone", "2")]


def test_an_accepted_verdict_touches_nobody(known: Store) -> None:
    assert follow(known, REVIEW, None, REVIEW) == []


def test_a_merged_series_is_followed(known: Store) -> None:
    lesson = replace(OVERRIDE.lesson or Lesson("", ""), series_id="ser_away")
    away = replace(OVERRIDE, lesson=lesson)
    assert follow(known, away, None, away) == []
    with known.writing() as connection:
        merged = {"ser_away": series()}
        teaching.follow(connection, Turn(away, None, away, "fig_a"), merged)
        assert connection.exec_driver_sql("SELECT count(*) FROM rejudgings").scalar() == 1


def test_a_dismissal_retracts_and_an_undo_brings_back(known: Store) -> None:
    asked = follow(known, DISMISSAL, None, DISMISSAL)
    assert asked == [("art_2", "claim.dismissed", "1")]
    assert status_of(known) is Status.RETRACTED
    assert follow(known, UNDO, DISMISSAL, None) == [("art_2", "review.undone", "2")]
    assert status_of(known) is Status.CURRENT


def test_a_second_dismissal_keeps_it_retracted_under_its_own_moment(known: Store) -> None:
    second = replace(DISMISSAL, number=2, decided_at=NOW.replace(hour=23))
    follow(known, DISMISSAL, None, DISMISSAL)
    follow(known, second, DISMISSAL, second)
    assert status_of(known) is Status.RETRACTED
    follow(known, replace(UNDO, number=3), second, None)
    assert status_of(known) is Status.CURRENT


def status_of(store: Store) -> Status:
    with store.reading() as connection:
        return figures.by_ids(connection, ["fig_a"])["fig_a"].status
