"""The few looks that tell what is new."""

from dataclasses import replace
from datetime import timedelta

from app.domain import Verdict
from app.domain.news import Arrival, Waiting
from app.domain.rejudging import Cause, Judged, Why
from app.store import Store, articles, jobs, news, rejudgings
from tests.unit.store.samples import NOW, recording

SOON = NOW + timedelta(seconds=5)


def test_an_empty_house_has_nothing_to_tell(store: Store) -> None:
    with store.reading() as connection:
        state = news.state(connection, 9, NOW)
    assert state.newest == ()
    assert (state.review, state.decision, state.waiting) == (0, 0, Waiting())
    assert str(state.mark) == "~0~0"


def test_an_article_and_what_waits_are_seen(store: Store) -> None:
    judged = [
        Judged("clm_1", "ser_1", "ser_1", None, Verdict.CONFLICTS, "equal"),
        Judged("clm_2", "ser_1", "ser_1", None, Verdict.UNSEEN, "equal"),
        Judged("clm_3", "ser_1", "ser_1", None, Verdict.UNSEEN, "equal"),
    ]
    handed_in = replace(recording(), judged=judged)
    with store.writing() as connection:
        articles.record(connection, handed_in, SOON)
        rejudgings.ask(connection, [handed_in.article.id], Why(Cause.RECORDED, "art_2"), NOW)
        jobs.put(connection, "deliver", {"delivery": "1"}, NOW, NOW)
        jobs.put(connection, "deliver", {"delivery": "2"}, NOW, NOW)
        taken = jobs.take(connection, "deliver", NOW, SOON)
        assert taken
        jobs.give_up(connection, taken, "no", NOW)
        state = news.state(connection, 9, NOW)
        counted = news.verdicts(connection, [handed_in.article.id])
    assert state.newest == (Arrival(SOON, handed_in.article.id),)
    assert state.waiting == Waiting(rejudgings=1, jobs=1, given_up=1)
    assert counted == {"conflicts": 1, "unseen": 2}
