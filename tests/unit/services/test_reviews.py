"""A person decides on what they saw, and the record can say what counts."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from app.domain import Verdict
from app.domain.review import Review, assigned, standing
from app.errors import BadInput, Changed, Conflict, NotFound, TooLarge
from app.services.articles import get_article
from app.services.reviews import (
    ClaimName,
    Given,
    PublicWords,
    ReviewKind,
    counting_reviews,
    list_all_reviews,
    meanwhile,
    review_claim,
    tag_behind,
    tag_of,
)
from app.store import Store, articles, messages, subscriptions
from tests.unit.store.samples import NOW, recording
from tests.unit.store.test_subscriptions import SECOND

CLAIM = ClaimName("art_1", "clm_1")
ACCEPT = Given(ReviewKind.ACCEPT)
REPORT = (
    '{"claims": [{"id": "clm_1", "verdict": "conflicts", "surface": "4,000 troops", '
    '"quote": "Norland has 4,000 troops.", "attribution": "the ministry", "statistic": "level", '
    '"quantity": {"low": 4000, "high": 4000, "bound": "exact", "unit": "troop"}, "change": null, '
    '"item": "troop", "subject": "Norland", "place": null, "event": "have", "series": "ser_1"}]}'
)


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, replace(recording(), report=REPORT), NOW)
    return store


def test_the_tag_of_what_was_seen_lets_one_decide_once(known: Store) -> None:
    tag = tag_of(get_article(known, "art_1"))
    review = review_claim(known, CLAIM, ACCEPT, {tag, "other"}, NOW)
    assert (review.seen.quote, review.seen.claimant) == (
        "Norland has 4,000 troops.",
        "the ministry",
    )
    with pytest.raises(Changed):
        review_claim(known, CLAIM, ACCEPT, {tag}, NOW)
    assert tag_of(get_article(known, "art_1")) == tag_behind(review)
    assert review_claim(known, CLAIM, ACCEPT, None, NOW).number == 2


def test_another_version_or_edition_is_another_tag(known: Store) -> None:
    record = get_article(known, "art_1")
    tags = {tag_of(one) for one in (record, replace(record, version=2), replace(record, edition=1))}
    assert len(tags) == 3


def test_what_counts_is_what_the_report_still_says(known: Store) -> None:
    review = review_claim(known, CLAIM, ACCEPT, None, NOW)
    record = get_article(known, "art_1")
    assert counting_reviews(record) == {"clm_1": review}
    changed = replace(record, report=REPORT.replace("conflicts", "agrees"))
    assert counting_reviews(changed) == {}
    assert counting_reviews(replace(record, report='{"claims": []}')) == {}


def decide(store: Store, kind: ReviewKind, **said: Any) -> Review:
    return review_claim(store, CLAIM, Given(kind, **said), None, NOW)


def test_a_note_and_an_assignment_leave_what_stands(known: Store) -> None:
    dismissed = decide(known, ReviewKind.NOT_A_CLAIM)
    note = decide(known, ReviewKind.NOTE, reason=" ask the  ministry ")
    given = decide(known, ReviewKind.ASSIGN, assignee=" Ada ")
    assert (dismissed.stands, note.stands, given.stands) == (1, 1, 1)
    assert note.reason == "ask the ministry"
    record = get_article(known, "art_1")
    assert counting_reviews(record) == standing(record.reviews) == {"clm_1": dismissed}
    assert assigned(record.reviews) == {"clm_1": "Ada"}
    decide(known, ReviewKind.ASSIGN)
    assert assigned(get_article(known, "art_1").reviews) == {}


def test_a_note_is_for_the_desk_alone(known: Store) -> None:
    with known.writing() as connection:
        subscriptions.add(connection, SECOND)
    decide(known, ReviewKind.NOTE, reason="the source is a neighbour of mine")
    decide(known, ReviewKind.ASSIGN, assignee="Ada")
    with known.reading() as connection:
        (told,) = messages.listed(connection, SECOND.id, None, 9)
    assert '"number": 2' in told.body


def test_an_undo_passes_over_notes_and_keeps_who_looks_after_the_claim(known: Store) -> None:
    decide(known, ReviewKind.ACCEPT)
    decide(known, ReviewKind.ASSIGN, assignee="Ada")
    decide(known, ReviewKind.OVERRIDE, verdict=Verdict.AGREES, reason="recounted")
    decide(known, ReviewKind.NOTE, reason="twice")
    first, second = decide(known, ReviewKind.UNDO), decide(known, ReviewKind.UNDO)
    assert (first.stands, second.stands) == (1, None)
    with pytest.raises(Conflict):
        decide(known, ReviewKind.UNDO)
    assert [(one.before.words, one.after.words) for one in get_article(known, "art_1").reviews] == [
        ("nothing decided", "accepted: conflicts"),
        ("accepted: conflicts", "accepted: conflicts; assigned to Ada"),
        ("accepted: conflicts; assigned to Ada", "overridden: agrees; assigned to Ada"),
        ("overridden: agrees; assigned to Ada", "overridden: agrees; assigned to Ada"),
        ("overridden: agrees; assigned to Ada", "accepted: conflicts; assigned to Ada"),
        ("accepted: conflicts; assigned to Ada", "nothing decided; assigned to Ada"),
    ]


def test_who_comes_too_late_is_told_what_was_decided(known: Store) -> None:
    tag = tag_of(get_article(known, "art_1"))
    made = decide(known, ReviewKind.ACCEPT)
    record = get_article(known, "art_1")
    since = meanwhile(record, tag)
    assert (since.reviews, since.is_other_text, since.is_judged_again) == ((made,), False, False)
    assert meanwhile(record, tag_of(record)).reviews == ()
    assert meanwhile(replace(record, edition=1), tag).is_judged_again
    later = meanwhile(replace(record, version=2), tag)
    assert (later.is_other_text, later.is_judged_again) == (True, False)
    assert meanwhile(record, "what?").reviews == (made,)


def test_all_reviews_are_listed_page_by_page(known: Store) -> None:
    for kind in (ReviewKind.ACCEPT, ReviewKind.NOT_A_CLAIM, ReviewKind.UNDO):
        decide(known, kind)
    first = list_all_reviews(known, None, 2)
    rest = list_all_reviews(known, first.next_cursor, 2)
    assert [one.review.number for one in (*first.items, *rest.items)] == [3, 2, 1]
    assert [one.is_last for one in (*first.items, *rest.items)] == [False, False, True]
    assert rest.next_cursor is None
    for cursor, limit in (("x", 2), (None, 0)):
        with pytest.raises(BadInput):
            list_all_reviews(known, cursor, limit)


def test_white_space_is_no_reason(known: Store) -> None:
    given = Given(ReviewKind.OVERRIDE, Verdict.AGREES, reason=" \n")
    with pytest.raises(BadInput) as refused:
        review_claim(known, CLAIM, given, None, NOW)
    assert refused.value.loc == ("reason",)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (Given(ReviewKind.ACCEPT, who="x" * 201), "who"),
        (Given(ReviewKind.ACCEPT, reason="x" * 4001), "reason"),
        (Given(ReviewKind.ACCEPT, words=PublicWords("x" * 501)), "textual_rating"),
        (Given(ReviewKind.ACCEPT, words=PublicWords(url="https://" + "x" * 2048)), "url"),
    ],
)
def test_words_are_bounded(known: Store, given: Given, field: str) -> None:
    with pytest.raises(TooLarge) as refused:
        review_claim(known, CLAIM, given, None, NOW)
    assert refused.value.loc == (field,)


@pytest.mark.parametrize("claim", [ClaimName("art_9", "clm_1"), ClaimName("art_1", "clm_9")])
def test_what_is_not_on_record_is_not_found(known: Store, claim: ClaimName) -> None:
    with pytest.raises(NotFound):
        review_claim(known, claim, ACCEPT, None, NOW)


def test_of_many_who_saw_the_same_one_decides(known: Store) -> None:
    tag = tag_of(get_article(known, "art_1"))

    def decide(number: int) -> bool:
        given = Given(ReviewKind.ACCEPT, who=f"editor {number}")
        try:
            review_claim(known, CLAIM, given, {tag}, NOW)
        except Changed:
            return False
        return True

    with ThreadPoolExecutor(8) as editors:
        assert sum(editors.map(decide, range(8))) == 1
    assert len(get_article(known, "art_1").reviews) == 1
