"""The queue walks an index for each question, in every order, and ends where it must."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from sqlalchemy import Connection, event

from app.domain import Verdict
from app.domain.queue import GRAVITY, ClaimState, Listed, Sort, Wanted
from app.domain.rejudging import Excerpt, Judged
from app.store import Store, articles, open_store, queue, verdicts
from app.store.sources import source_id
from tests.unit.store.samples import NOW, feeding, recording, series

ARTICLES = 6
OUTLETS = ("Harbour Post", "Meridian Wire")
STATES = (ClaimState.OPEN, ClaimState.OPEN, ClaimState.ACCEPTED)


def excerpt(number: int, verdict: Verdict) -> Excerpt:
    """Claims of one verdict have gaps of their own; some of them are alike."""
    word = "ferry" if number % 4 == 0 else "tram"
    gap = None if verdict is Verdict.UNSEEN else Decimal(number // 2) / 10
    return Excerpt(
        "40", f"The {word} 100% takes 40 people.", 4 + len(word) + 1, "40 person", "fig_x", gap, gap
    )


def judged(number: int) -> list[Judged]:
    return [
        Judged(
            f"clm_{number}_{place}",
            "ser_even" if number % 2 == 0 else "ser_odd",
            "ser_own",
            None,
            verdict,
            "rule",
            excerpt=excerpt(number, verdict),
        )
        for place, verdict in enumerate(Verdict)
    ]


@pytest.fixture(scope="module")
def known(lasting_url: str) -> Iterator[Store]:
    """Six articles, ten minutes apart, each with a claim of every verdict; nobody writes."""
    store = open_store(lasting_url)
    fill(store)
    yield store
    store.close()


def fill(store: Store) -> None:
    with store.writing() as connection:
        for number in range(ARTICLES):
            made = recording(name=f"{number}")
            source = OUTLETS[number % 2]
            own = replace(made.article, id=f"art_{number}", source=source, title=f"Part {number}")
            made = replace(made, article=own, figures=(), feeding=feeding(), judged=judged(number))
            articles.record(connection, made, NOW + timedelta(minutes=10 * number))
            verdicts.note_review(
                connection,
                own.id,
                f"clm_{number}_0",
                STATES[number % 3],
                "Ada" if number < 3 else None,
            )


def walked(store: Store, wanted: Wanted, limit: int) -> list[Listed]:
    """All pages, one behind the other."""
    found: list[Listed] = []
    after = None
    with store.reading() as connection:
        for _ in range(100):
            walk = queue.listed(connection, wanted, after, limit)
            found += walk.claims
            after = walk.further
            if after is None:
                return found
    raise AssertionError("the walk does not end")


def everything(store: Store) -> list[Listed]:
    return walked(store, Wanted(), 200)


def fits(claim: Listed, wanted: Wanted) -> bool:
    """What the filters mean, said once more."""
    asked = {
        "verdict": claim.verdict,
        "state": claim.state,
        "source": claim.source_id,
        "series": claim.series_id,
        "assignee": claim.assignee,
    }
    exact = all(getattr(wanted, name) in (None, value) for name, value in asked.items())
    since = wanted.since is None or claim.recorded_at >= wanted.since
    until = wanted.until is None or claim.recorded_at < wanted.until
    measured = wanted.sort is not Sort.GAP or bool(claim.gap)
    said = all(word in claim.quote.lower() for word in wanted.words)
    return exact and since and until and measured and said


def order(claim: Listed, sort: Sort) -> tuple[object, ...]:
    rank = GRAVITY.index(claim.verdict) if sort is Sort.GRAVEST else 0
    gap = claim.gap or 0.0 if sort is Sort.GAP else 0.0
    return rank, -gap, -claim.recorded_at.timestamp()


QUESTIONS = (
    Wanted(),
    Wanted(verdict=Verdict.DRIFTS),
    Wanted(state=ClaimState.OPEN),
    Wanted(verdict=Verdict.AGREES, state=ClaimState.ACCEPTED),
    Wanted(source=source_id("Harbour Post")),
    Wanted(source=source_id("Harbour Post"), verdict=Verdict.CONFLICTS, state=ClaimState.OPEN),
    Wanted(series="ser_odd"),
    Wanted(series="ser_odd", source=source_id("Meridian Wire"), verdict=Verdict.UNSEEN),
    Wanted(series="ser_odd", assignee="Ada"),
    Wanted(assignee="Ada", state=ClaimState.ACCEPTED),
    Wanted(since=NOW + timedelta(minutes=20)),
    Wanted(until=NOW + timedelta(minutes=20)),
    Wanted(
        verdict=Verdict.DRIFTS,
        since=NOW + timedelta(minutes=10),
        until=NOW + timedelta(minutes=40),
    ),
    Wanted(words=("ferry", "100%")),
    Wanted(words=("ferry",), verdict=Verdict.CONFLICTS, since=NOW + timedelta(minutes=10)),
    Wanted(series="ser_none"),
    Wanted(words=("zeppelin",)),
)


@pytest.mark.parametrize("limit", [1, 3, 200])
@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_the_pages_together_are_what_the_filters_mean_in_order(
    known: Store, number: int, sort: Sort, limit: int
) -> None:
    wanted = replace(QUESTIONS[number], sort=sort)
    found = walked(known, wanted, limit)
    names = [(one.article_id, one.claim_id) for one in found]
    assert len(set(names)) == len(names)
    assert {one.claim_id for one in everything(known) if fits(one, wanted)} == {
        one.claim_id for one in found
    }
    ordered = [order(one, sort) for one in found]
    assert ordered == sorted(ordered)


@pytest.mark.parametrize("sort", Sort)
def test_a_walk_that_is_cut_goes_on_where_it_ended(
    known: Store, sort: Sort, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wanted(words=("ferry",), sort=sort)
    whole = walked(known, wanted, 200)
    monkeypatch.setattr(queue, "WINDOW", 5)
    monkeypatch.setattr(queue, "WINDOW_OF_GAPS", 5)
    with known.reading() as connection:
        walk = queue.listed(connection, wanted, None, 200)
    assert walk.is_cut
    assert len(walk.claims) < len(whole)
    assert walked(known, wanted, 200) == whole


def test_of_a_large_source_only_the_newest_are_put_in_order_of_gap(
    known: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "WINDOW", 4)
    wanted = Wanted(source=source_id("Harbour Post"), sort=Sort.GAP)
    with known.reading() as connection:
        walk = queue.listed(connection, wanted, None, 200)
    assert {one.article_id for one in walk.claims} == {"art_4"}
    assert walk.older == NOW + timedelta(minutes=40)
    older = walked(known, replace(wanted, until=walk.older), 200)
    assert {one.article_id for one in older} == {"art_2"}


def test_a_row_says_what_the_claim_and_its_article_are(known: Store) -> None:
    (claim,) = walked(known, Wanted(verdict=Verdict.DRIFTS, words=("ferry",)), 1)[:1]
    assert (claim.article_id, claim.source, claim.title) == ("art_4", "Harbour Post", "Part 4")
    assert claim.quote[claim.at or 0 :].startswith("100%")
    assert (claim.surface, claim.reference, claim.gap, claim.tag) == (
        "40",
        "40 person",
        0.2,
        "1.0.0",
    )
    assert (claim.series_id, claim.series) == ("ser_even", None)


def test_counting_ends_where_nobody_reads_on(known: Store) -> None:
    with known.reading() as connection:
        assert queue.count(connection, None, None) == ARTICLES * len(Verdict)
        assert queue.count(connection, Verdict.AGREES, ClaimState.ACCEPTED) == 2
        assert queue.count(connection, None, ClaimState.OPEN, NOW + timedelta(minutes=50)) == 4
        assert queue.count(connection, None, ClaimState.OPEN, most=3) == 4
        assert queue.count(connection, None, None, most=3) == 4


def test_judging_again_keeps_the_place_and_what_is_on_record(store: Store) -> None:
    fill(store)
    before = everything(store)
    with store.writing() as connection:
        for number in range(ARTICLES):
            moment = NOW + timedelta(minutes=10 * number)
            verdicts.write(connection, f"art_{number}", judged(number), moment)
    after = everything(store)
    assert [one.claim_id for one in after] == [one.claim_id for one in before]
    # what was noted without a review on record counts for nothing
    assert {(one.state, one.assignee) for one in after} == {(ClaimState.OPEN, None)}


# Speed is measured elsewhere; that no page reads the whole table is held here.


def plans(
    connection: Connection, statements: Sequence[tuple[str, tuple[object, ...]]]
) -> Iterator[str]:
    for statement, parameters in statements:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        yield from (row[3] for row in rows)


@pytest.mark.on_sqlite("how SQLite says its plan")
@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("number", range(len(QUESTIONS)))
def test_no_question_reads_the_table_from_end_to_end(known: Store, number: int, sort: Sort) -> None:
    statements: list[tuple[str, tuple[object, ...]]] = []

    def heard(
        _connection: object, _cursor: object, statement: str, parameters: object, *_: object
    ) -> None:
        if statement.startswith("SELECT") and isinstance(parameters, tuple):
            statements.append((statement, parameters))

    event.listen(known.engine, "before_cursor_execute", heard)
    try:
        walked(known, replace(QUESTIONS[number], sort=sort), 3)
    finally:
        event.remove(known.engine, "before_cursor_execute", heard)
    assert statements
    with known.reading() as connection:
        told = list(plans(connection, statements))
    scans = [line for line in told if line.startswith("SCAN verdicts") and "USING" not in line]
    assert scans == []
    in_order = [line for line in told if line.startswith("SCAN verdicts")]
    assert {line.rpartition(" ")[2] for line in in_order} <= {"ix_verdicts_recency"}


def test_each_place_lies_behind_the_one_before(known: Store) -> None:
    found = everything(known)
    assert all(one.recorded_at >= other.recorded_at for one, other in pairwise(found))
    assert series().id not in {one.series_id for one in found}
