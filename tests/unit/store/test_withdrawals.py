"""What was taken back stays so until a later version comes, even where it never came in."""

from datetime import datetime, timedelta

from app.domain import Status
from app.store import Store, articles, figures, withdrawals
from app.store.withdrawals import Withdrawal
from tests.unit.store.samples import NOW, recording

LATER = NOW + timedelta(hours=1)


def put(store: Store, as_of: datetime, now: datetime) -> None:
    with store.writing() as connection:
        withdrawals.put(connection, "art_1", as_of, now)


def standing(store: Store) -> Withdrawal | None:
    with store.reading() as connection:
        return withdrawals.of(connection, "art_1")


def test_what_was_never_taken_back_stands(store: Store) -> None:
    assert standing(store) is None


def test_a_withdrawal_keeps_its_moment_and_the_later_time(store: Store) -> None:
    put(store, NOW, NOW)
    put(store, LATER, LATER)
    put(store, NOW, LATER)
    assert standing(store) == Withdrawal(as_of=LATER, recorded_at=NOW)


def test_what_is_published_again_can_be_current_once_more(store: Store) -> None:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        assert set(figures.retract_all_of(connection, "art_1", LATER)) == {"fig_a"}
        withdrawals.put(connection, "art_1", LATER, LATER)
        withdrawals.take_back(connection, "art_1", Withdrawal(LATER, LATER))
        assert figures.by_ids(connection, ["fig_a"])["fig_a"].status is Status.REPLACED
    assert standing(store) is None


def test_a_figure_that_a_person_retracted_stays_so(store: Store) -> None:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        figures.retract(connection, "fig_a", NOW)
        assert figures.retract_all_of(connection, "art_1", LATER) == {}
        withdrawals.take_back(connection, "art_1", Withdrawal(LATER, LATER))
        assert figures.by_ids(connection, ["fig_a"])["fig_a"].status is Status.RETRACTED
