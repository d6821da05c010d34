"""A person's word holds for articles that come after it, and can be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain import DecisionKind, Figure, Report, Verdict
from app.errors import BadInput, Conflict, NotFound, TooLarge
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    merge_series,
    split_series,
)
from app.services.engine import Engine
from app.services.figures import NewFigure, SeriesFacets, add_figures
from app.services.series import get_series
from app.settings import Profile
from app.store import Store
from app.wiring import build_engine

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
ENGINE = build_engine(Profile.FAST)
WORD = Word("one company", "night desk")

Add = Callable[..., Figure]
Check = Callable[[str], Report]


@pytest.fixture
def desk(engine: Engine, store: Store) -> Desk:
    return Desk(store, engine)


@pytest.fixture
def add(engine: Engine, store: Store) -> Add:
    def added(subject: str, value: int = 300, source: str = "Coast Agency") -> Figure:
        facets = SeriesFacets("engineer", subject)
        number = Decimal(value)
        new = NewFigure(facets, number, number, "engineer", source, published=NOW.date())
        return add_figures(store, engine, [new], NOW)[0]

    return added


@pytest.fixture
def check(engine: Engine, store: Store) -> Check:
    def checked(subject: str) -> Report:
        text = f"{subject} has 300 engineers."
        article = article_from(Payload(text, f"Post of {subject}", "2022-02-01"))
        return check_article(article, engine, store, now=NOW)

    return checked


def merge(store: Store, one: Figure, other: Figure) -> None:
    merge_series(Desk(store, ENGINE), one.series_id, other.series_id, WORD, NOW)


def test_merged_series_are_one_from_then_on(store: Store, add: Add, check: Check) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", source="Meridian Wire")
    merge(store, away, stays)
    (finding,) = check("Northern Baths").findings
    assert finding.link.rule == "link.person.merge"
    assert (finding.verdict, finding.series_id) == (Verdict.AGREES, stays.series_id)
    assert len(finding.comparisons) == 2


def test_a_merged_series_keeps_its_id_and_says_where_it_went(store: Store, add: Add) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", source="Meridian Wire")
    decision = merge_series(Desk(store, ENGINE), away.series_id, stays.series_id, WORD, NOW)
    assert (decision.kind, decision.figures, decision.who) == (DecisionKind.MERGE, 1, "night desk")
    gone = get_series(store, away.series_id)
    assert (gone.merged_into, gone.figures) == (stays.series_id, ())
    assert gone.decisions == get_series(store, stays.series_id).decisions == (decision,)


def test_a_figure_added_to_a_merged_series_goes_where_it_went(store: Store, add: Add) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", source="Meridian Wire")
    merge(store, away, stays)
    assert add("Northern Baths", 320).series_id == stays.series_id
    assert add("Northern Baths").id == away.id


def test_series_measured_in_other_ways_are_not_merged(
    store: Store, engine: Engine, add: Add
) -> None:
    tall = NewFigure(SeriesFacets("tower"), Decimal(1), Decimal(1), "metre", "Coast Agency")
    (tower,) = add_figures(store, engine, [tall], NOW)
    with pytest.raises(BadInput) as refused:
        merge(store, add("Northern Baths"), tower)
    assert refused.value.loc == ("into",)


def test_what_is_unknown_or_the_same_is_refused(store: Store, add: Add) -> None:
    one = add("Northern Baths").series_id
    with pytest.raises(NotFound):
        merge_series(Desk(store, ENGINE), "ser_none", one, WORD, NOW)
    for other in ("ser_none", one):
        with pytest.raises(BadInput):
            merge_series(Desk(store, ENGINE), one, other, WORD, NOW)
        with pytest.raises(BadInput):
            keep_apart(Desk(store, ENGINE), one, other, WORD, NOW)


def test_a_series_that_went_away_is_merged_no_further(store: Store, add: Add) -> None:
    away, stays, third = add("Northern Baths"), add("Blue Lagoon"), add("Lagoon Spa")
    merge(store, away, stays)
    for pair in ((away, third), (third, away), (away, stays)):
        with pytest.raises(Conflict):
            merge(store, *pair)


def test_apart_undoes_a_merge(store: Store, add: Add, check: Check) -> None:
    away, stays = add("Northern Baths"), add("Blue Lagoon", 900)
    merge(store, away, stays)
    decision = keep_apart(Desk(store, ENGINE), stays.series_id, away.series_id, Word(), NOW)
    assert decision.figures == 1
    assert get_series(store, away.series_id).figures == (away,)
    (finding,) = check("Northern Baths").findings
    assert finding.series_id == away.series_id
    assert [one.figure.id for one in finding.comparisons] == [away.id]


def test_apart_undoes_a_merge_that_was_itself_merged_on(store: Store, add: Add) -> None:
    away, stays, third = add("Northern Baths"), add("Blue Lagoon", 900), add("Lagoon Spa", 700)
    merge(store, away, stays)
    merge(store, stays, third)
    with pytest.raises(Conflict):
        keep_apart(Desk(store, ENGINE), away.series_id, third.series_id, Word(), NOW)
    keep_apart(Desk(store, ENGINE), away.series_id, stays.series_id, Word(), NOW)
    assert get_series(store, away.series_id).figures == (away,)
    assert get_series(store, stays.series_id).merged_into == third.series_id


def test_two_that_wording_would_link_are_never_linked_again(
    store: Store, add: Add, check: Check
) -> None:
    near, other = add("Blue Lagoon"), add("Northern Baths")
    keep_apart(Desk(store, ENGINE), near.series_id, other.series_id, Word(), NOW)
    assert all(
        comparison.figure.series_id == near.series_id
        for comparison in check("Blue Lagoon").findings[0].comparisons
    )


def test_a_split_moves_the_figures_and_claims_with_those_facets_follow(
    store: Store, desk: Desk, add: Add, check: Check
) -> None:
    stays, moved = add("Blue Lagoon"), add("Blue Lagoon", 900, "Meridian Wire")
    part = Part((moved.id,), OtherFacets(subject="Lagoon Spa"))
    decision = split_series(desk, stays.series_id, part, WORD, NOW)
    assert decision.figures == 1
    assert [one.id for one in get_series(store, decision.other_id or "").figures] == [moved.id]
    assert get_series(store, stays.series_id).figures == (stays,)
    (finding,) = check("Lagoon Spa").findings
    assert finding.series_id == decision.other_id
    assert [one.figure.id for one in finding.comparisons] == [moved.id]


def test_a_split_can_name_the_whole_series(store: Store, desk: Desk, add: Add) -> None:
    moved = add("Blue Lagoon")
    whole = SeriesFacets("engineers", "Lagoon Spa")
    part = Part((moved.id,), whole)
    decision = split_series(desk, moved.series_id, part, WORD, NOW)
    assert get_series(store, decision.other_id or "").series.key.subject == "Lagoon Spa"
    assert get_series(store, decision.other_id or "").series.key.item == "engineer"


def test_a_merge_takes_a_split_back(store: Store, desk: Desk, add: Add) -> None:
    moved = add("Blue Lagoon")
    part = Part((moved.id,), OtherFacets(subject="Lagoon Spa"))
    decision = split_series(desk, moved.series_id, part, WORD, NOW)
    merge_series(Desk(store, ENGINE), decision.other_id or "", moved.series_id, WORD, NOW)
    assert get_series(store, moved.series_id).figures == (moved,)


@pytest.mark.parametrize(
    ("figures", "facets", "loc"),
    [
        ((), OtherFacets(subject="Spa"), ("figures",)),
        (("fig_none",), OtherFacets(subject="Spa"), ("figures", 0)),
        (("own",), OtherFacets(), ("series",)),
        (("own",), OtherFacets(subject="x" * 201), ("series", "subject")),
    ],
)
def test_a_split_that_says_nothing_is_refused(
    desk: Desk,
    add: Add,
    figures: tuple[str, ...],
    facets: OtherFacets,
    loc: tuple[str | int, ...],
) -> None:
    own = add("Blue Lagoon")
    named = tuple(own.id if name == "own" else name for name in figures)
    with pytest.raises(BadInput) as refused:
        split_series(desk, own.series_id, Part(named, facets), WORD, NOW)
    assert refused.value.loc == loc


def test_reasons_are_bounded(store: Store, add: Add) -> None:
    one, other = add("Northern Baths").series_id, add("Blue Lagoon").series_id
    with pytest.raises(TooLarge):
        merge_series(Desk(store, ENGINE), one, other, Word(reason="x" * 4001), NOW)
    with pytest.raises(BadInput):
        keep_apart(Desk(store, ENGINE), one, other, Word(who="\0"), NOW)
