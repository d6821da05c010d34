"""An article that is taken back counts no more, and one that comes in late changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain import Article, Status, Verdict
from app.errors import Outdated
from app.intake import Payload, article_from
from app.services.articles import get_article
from app.services.check import check_article
from app.services.engine import Engine
from app.services.figures import FigureQuery, list_figures, retract_figure
from app.services.rejudging import rejudge_all
from app.services.withdrawals import withdraw_article
from app.store import Store
from tests.unit.store.samples import NOW

Check = Callable[..., str]
TEXT, OTHER = "Norland has sent 4,000 troops.", "Norland has sent 5,000 troops."


def at(hours: int) -> datetime:
    return NOW + timedelta(hours=hours)


def written(text: str, made: int | None, source: str = "Harbour Post") -> Article:
    url = "https://harbour.example/1"
    article = article_from(Payload(text, source, "2022-01-30", url))
    return article if made is None else replace(article, updated=at(made))


@pytest.fixture
def check(engine: Engine, store: Store) -> Check:
    def hand_in(text: str, made: int | None = None, **more: str) -> str:
        article = written(text, made, **more)
        check_article(article, engine, store, now=NOW)
        return article.id

    return hand_in


def statuses(store: Store, source: str = "Harbour Post") -> dict[str, str]:
    page = list_figures(store, FigureQuery(source=source), None, 200)
    return {one.provenance.quote: str(one.status) for one in page.items}


def test_its_figures_are_retracted_and_the_desk_can_see_since_when(
    store: Store, check: Check
) -> None:
    article = check(TEXT)
    assert withdraw_article(store, article, at(1), at(2)) == 1
    assert statuses(store) == {TEXT: Status.RETRACTED}
    assert get_article(store, article).withdrawn_at == at(1)


def test_reports_that_rest_on_it_are_judged_again(
    store: Store, engine: Engine, check: Check
) -> None:
    first = check(TEXT)
    second = check(TEXT, source="Meridian Wire")
    rejudge_all(store, engine, at(1))
    withdraw_article(store, first, at(1), at(1))
    assert rejudge_all(store, engine, at(2)) == 1
    (change,) = get_article(store, second).history
    assert (change.old, change.new) == (Verdict.AGREES, Verdict.UNSEEN)
    assert (change.why.cause, change.why.id) == ("article.withdrawn", first)


def test_twice_is_as_good_as_once(store: Store, check: Check, rows: Callable[[], object]) -> None:
    article = check(TEXT)
    withdraw_article(store, article, at(1), at(1))
    before = rows()
    assert withdraw_article(store, article, at(1), at(2)) == 0
    assert rows() == before


def test_an_older_version_that_comes_late_takes_no_newer_one_s_place(
    store: Store, check: Check, rows: Callable[[], object]
) -> None:
    check(OTHER, made=2)
    before = rows()
    with pytest.raises(Outdated):
        check(TEXT, made=1)
    assert rows() == before


def test_a_version_between_two_that_say_the_same_comes_late_too(store: Store, check: Check) -> None:
    check(TEXT, made=1)
    check(TEXT, made=3)
    with pytest.raises(Outdated):
        check(OTHER, made=2)


def test_a_newer_version_takes_the_place(store: Store, check: Check) -> None:
    check(TEXT, made=1)
    check(OTHER, made=2)
    assert statuses(store) == {TEXT: Status.REPLACED, OTHER: Status.CURRENT}


def test_what_was_taken_back_before_it_came_in_stays_away(store: Store, check: Check) -> None:
    withdraw_article(store, written(TEXT, 1).id, at(2), at(2))
    with pytest.raises(Outdated):
        check(TEXT, made=1)
    assert statuses(store) == {}


def test_a_withdrawal_that_comes_late_takes_nothing_back(store: Store, check: Check) -> None:
    article = check(TEXT, made=2)
    with pytest.raises(Outdated):
        withdraw_article(store, article, at(1), at(3))
    assert statuses(store) == {TEXT: Status.CURRENT}


def test_the_same_text_published_again_counts_again(store: Store, check: Check) -> None:
    article = check(TEXT, made=1)
    withdraw_article(store, article, at(2), at(2))
    check(TEXT, made=3)
    assert statuses(store) == {TEXT: Status.CURRENT}
    record = get_article(store, article)
    assert (record.version, record.withdrawn_at) == (2, None)


def test_a_figure_that_a_person_retracted_does_not_come_back_with_its_article(
    store: Store, check: Check
) -> None:
    article = check(TEXT, made=1)
    (figure,) = list_figures(store, FigureQuery(), None, 1).items
    retract_figure(store, figure.id, at(1))
    withdraw_article(store, article, at(2), at(2))
    check(TEXT, made=3)
    assert statuses(store) == {TEXT: Status.RETRACTED}
