"""Outlets by name, and how they stand."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain import Verdict
from app.errors import BadInput, NotFound
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.sources import agreement_of, get_name, get_source, list_sources
from app.store import Store
from app.store.outlets import Tally
from app.store.sources import source_id

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
TOLD = (
    ("4,000", "Harbour Post", "2022-02-14"),
    ("4,000", "Meridian Wire", "2022-02-20"),
    ("4,000", "Calder Echo", "2022-02-17"),
)


@pytest.fixture
def known(engine: Engine, store: Store) -> Store:
    for number, source, day in TOLD:
        text = f"Norland has {number} troops in Maresia."
        article = article_from(Payload(text, source, day))
        check_article(article, engine, store, now=NOW)
    return store


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        ({Verdict.AGREES: 2, Verdict.CONFLICTS: 1}, Decimal("0.6667")),
        ({Verdict.DRIFTS: 1, Verdict.SUPERSEDED: 1}, Decimal(0)),
        ({Verdict.AGREES: 1, Verdict.UNSEEN: 9}, Decimal(1)),
        ({Verdict.UNSEEN: 9}, None),
    ],
)
def test_agreement_leaves_out_what_was_held_against_nothing(
    counts: dict[Verdict, int], share: Decimal | None
) -> None:
    tally = Tally({**dict.fromkeys(Verdict, 0), **counts}, sum(counts.values()))
    assert agreement_of(tally) == share


def test_outlets_are_listed_by_name_page_by_page(known: Store) -> None:
    first = list_sources(known, None, 2)
    assert [one.source.name for one in first.items] == ["Calder Echo", "Harbour Post"]
    second = list_sources(known, first.next_cursor, 2)
    assert [one.source.name for one in second.items] == ["Meridian Wire"]
    assert second.next_cursor is None
    with pytest.raises(BadInput):
        list_sources(known, "abc", 2)


def test_an_outlet_is_told_how_far_it_is_behind_the_first(known: Store) -> None:
    wire = get_source(known, source_id("Meridian Wire"))
    assert (wire.lag, wire.lags) == (Decimal(6), 1)
    post = get_source(known, source_id("Harbour Post"))
    assert (post.firsts, post.firsts_of, post.lag) == (1, 1, None)
    assert post.outline.agreement is None


def test_an_outlet_is_known_by_id_and_by_name(known: Store) -> None:
    assert get_name(known, "meridian  WIRE") == "Meridian Wire"
    assert get_name(known, source_id("Meridian Wire")) == "Meridian Wire"
    with pytest.raises(NotFound):
        get_name(known, "nobody")
    with pytest.raises(NotFound):
        get_source(known, "src_none")
