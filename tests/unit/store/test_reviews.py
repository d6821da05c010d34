"""Reviews are put on record and found by words, while they count."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain import Verdict
from app.domain.lesson import Lesson
from app.domain.rejudging import Judged
from app.domain.review import PublicWords, Review, ReviewKind, Seen, State
from app.store import Store, articles, reviews, verdicts
from app.store.reviews import Published, Search
from tests.unit.store.samples import NOW, recording, series

QUOTE = "Norland has 4,000 troops, 50% of them_volunteers."
ANY = Search()
JUDGED = Judged("clm_1", series().id, series().id, None, Verdict.CONFLICTS, "rule")
REVIEW = Review(
    number=1,
    article_id="art_1",
    claim_id="clm_1",
    kind=ReviewKind.ACCEPT,
    stands=1,
    verdict=Verdict.CONFLICTS,
    seen=Seen(1, 0, Verdict.CONFLICTS, "4,000 troops", QUOTE, "the ministry"),
    words=PublicWords("Wrong", "https://desk.example/1", "https://meridian.example/1"),
    reason="counted twice",
    who="night desk",
    decided_at=NOW,
    before=State(ReviewKind.OVERRIDE, Verdict.AGREES, "Bo"),
    after=State(ReviewKind.ACCEPT, Verdict.CONFLICTS, "Ada"),
    lesson=Lesson("fact_1", "ser_1", "sent", Decimal("4000.0"), None),
)


@pytest.fixture
def known(store: Store) -> Store:
    """One article with one claim, and no review yet."""
    with store.writing() as connection:
        articles.record(connection, replace(recording(), judged=[JUDGED]), NOW)
    return store


def record(store: Store, *made: Review) -> None:
    with store.writing() as connection:
        for review in made:
            assert reviews.next_number(connection) == review.number
            reviews.record(connection, review)


def found(store: Store, search: Search = ANY, before: int | None = None) -> list[Published]:
    with store.reading() as connection:
        return list(reviews.listed(connection, search, before, (0, 10)))


def judge(store: Store, verdict: Verdict) -> None:
    with store.writing() as connection:
        verdicts.write(connection, "art_1", [replace(JUDGED, verdict=verdict)], NOW)


def test_a_review_comes_back_as_it_was_made(known: Store) -> None:
    record(known, REVIEW)
    with known.reading() as connection:
        assert reviews.of_article(connection, "art_1") == (REVIEW,)
    assert found(known) == [
        Published(
            REVIEW,
            "Harbour Post",
            recording().article.published,
            "https://harbour.example/1",
            "en",
        )
    ]


def test_only_what_stands_is_found(known: Store) -> None:
    second = replace(REVIEW, number=2, stands=2, who="day desk")
    record(known, REVIEW, second)
    assert [one.review.number for one in found(known)] == [2]
    undo = replace(
        REVIEW, number=3, kind=ReviewKind.UNDO, stands=1, verdict=None, words=PublicWords()
    )
    record(known, undo)
    assert [one.review.number for one in found(known)] == [1]
    record(known, replace(undo, number=4, stands=None))
    assert found(known) == []


def test_only_what_counts_is_found(known: Store) -> None:
    record(known, replace(REVIEW, kind=ReviewKind.OVERRIDE, verdict=Verdict.SUPERSEDED))
    for verdict in Verdict:
        judge(known, verdict)
        assert bool(found(known)) is (verdict in (Verdict.CONFLICTS, Verdict.SUPERSEDED))


def test_what_rates_nothing_is_found_by_a_persons_words_alone(known: Store) -> None:
    judge(known, Verdict.UNSEEN)
    bare = replace(
        REVIEW,
        verdict=Verdict.UNSEEN,
        seen=replace(REVIEW.seen, verdict=Verdict.UNSEEN),
        words=PublicWords(),
    )
    record(known, bare)
    assert found(known) == []
    record(known, replace(bare, number=2, stands=2, words=PublicWords("Unproven")))
    assert [one.review.number for one in found(known)] == [2]


def test_a_claim_that_is_gone_is_not_found(known: Store) -> None:
    record(known, REVIEW)
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [], NOW)
    assert found(known) == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        (("norland", "4,000"), True),
        (("MINISTRY",), True),
        (("harbour",), True),
        (("norland", "tanks"), False),
        (("50%",), True),
        (("%",), True),
        (("4_000",), False),
        (("m_v",), True),
        (("' OR 1=1 --",), False),
    ],
)
def test_all_words_are_looked_for_as_they_are(
    known: Store, words: tuple[str, ...], *, is_found: bool
) -> None:
    record(known, REVIEW)
    assert bool(found(known, Search(words=words))) is is_found


def test_language_and_age_narrow_the_search(known: Store) -> None:
    record(known, REVIEW)
    assert found(known, Search(language="en", since=NOW))
    assert not found(known, Search(language="fr"))
    assert not found(known, Search(since=NOW + timedelta(seconds=1)))


def test_a_page_begins_behind_a_number(known: Store) -> None:
    record(known, REVIEW)
    assert found(known, before=2)
    assert not found(known, before=1)


def test_what_is_no_claim_is_found_by_no_search(known: Store) -> None:
    words = PublicWords("No claim at all")
    record(known, replace(REVIEW, kind=ReviewKind.NOT_A_CLAIM, verdict=None, words=words))
    assert found(known) == []


def test_the_history_of_all_articles_says_what_stands_now(known: Store) -> None:
    note = replace(REVIEW, number=2, kind=ReviewKind.NOTE, verdict=None)
    record(known, REVIEW, note)
    with known.reading() as connection:
        latest = reviews.newest(connection, None, 10)
        assert reviews.newest(connection, None, 1) == latest[:1]
        assert reviews.newest(connection, 2, 10) == latest[1:]
    assert [(one.review, one.is_last) for one in latest] == [(note, False), (REVIEW, True)]
    assert (latest[0].source, latest[0].title) == ("Harbour Post", recording().article.title)


def test_the_history_says_what_still_counts(known: Store) -> None:
    record(known, REVIEW)

    def counts() -> bool:
        with known.reading() as connection:
            (only,) = reviews.newest(connection, None, 10)
        assert only.is_last
        return only.counts

    assert counts()
    judge(known, Verdict.AGREES)
    assert not counts()
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [], NOW)
    assert not counts()
