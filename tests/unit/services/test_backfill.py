"""A backfill is looked at once, goes on where it was, and leaves the table to one process."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.backfill import Reject, Spot, Tally, turn_of
from app.errors import Conflict, Unavailable
from app.intake import Payload, article_from
from app.outgoing import Reach
from app.services import backfill as module
from app.services.archives import Archive, Batch, Dated, Means, Off, Piece, Ready, Refused
from app.services.backfill import Manner, rejects_of, run_backfill
from app.services.check import check_article
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.progress import list_undertakings
from app.services.subscriptions import Wish, subscribe
from app.store import Store, articles, open_store
from app.store.tables import (
    ARTICLES,
    BACKFILL_ARTICLES,
    BACKFILLS,
    FIGURES,
    MESSAGES,
    VERDICTS,
)
from tests.clocks import hurried
from tests.databases import migrated

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
FIRST = date(2022, 1, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    opened = open_store(url)
    yield opened
    opened.close()


@dataclass
class Made:
    """An archive of so many articles, the newest first, and those that read it."""

    engine: Engine
    count: int = 6
    contents: str = "as of today"
    replaces: str | None = None
    updated: datetime | None = None
    looked: list[int] = field(default_factory=list)
    read: list[int] = field(default_factory=list)

    @property
    def archive(self) -> Archive:
        return Archive(
            name="2022.jsonl",
            sources="archive",
            contents=self.contents,
            pieces=lambda: map(self.piece, range(self.count)),
            piece_at=lambda entry: self.piece(entry.turn.position),
            name_of=lambda spot: f"file {spot.source}",
        )

    @property
    def means(self) -> Means:
        return Means(look=self._look, read=self._read)

    def piece(self, position: int) -> Piece:
        return Piece(position, Spot(0, "", position, 1, position + 1), "a.jsonl", b"x")

    def payload(self, position: int) -> Payload:
        day = (FIRST + timedelta(self.count - position)).isoformat()
        text = f"Norland has {4_000 + 100 * position:,} soldiers at the border."
        return Payload(text, f"Outlet {position}", day, updated=self.updated)

    def _look(self, batches: Iterable[Batch]) -> Iterator[Sequence[Dated | Off | Refused]]:
        for batch in batches:
            self.looked += [piece.position for piece in batch]
            yield [self._dated(piece) for piece in batch]

    def _dated(self, piece: Piece) -> Dated:
        article = article_from(self.payload(piece.position))
        turn = turn_of(str(article.published), None, piece.position)
        return Dated(article.id, article.digest, turn)

    def _read(self, batches: Iterable[Batch]) -> Iterator[Sequence[Ready | Off | Refused]]:
        for batch in batches:
            self.read += [piece.position for piece in batch]
            yield [self._ready(piece) for piece in batch]

    def _ready(self, piece: Piece) -> Ready:
        article = article_from(self.payload(piece.position))
        return Ready(read_article(article, self.engine), self.replaces, self.updated)


@pytest.fixture
def made(engine: Engine) -> Made:
    return Made(replace(engine, parser=None))


def run(store: Store, made: Made, manner: Manner | None = None) -> tuple[Tally, list[Reject]]:
    standing = manner or Manner(lambda: NOW, batch=2)
    tally, number = run_backfill(store, made.engine, made.archive, made.means, standing)
    return tally, list(rejects_of(store, number))


class Stop(Exception):
    """Somebody stops it here."""


def stopping_after(done: int) -> Manner:
    def recorded(count: int, _total: int, _tally: Tally) -> None:
        if count == done:
            raise Stop

    return Manner(lambda: NOW, batch=2, recorded=recorded)


def test_it_is_read_in_the_order_of_days_in_batches(store: Store, made: Made) -> None:
    assert run(store, made) == (Tally(recorded=6), [])
    assert (made.looked, made.read) == ([0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0])


def test_no_two_articles_come_in_at_one_moment(store: Store, made: Made) -> None:
    run(store, made)
    with store.reading() as connection:
        moments = list(connection.scalars(select(ARTICLES.c.recorded_at)))
    assert len(set(moments)) == len(moments) == 6


def test_whoever_wants_is_told_how_far_it_is(store: Store, made: Made) -> None:
    told: list[object] = []
    run(store, made, Manner(lambda: NOW, "ada", 4, told.append, lambda *how: told.append(how)))
    assert told[:3] == [4, 6, (1, 6, Tally(recorded=1))]
    assert told[-1] == (6, 6, Tally(recorded=6))
    (undertaking,) = list_undertakings(store, 9)
    assert (undertaking.who, undertaking.what, undertaking.total) == ("ada", "2022.jsonl", 6)


@pytest.mark.parametrize("done", [1, 2, 5, 6])
def test_it_goes_on_where_it_was(store: Store, made: Made, done: int) -> None:
    with pytest.raises(Stop):
        run(store, made, stopping_after(done))
    made.read.clear()
    told: list[tuple[int, int, Tally]] = []
    assert run(store, made, Manner(lambda: NOW, recorded=lambda *how: told.append(how))) == (
        Tally(recorded=6),
        [],
    )
    assert len(made.looked) == 6  # not once more
    assert made.read == [5, 4, 3, 2, 1, 0][done:]
    assert told[-1:] == ([(6 - done, 6 - done, Tally(recorded=6))] if done < 6 else [])


def test_what_was_looked_at_in_part_is_looked_at_anew(store: Store, made: Made) -> None:
    def stop(count: int) -> None:
        if count == 4:
            raise Stop

    with pytest.raises(Stop):
        run(store, made, Manner(lambda: NOW, batch=2, looked=stop))
    assert run(store, made) == (Tally(recorded=6), [])
    assert made.looked == [0, 1, 2, 3, *range(6)]


def test_an_archive_that_changed_is_looked_at_anew_and_nothing_is_doubled(
    store: Store, made: Made
) -> None:
    with pytest.raises(Stop):
        run(store, made, stopping_after(4))
    changed = replace(made, contents="as of tomorrow", looked=[], read=[])
    assert run(store, changed) == (Tally(recorded=2, known=4), [])
    with store.reading() as connection:
        assert list(connection.scalars(select(BACKFILLS.c.contents))) == ["as of tomorrow"]
        assert connection.execute(select(BACKFILL_ARTICLES)).all() == []


def test_a_second_process_takes_over_and_the_first_writes_nothing_more(
    store: Store, made: Made
) -> None:
    second = replace(made, looked=[], read=[])

    def take_over(done: int, _total: int, _tally: Tally) -> None:
        if done == 2:
            assert run(store, second) == (Tally(recorded=6), [])

    with pytest.raises(Conflict, match="another process has taken this archive up"):
        run(store, made, Manner(lambda: NOW, batch=2, recorded=take_over))
    assert second.read == [3, 2, 1, 0]
    with store.reading() as connection:
        assert len(connection.execute(select(VERDICTS)).all()) == 6


def test_what_is_older_than_what_is_on_record_is_set_aside(store: Store, made: Made) -> None:
    newer = replace(made.payload(3), text="Norland has 9 soldiers.", url="https://a.example/3")
    made.updated = NOW - timedelta(days=9)
    older = replace(newer, text="Norland has 8 soldiers.", updated=made.updated)
    made.payload = lambda position: older  # type: ignore[method-assign]
    made.count = 1
    new = article_from(replace(newer, updated=NOW))
    check_article(new, made.engine, store, now=NOW)
    tally, (reject,) = run(store, made)
    assert tally == Tally(rejected=1)
    assert (reject.file, reject.line) == ("file 0", 1)
    assert reject.problem.startswith("a newer version of the article")


def test_an_article_takes_the_place_of_an_earlier_one_with_its_own_record(
    store: Store, made: Made
) -> None:
    earlier = article_from(replace(made.payload(0), text="Norland has 9 soldiers.", uri="urn:1"))
    check_article(earlier, made.engine, store, now=NOW)
    made.count, made.replaces = 1, earlier.id
    run(store, made)
    with store.reading() as connection:
        rows = connection.execute(select(FIGURES.c.article_id, FIGURES.c.status))
        statuses = {row.article_id: row.status for row in rows}
        assert statuses.pop(earlier.id) == "retracted"
        assert list(statuses.values()) == ["current"]


def test_an_archive_is_no_news(store: Store, made: Made) -> None:
    """Seen to fail with the archive's articles recorded as those that come in time."""
    subscribe(store, Wish("https://desk.example/hook"), Reach(), NOW)
    run(store, made)
    with store.reading() as connection:
        assert connection.execute(select(MESSAGES)).all() == []


