"""What waits comes in its order, and only whoever took a backfill up moves it on."""

import pytest

from app.domain.backfill import Backfill, Entry, Reject, Spot, Tally, Turn
from app.errors import Conflict
from app.store import Store, articles, backfills, withdrawals
from tests.unit.store.samples import NOW, article, recording

LAST = 2**40
TURNS = [Turn(-5, 0, 3), Turn(0, 0, LAST), Turn(0, 1, 0), Turn(7, 0, 1), Turn(7, 0, 2)]


@pytest.fixture
def backfill(store: Store) -> Backfill:
    with store.writing() as connection:
        return backfills.begin(connection, "archive", "as of today", "mine", NOW)


def entry(turn: Turn) -> Entry:
    return Entry(turn, Spot(0, "2021/a.jsonl", 2**40, 900, turn.position % 1000))


def put(store: Store, backfill: Backfill, entries: list[Entry]) -> None:
    with store.writing() as connection:
        backfills.put(connection, backfill, entries, [], Tally())


def test_what_waits_comes_in_the_order_of_turns_a_page_at_a_time(
    store: Store, backfill: Backfill
) -> None:
    put(store, backfill, [entry(turn) for turn in reversed(TURNS)])
    with store.reading() as connection:
        first = backfills.waiting(connection, backfill, None, 3)
        rest = backfills.waiting(connection, backfill, first[-1].turn, 9)
        assert backfills.left(connection, backfill) == 5
    assert [*first, *rest] == [entry(turn) for turn in TURNS]


def test_a_backfill_is_taken_up_as_far_as_it_is(store: Store, backfill: Backfill) -> None:
    put(store, backfill, [entry(turn) for turn in TURNS])
    reject = Reject(TURNS[1].position, "2021/a.jsonl", 4, "holds no text")
    with store.writing() as connection:
        backfills.all_looked_at(connection, backfill, 5)
        backfills.advance(connection, backfill, TURNS[0], Tally(recorded=1))
        backfills.advance(connection, backfill, TURNS[1], Tally(rejected=1), [reject])
    with store.writing() as connection:
        found = backfills.take_up(connection, "archive", "as of today", "another's")
        assert found == Backfill(1, "another's", 5, TURNS[1], Tally(1, 0, 0, 1))
        assert backfills.left(connection, found) == 3
        assert backfills.rejects(connection, 1, -1, 9) == [reject]
        assert backfills.rejects(connection, 1, reject.position, 9) == []


def test_whoever_lost_it_to_another_writes_nothing_more(store: Store, backfill: Backfill) -> None:
    """Seen to fail with the token left out of the statement that counts."""
    with store.writing() as connection:
        backfills.take_up(connection, "archive", "as of today", "another's")
    reject = Reject(1, "a.jsonl", None, "holds no text")
    with pytest.raises(Conflict, match="another process"), store.writing() as connection:
        backfills.advance(connection, backfill, TURNS[0], Tally(rejected=1), [reject])
    with store.reading() as connection:
        assert backfills.rejects(connection, 1, -1, 9) == []


@pytest.mark.parametrize(
    ("sources", "contents"), [("another", "as of today"), ("archive", "as of tomorrow")]
)
def test_another_archive_or_another_state_of_it_is_begun_anew(
    store: Store, backfill: Backfill, sources: str, contents: str
) -> None:
    with store.writing() as connection:
        assert backfills.take_up(connection, sources, contents, "x") is None
        assert (backfills.earlier(connection, sources) == backfill.id) is (sources == "archive")


def test_one_that_is_done_is_not_taken_up(store: Store, backfill: Backfill) -> None:
    with store.writing() as connection:
        backfills.finish(connection, backfill, NOW)
        assert backfills.take_up(connection, "archive", "as of today", "x") is None
        backfills.forget(connection, backfill.id)
        assert backfills.earlier(connection, "archive") is None


def test_it_is_cleared_in_portions(
    store: Store, backfill: Backfill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backfills, "PORTION", 2)
    put(store, backfill, [entry(turn) for turn in TURNS])
    found = []
    for _ in range(4):
        with store.writing() as connection:
            found.append(backfills.clear_waiting(connection, backfill.id))
    assert found == [True, True, True, False]
    with store.writing() as connection:
        assert backfills.left(connection, backfill) == 0
        assert backfills.clear_rejects(connection, backfill.id) is False


def test_what_is_on_record_is_known_by_every_version_and_what_was_taken_back(store: Store) -> None:
    new = article("Norland has 5,000 troops.")
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        articles.record(connection, recording(new.text, "b"), NOW)
        withdrawals.put(connection, "art_2", NOW, NOW)
    with store.reading() as connection:
        found = backfills.on_record(connection, ["art_1", "art_2", "art_3"])
    assert found.digests == {("art_1", article().digest), ("art_1", new.digest)}
    assert found.withdrawn == {"art_2"}
