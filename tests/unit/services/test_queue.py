"""What is asked of the queue is checked, and one decision is made of several claims."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain import Verdict
from app.domain.queue import ClaimState, Listed, Sort, Wanted
from app.errors import BadInput
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.figures import retract_figure
from app.services.queue import Pick, Query, count_by_verdict, decide_all, list_claims, wanted_by
from app.services.rejudging import rejudge_all
from app.services.reviews import Given, ReviewKind, list_reviews
from app.store import Store
from app.store.sources import source_id

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
ACCEPT = Given(ReviewKind.ACCEPT, who="Ada")

Check = Callable[[str, str], None]


@pytest.fixture
def check(engine: Engine, store: Store) -> Check:
    def checked(text: str, source: str) -> None:
        article = article_from(Payload(text, source, "2022-02-20"))
        check_article(article, engine, store, now=NOW)

    return checked


ALL = Query()


def claims(store: Store, query: Query = ALL) -> tuple[Listed, ...]:
    return list_claims(store, query, None, 50, NOW).items


def pick(claim: Listed) -> Pick:
    return Pick(claim.article_id, claim.claim_id, claim.tag)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        (Query(), Wanted()),
        (Query(source="Harbour  POST"), Wanted(source=source_id("Harbour Post"))),
        (Query(source="src_" + "0" * 20), Wanted(source="src_" + "0" * 20)),
        (Query(age="7d"), Wanted(since=NOW - timedelta(days=7))),
        (Query(age="7d", since=NOW - timedelta(days=9)), Wanted(since=NOW - timedelta(days=7))),
        (Query(age="7d", since=NOW - timedelta(days=1)), Wanted(since=NOW - timedelta(days=1))),
        (Query(q=" mayor  Tarsa "), Wanted(words=("mayor", "Tarsa"))),
        (
            Query(Verdict.DRIFTS, ClaimState.OPEN, assignee="Ada", sort=Sort.GAP),
            Wanted(Verdict.DRIFTS, ClaimState.OPEN, assignee="Ada", sort=Sort.GAP),
        ),
    ],
)
def test_a_query_is_what_the_store_is_asked(query: Query, wanted: Wanted) -> None:
    assert wanted_by(query, NOW) == wanted


@pytest.mark.parametrize(
    ("query", "field"),
    [
        (Query(age="0d"), "age"),
        (Query(age="d"), "age"),
        (Query(age="99999d"), "age"),
        (Query(series="\x00"), "series"),
        (Query(assignee="x" * 1_000), "assignee"),
        (Query(source="\ud800"), "source"),
        (Query(q="x" * 1_000), "q"),
    ],
)
def test_what_cannot_be_asked_names_its_field(query: Query, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        wanted_by(query, NOW)
    assert refused.value.loc == (field,)


def test_a_limit_is_that_of_every_listing(store: Store) -> None:
    for limit in (0, 201):
        with pytest.raises(BadInput):
            list_claims(store, Query(), None, limit, NOW)


def test_claims_of_one_article_are_accepted_together(store: Store, check: Check) -> None:
    check("Norland has 4,000 troops in Maresia. Tarsa has 12 schools.", "Harbour Post")
    found = claims(store)
    assert len(found) == 2
    assert decide_all(store, [pick(one) for one in found], ACCEPT, NOW) == (2, ())
    assert {one.state for one in claims(store)} == {ClaimState.ACCEPTED}
    reviews = list_reviews(store, found[0].article_id, None, 10).items
    assert [review.who for review, _ in reviews] == ["Ada", "Ada"]


def test_what_somebody_else_decided_meanwhile_is_refused(store: Store, check: Check) -> None:
    check("Norland has 4,000 troops in Maresia.", "Harbour Post")
    check("Tarsa has 12 schools.", "Tarsa Times")
    seen = [pick(one) for one in claims(store)]
    decide_all(store, seen[:1], Given(ReviewKind.NOT_A_CLAIM), NOW)
    done, (left,) = decide_all(store, seen, ACCEPT, NOW)
    assert (done, left.pick) == (1, seen[0])
    assert "look at it again" in left.why
    assert {one.state for one in claims(store)} == {ClaimState.DISMISSED, ClaimState.ACCEPTED}


def test_an_unknown_claim_is_refused_and_the_others_are_not(store: Store, check: Check) -> None:
    check("Norland has 4,000 troops in Maresia.", "Harbour Post")
    (known,) = [pick(one) for one in claims(store)]
    unknown = [replace(known, claim_id="clm_none"), Pick("art_none", "clm_none", "1.0.0")]
    done, left = decide_all(store, [*unknown, known], ACCEPT, NOW)
    assert (done, [one.pick for one in left]) == (1, unknown)


def test_words_of_no_use_stop_all(store: Store, check: Check) -> None:
    check("Norland has 4,000 troops in Maresia.", "Harbour Post")
    with pytest.raises(BadInput):
        decide_all(store, [pick(one) for one in claims(store)], Given(ReviewKind.OVERRIDE), NOW)
    assert {one.state for one in claims(store)} == {ClaimState.OPEN}


def test_claims_are_counted_by_verdict_in_a_state(store: Store, check: Check) -> None:
    check("Norland has 4,000 troops in Maresia.", "Harbour Post")
    check("Norland has 9,000 troops in Maresia.", "Tarsa Times")
    counts = count_by_verdict(store, ClaimState.OPEN)
    assert (counts[Verdict.UNSEEN], counts[Verdict.CONFLICTS]) == (1, 1)
    assert next(iter(counts)) is Verdict.CONFLICTS
    later = NOW + timedelta(seconds=1)
    assert not any(count_by_verdict(store, None, later).values())


def test_a_verdict_that_turns_after_it_was_accepted_is_open_again(
    store: Store, check: Check, engine: Engine
) -> None:
    check("Norland has 4,000 troops in Maresia.", "Harbour Post")
    check("Norland has 9,000 troops in Maresia.", "Tarsa Times")
    (claim,) = claims(store, Query(verdict=Verdict.CONFLICTS))
    decide_all(store, [pick(claim)], ACCEPT, NOW)
    assert claim.reference_id is not None
    retract_figure(store, claim.reference_id, NOW)
    rejudge_all(store, engine, NOW)
    (again,) = claims(store, Query(source="Tarsa Times"))
    assert (again.verdict, again.state) == (Verdict.UNSEEN, ClaimState.OPEN)
    assert (again.reference, again.gap) == (None, None)