def test_without_the_database_it_stops_and_sets_nothing_aside(
    store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = articles.record

    def failing(*_: object) -> None:
        raise Unavailable("the database does not answer")

    monkeypatch.setattr(articles, "record", failing)
    with pytest.raises(Unavailable):
        run(store, made)
    monkeypatch.setattr(articles, "record", whole)
    assert run(store, made) == (Tally(recorded=6), [])


def test_rejects_are_read_page_by_page(
    store: Store, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    refusing = [Refused("holds no text")] * 2
    means = Means(look=lambda batches: (refusing for _ in batches), read=made.means.read)
    tally, number = run_backfill(
        store, made.engine, made.archive, means, Manner(lambda: NOW, batch=2)
    )
    assert tally == Tally(rejected=6)
    assert [one.position for one in rejects_of(store, number)] == list(range(6))
    assert made.read == []


def test_what_takes_too_long_to_compare_is_set_aside_and_the_rest_recorded(
    store: Store, made: Made
) -> None:
    """Seen to fail with the run ended, as it is where the database is gone."""
    long = "It hired " + ", ".join(f"{number} engineers" for number in range(20, 32)) + "."
    payload = made.payload
    made.payload = lambda position: (  # type: ignore[method-assign]
        Payload(long, "Harbour Post", "2022-01-09") if position == 3 else payload(position)
    )
    hurry = hurried(made.engine, 20)
    standing = Manner(lambda: NOW, batch=2)
    tally, number = run_backfill(store, hurry, made.archive, made.means, standing)
    (reject,) = rejects_of(store, number)
    assert tally == Tally(recorded=5, rejected=1)
    assert reject.line == 4
    assert "longer than 20 s" in reject.problem
