"""What a decision did is gone when it is taken back, as if it had never been made."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain import DecisionKind, Figure, Overrules, Report, Status
from app.errors import Conflict, NotFound
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    merge_series,
    pin_figure,
    retract_figure,
    split_series,
    undo_decision,
    unpin_figure,
)
from app.services.figures import NewFigure, SeriesFacets, add_figures, get_figure
from app.services.series import get_series
from app.services.withdrawals import withdraw_article
from app.settings import Profile
from app.store import Store
from app.wiring import build_engine
from tests.unit.store.samples import NOW

Add = Callable[..., Figure]
Check = Callable[..., Report]
FAST = build_engine(Profile.FAST)
WORD = Word("a slip of the desk", "night desk")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store, FAST)


@pytest.fixture
def add(desk: Desk) -> Add:
    def added(subject: str, value: int = 300) -> Figure:
        number = Decimal(value)
        facets = SeriesFacets("engineer", subject)
        new = NewFigure(facets, number, number, "engineer", "Coast Agency", published=NOW.date())
        return add_figures(desk.store, desk.engine, [new], NOW)[0]

    return added


@pytest.fixture
def check(desk: Desk) -> Check:
    def checked(text: str) -> Report:
        payload = Payload(text, "Harbour Post", "2022-02-01", url="https://harbour.example/1")
        return check_article(article_from(payload), desk.engine, desk.store, now=LATER)

    return checked


def held(desk: Desk) -> Overrules:
    with desk.store.reading() as connection:
        return desk.store.memory.overrules(connection)


def home(desk: Desk, figure: Figure) -> str:
    return get_figure(desk.store, figure.id).series_id


def test_a_merge_taken_back_leaves_two_that_nobody_kept_apart(desk: Desk, add: Add) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", 320)
    merge = merge_series(desk, away.series_id, stays.series_id, WORD, NOW)
    undo = undo_decision(desk, merge.number, WORD, NOW, stays.series_id)
    assert (undo.kind, undo.undoes, undo.figures) == (DecisionKind.UNDO, merge.number, 1)
    assert (home(desk, away), home(desk, stays)) == (away.series_id, stays.series_id)
    taught = held(desk)
    assert taught == Overrules(version=undo.number)
    assert get_series(desk.store, away.series_id).merged_into is None


def test_what_came_by_the_word_of_a_merge_goes_with_it(desk: Desk, add: Add, check: Check) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", 900)
    merge = merge_series(desk, away.series_id, stays.series_id, WORD, NOW)
    (finding,) = check("Northern Baths has 300 engineers.").findings
    assert finding.series_id == stays.series_id
    assert undo_decision(desk, merge.number, WORD, LATER).figures == 2
    sources = {one.provenance.source for one in get_series(desk.store, away.series_id).figures}
    assert sources == {"Coast Agency", "Harbour Post"}


def test_an_apart_taken_back_leaves_the_merge_that_it_had_lifted(desk: Desk, add: Add) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", 900)
    merge_series(desk, away.series_id, stays.series_id, WORD, NOW)
    apart = keep_apart(desk, stays.series_id, away.series_id, WORD, NOW)
    since = add("Northern Baths", 310)
    assert since.series_id == away.series_id
    undo_decision(desk, apart.number, WORD, NOW)
    assert {home(desk, one) for one in (away, stays, since)} == {stays.series_id}
    assert held(desk).merged[away.series_id].id == stays.series_id
    assert held(desk).opposites == frozenset()


def test_an_older_merge_does_not_come_back_over_a_later_one(desk: Desk, add: Add) -> None:
    baths, lagoon, spa = add("Northern Baths"), add("Blue Lagoon"), add("Lagoon Spa")
    merge_series(desk, baths.series_id, lagoon.series_id, WORD, NOW)
    apart = keep_apart(desk, baths.series_id, lagoon.series_id, WORD, NOW)
    later = merge_series(desk, spa.series_id, baths.series_id, WORD, NOW)
    with pytest.raises(Conflict, match=f"decision {later.number} rests on it"):
        undo_decision(desk, apart.number, WORD, NOW)
    undo_decision(desk, later.number, WORD, NOW)
    undo_decision(desk, apart.number, WORD, NOW)
    assert home(desk, baths) == lagoon.series_id
    assert home(desk, spa) == spa.series_id


def test_an_apart_that_lifted_nothing_is_forgotten(desk: Desk, add: Add) -> None:
    one, other = add("Northern Baths"), add("Blue Lagoon")
    apart = keep_apart(desk, one.series_id, other.series_id, WORD, NOW)
    assert undo_decision(desk, apart.number, WORD, NOW).figures == 0
    assert held(desk).apart == frozenset()


def test_a_split_taken_back_brings_its_figures_home(desk: Desk, add: Add) -> None:
    stays, moved = add("Blue Lagoon"), add("Blue Lagoon", 900)
    part = Part((moved.id,), OtherFacets(subject="Lagoon Spa"))
    split = split_series(desk, stays.series_id, part, WORD, NOW)
    assert undo_decision(desk, split.number, WORD, NOW, split.other_id).figures == 1
    assert home(desk, moved) == stays.series_id
    assert (held(desk).apart, held(desk).made) == (frozenset(), frozenset())


def test_a_pin_and_its_lifting_are_taken_back(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon")
    pin = pin_figure(desk, one.series_id, one.id, WORD, NOW)
    unpin = unpin_figure(desk, one.series_id, WORD, NOW)
    with pytest.raises(Conflict, match=f"decision {unpin.number} rests on it"):
        undo_decision(desk, pin.number, WORD, NOW)
    undo_decision(desk, unpin.number, WORD, NOW)
    assert held(desk).pins[one.series_id].figure_id == one.id
    undo_decision(desk, pin.number, WORD, NOW)
    assert held(desk).pins == {}


def test_what_was_merged_on_is_taken_back_from_the_last_on(desk: Desk, add: Add) -> None:
    baths, lagoon, spa = add("Northern Baths"), add("Blue Lagoon"), add("Lagoon Spa")
    first = merge_series(desk, baths.series_id, lagoon.series_id, WORD, NOW)
    second = merge_series(desk, lagoon.series_id, spa.series_id, WORD, NOW)
    with pytest.raises(Conflict, match=f"decision {second.number} rests on it: undo that one"):
        undo_decision(desk, first.number, WORD, NOW)
    undo_decision(desk, second.number, WORD, NOW)
    assert home(desk, baths) == lagoon.series_id
    undo_decision(desk, first.number, WORD, NOW)
    assert home(desk, baths) == baths.series_id


def test_figures_that_a_split_moved_on_hold_the_merge(desk: Desk, add: Add) -> None:
    baths, lagoon = add("Northern Baths"), add("Blue Lagoon")
    merge = merge_series(desk, baths.series_id, lagoon.series_id, WORD, NOW)
    part = Part((baths.id,), OtherFacets(subject="Lagoon Spa"))
    split = split_series(desk, lagoon.series_id, part, WORD, NOW)
    with pytest.raises(Conflict, match=f"decision {split.number} rests on it"):
        undo_decision(desk, merge.number, WORD, NOW)
    assert home(desk, baths) == split.other_id


def test_nothing_is_taken_back_twice_nor_an_undo(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon")
    pin = pin_figure(desk, one.series_id, one.id, WORD, NOW)
    undo = undo_decision(desk, pin.number, WORD, NOW)
    with pytest.raises(Conflict, match=f"decision {undo.number} took it back already"):
        undo_decision(desk, pin.number, WORD, NOW)
    with pytest.raises(Conflict, match="decide anew"):
        undo_decision(desk, undo.number, WORD, NOW)


def test_what_is_unknown_or_of_another_series_is_not_found(desk: Desk, add: Add) -> None:
    one, other = add("Blue Lagoon"), add("Northern Baths")
    pin = pin_figure(desk, one.series_id, one.id, WORD, NOW)
    with pytest.raises(NotFound):
        undo_decision(desk, 99, WORD, NOW)
    with pytest.raises(NotFound):
        undo_decision(desk, pin.number, WORD, NOW, other.series_id)


def test_a_retracted_figure_counts_again(desk: Desk, add: Add) -> None:
    one = add("Blue Lagoon")
    retracted = retract_figure(desk, one.id, WORD, NOW)
    undo_decision(desk, retracted.number, WORD, NOW)
    assert get_figure(desk.store, one.id).status is Status.CURRENT


@pytest.mark.parametrize(
    ("then", "status"),
    [
        ("Blue Lagoon has 300 engineers.", Status.CURRENT),
        ("Blue Lagoon has 340 engineers.", Status.REPLACED),
    ],
)
def test_a_figure_that_its_article_says_no_more_stays_replaced(
    desk: Desk, check: Check, then: str, status: Status
) -> None:
    (finding,) = check("Blue Lagoon has 300 engineers.").findings
    (figure,) = get_series(desk.store, finding.series_id).figures
    retracted = retract_figure(desk, figure.id, WORD, NOW)
    check(then)
    undo_decision(desk, retracted.number, WORD, NOW)
    assert get_figure(desk.store, figure.id).status is status


def test_a_retraction_holds_for_later_versions_and_lets_them_go(desk: Desk, check: Check) -> None:
    (finding,) = check("Blue Lagoon has 300 engineers.").findings
    (figure,) = get_series(desk.store, finding.series_id).figures
    retracted = retract_figure(desk, figure.id, WORD, NOW)
    check("Blue Lagoon has 300 engineers. Its pools are warm.")
    held = get_series(desk.store, finding.series_id).figures
    assert [one.status for one in held] == [Status.RETRACTED] * 2
    undo_decision(desk, retracted.number, WORD, LATER)
    freed = {one.id: one.status for one in get_series(desk.store, finding.series_id).figures}
    assert freed.pop(figure.id) is Status.REPLACED
    assert list(freed.values()) == [Status.CURRENT]


def test_a_figure_whose_article_was_withdrawn_meanwhile_stays_so(desk: Desk, check: Check) -> None:
    report = check("Blue Lagoon has 300 engineers.")
    (figure,) = get_series(desk.store, report.findings[0].series_id).figures
    retracted = retract_figure(desk, figure.id, WORD, NOW)
    withdraw_article(desk.store, report.article.id, LATER, LATER)
    undo_decision(desk, retracted.number, WORD, LATER)
    assert get_figure(desk.store, figure.id).status is Status.RETRACTED
