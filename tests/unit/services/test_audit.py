"""Acts are noted for whoever is at the door, merged with decisions, and sealed one on another."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain import DecisionKind
from app.domain.audit import START, WORD_CHARACTERS, Act, AuditFilter
from app.domain.who import NOBODY, Who, WhoKind
from app.errors import BadInput
from app.services.audit import RECORDS, Change, list_audit, note, note_of_house, verify
from app.services.paging import Place, cursor_of
from app.services.seals import seal_waiting
from app.store import Store, cards, decisions, open_store
from app.store.decisions import NewDecision
from app.watching import Call, calling
from tests.unit.store.samples import feeding, series

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
ADA = Who(WhoKind.PERSON, "per_1", "Ada")
EVERYTHING = AuditFilter()


def noted(store: Store, act: Act, minutes: int = 0, who: Who = ADA, subject: str = "s") -> None:
    call = Call("req-1", "192.0.2.7", who, now=lambda: NOW + timedelta(minutes=minutes))
    with calling(call), store.writing() as connection:
        note(connection, act, subject)


def decided(store: Store, minutes: int) -> None:
    """One was put on record of a series."""
    with store.writing() as connection:
        cards.feed(connection, [series().id], feeding(series()), NOW)
        decision = NewDecision(DecisionKind.APART, series().id, None, None, "Ada")
        decisions.record(connection, decision, NOW + timedelta(minutes=minutes))


def acts(store: Store, wanted: AuditFilter = EVERYTHING) -> list[str]:
    return [one.act for one in list_audit(store, wanted, None, 50).items]


def test_the_call_says_who_when_and_from_where(store: Store) -> None:
    """Seen to fail with the call left out of `note`."""
    noted(store, Act.KEY_CREATED, 5)
    (entry,) = list_audit(store, EVERYTHING, None, 9).items
    assert (entry.who, entry.at) == (ADA, NOW + timedelta(minutes=5))
    assert (entry.address, entry.request_id, entry.subject) == ("192.0.2.7", "req-1", "s")


def test_without_a_door_nobody_did_it(store: Store) -> None:
    with store.writing() as connection:
        note(connection, Act.KEY_CREATED, None)
    (entry,) = list_audit(store, EVERYTHING, None, 9).items
    assert (entry.who, entry.address, entry.request_id) == (NOBODY, None, None)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (None, None),
        ("a\nb\x1b[2J", "a b [2J"),
        ("a\x00b", "a b"),
        ("x\ud800y", "x?y"),
        ("n" * (WORD_CHARACTERS + 1), "n" * WORD_CHARACTERS),
    ],
)
def test_a_word_is_one_short_line_that_can_be_kept(
    store: Store, given: str | None, kept: str | None
) -> None:
    """Seen to fail with the words noted as they come."""
    with store.writing() as connection:
        note(connection, Act.KEY_CREATED, given, Change(given, given))
    (entry,) = list_audit(store, EVERYTHING, None, 9).items
    assert (entry.subject, entry.before, entry.after) == (kept, kept, kept)


def test_the_records_are_merged_by_their_moments(store: Store) -> None:
    noted(store, Act.KEY_CREATED, 1)
    decided(store, 2)
    noted(store, Act.KEY_REVOKED, 3)
    assert acts(store) == [Act.KEY_REVOKED, "decision.apart", Act.KEY_CREATED]
    assert acts(store, AuditFilter(act="key")) == [Act.KEY_REVOKED, Act.KEY_CREATED]
    assert acts(store, AuditFilter(act="decision")) == ["decision.apart"]


def test_page_by_page_each_comes_once(store: Store) -> None:
    """Seen to fail with a cursor that tells of one record alone."""
    for minutes in range(6):
        noted(store, Act.KEY_CREATED, 2 * minutes)
        decided(store, 2 * minutes + 1)
    found, cursor = [], None
    for _ in range(20):
        page = list_audit(store, EVERYTHING, cursor, 5)
        found += [(one.act, one.at) for one in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert [at for _, at in found] == [NOW + timedelta(minutes=m) for m in range(11, -1, -1)]


@pytest.mark.parametrize("numbers", ["1", "1.2", "1.2.3.4", "1.2.x", "1.2.-3", "1..3", ""])
def test_a_cursor_that_no_listing_gave_is_refused(store: Store, numbers: str) -> None:
    assert len(RECORDS) == 3
    with pytest.raises(BadInput, match="cursor"):
        list_audit(store, EVERYTHING, cursor_of("audit", Place(numbers, "")), 5)


@pytest.mark.parametrize("wanted", [AuditFilter(who="a\x00"), AuditFilter(act="\ud800")])
def test_words_that_no_database_takes_are_refused(store: Store, wanted: AuditFilter) -> None:
    with pytest.raises(BadInput):
        list_audit(store, wanted, None, 5)


def test_an_untouched_record_is_proven_and_says_its_newest_digest(store: Store) -> None:
    assert verify(store).digest == START
    noted(store, Act.KEY_CREATED)
    noted(store, Act.KEY_REVOKED)
    seal_waiting(store)  # where several write at once it is not done by whoever writes
    newest = list_audit(store, EVERYTHING, None, 1).items[0]
    proof = verify(store)
    assert (proof.entries, proof.digest, proof.broken_at) == (2, newest.digest, None)
    assert verify(store, (2, newest.digest)).broken_at is None


def test_what_was_noted_elsewhere_shows_an_end_cut_off_and_a_chain_made_anew(store: Store) -> None:
    """Seen to fail with the number that was noted left out of it."""
    noted(store, Act.KEY_CREATED)
    seal_waiting(store)
    digest = verify(store).digest
    assert verify(store, (1, "0" * 64)).broken_at == 1
    assert verify(store, (2, digest)).broken_at == 2


def test_what_was_done_to_a_database_that_takes_no_entry_stays_done() -> None:
    """Seen to fail with the error let through: a backup of a full disk was called a failure."""
    gone = open_store("sqlite:////nowhere/at/all.sqlite3")
    note_of_house(gone, Act.DATABASE_BACKED_UP, Change())
    gone.close()


def test_what_was_done_to_the_database_is_noted_in_it(store: Store) -> None:
    note_of_house(store, Act.DATABASE_BACKED_UP, Change(after="7 rows"))
    (entry,) = list_audit(store, EVERYTHING, None, 9).items
    assert (entry.act, entry.subject, entry.after) == (Act.DATABASE_BACKED_UP, None, "7 rows")
