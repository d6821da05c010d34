"""What changed since a moment is told newest first, and counted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from app.domain import ObservationStatus, Verdict
from app.domain.queue import ClaimState
from app.domain.rejudging import Cause, Change, Excerpt, Judged, Why
from app.store import Store, articles, changed, editions, figures, verdicts
from app.store.editions import Edition
from tests.unit.store.samples import NOW, STAMP, recording, series

MINUTE = timedelta(minutes=1)
DOUBTED = Judged(
    "clm_1",
    series().id,
    series().id,
    None,
    Verdict.UNSEEN,
    "link.none.unproven",
    excerpt=Excerpt("4,000", "Norland has 4,000 troops.", 12, doubt=Decimal("0.4")),
)


@pytest.fixture
def known(store: Store) -> Store:
    made = recording()
    revision = replace(
        made.figures[0],
        id="fig_revised",
        observation=replace(made.figures[0].observation, status=ObservationStatus.REVISED),
    )
    certain = replace(DOUBTED, claim_id="clm_2", excerpt=replace(DOUBTED.excerpt, doubt=None))
    made = replace(made, figures=[*made.figures, revision], judged=[DOUBTED, certain])
    with store.writing() as connection:
        articles.record(connection, made, NOW)
    return store


def turn(store: Store, at: Sequence[datetime]) -> None:
    changes = [
        Change(
            "clm_1", "4,000", Verdict.AGREES, Verdict.DRIFTS, "gap", "It differs.",
            Why(Cause.RECORDED, "art_9"), moment,
        )
        for moment in at
    ]  # fmt: skip
    with store.writing() as connection:
        editions.add(connection, Edition("art_1", 1, '{"claims": []}', STAMP), changes, at[-1])


def test_verdicts_that_turned_since_are_told_the_latest_first(known: Store) -> None:
    turn(known, [NOW + MINUTE, NOW + 2 * MINUTE, NOW + 3 * MINUTE])
    with known.reading() as connection:
        count, found = changed.turned(connection, NOW + MINUTE, 1)
        assert changed.turned(connection, NOW + 3 * MINUTE, 5) == (0, ())
    assert count == 2
    (only,) = found
    assert (only.article_id, only.source) == ("art_1", "Harbour Post")
    assert (only.change.old, only.change.new) == (Verdict.AGREES, Verdict.DRIFTS)
    assert only.change.changed_at == NOW + 3 * MINUTE


def test_a_figure_that_was_retracted_since_is_told(known: Store) -> None:
    with known.writing() as connection:
        figures.retract(connection, "fig_a", NOW + MINUTE)
    with known.reading() as connection:
        count, (moved,) = changed.retracted(connection, NOW, 5)
        assert changed.retracted(connection, NOW + MINUTE, 5) == (0, ())
    assert (count, moved.figure.id, moved.at) == (1, "fig_a", NOW + MINUTE)
    assert moved.series == series().key.label


def test_a_figure_that_revises_another_is_told_when_it_came_in(known: Store) -> None:
    with known.reading() as connection:
        count, (moved,) = changed.revised(connection, NOW - MINUTE, 5)
        assert changed.revised(connection, NOW, 5) == (0, ())
    assert (count, moved.figure.id, moved.at) == (1, "fig_revised", NOW)


def test_a_doubted_claim_is_unresolved_until_somebody_decides(known: Store) -> None:
    with known.writing() as connection:
        count, (claim,) = changed.unresolved(connection, NOW, 5)
        assert (count, claim.claim_id) == (1, "clm_1")
        assert changed.unresolved(connection, NOW + MINUTE, 5) == (0, ())
        verdicts.note_review(connection, "art_1", "clm_1", ClaimState.DISMISSED, None)
        assert changed.unresolved(connection, NOW, 5) == (0, ())


def test_counts_end_where_nobody_reads_on(known: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changed, "COUNTED", 1)
    turn(known, [NOW + MINUTE, NOW + 2 * MINUTE, NOW + 3 * MINUTE])
    with known.reading() as connection:
        assert changed.turned(connection, NOW, 1)[0] == 2


def test_a_look_is_remembered_for_each(store: Store) -> None:
    with store.writing() as connection:
        assert changed.looked_at(connection, "") is None
        changed.look(connection, "", NOW)
        changed.look(connection, "", NOW + MINUTE)
        assert changed.looked_at(connection, "") == NOW + MINUTE
        assert changed.looked_at(connection, "Ada") is None
