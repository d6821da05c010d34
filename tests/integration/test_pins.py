"""A reference that a desk pinned decides, from the next article on and for those on record."""

import json
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.services.articles import get_article
from app.services.decisions import (
    Desk,
    Word,
    merge_series,
    pin_figure,
    retract_figure,
    undo_decision,
    unpin_figure,
)
from app.services.figures import NewFigure, SeriesFacets, add_figures
from app.services.rejudging import rejudge_all
from app.services.series import get_series
from app.wiring import House
from tests.integration.conftest import NOW

Check = Callable[..., dict[str, Any]]
WORD = Word("the rescue service's own count", "Ines Brandt")
HUNDREDS = (Decimal(540), Decimal(540), "lifeguard")
LATER = NOW + timedelta(hours=1)
SAID = "Ines Brandt pinned that figure as the reference on 1 March 2022."


def told(check: Check, number: str, source: str, **fields: Any) -> dict[str, Any]:
    text = f"Northern Baths employs {number} lifeguards."
    (claim,) = check(text, source=source, published="2022-02-28", **fields)["claims"]
    return dict(claim)


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house.store, house.engine)


def figure_of(desk: Desk, series_id: str, source: str) -> str:
    figures = get_series(desk.store, series_id).figures
    return next(one.id for one in figures if one.provenance.source == source)


def report(desk: Desk, source: str, claim: dict[str, Any]) -> dict[str, Any]:
    """The claim as the article's report on record has it now."""
    figures = get_series(desk.store, claim["series"]).figures
    article = next(one.provenance.article_id for one in figures if one.provenance.source == source)
    record = get_article(desk.store, article or "")
    found: dict[str, Any] = json.loads(record.report)["claims"][0]
    return found


def test_the_pinned_figure_decides_for_the_next_article(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    told(check, "540", "Harbour Post")
    told(check, "540", "Meridian Wire")
    figure = figure_of(desk, first["series"], "Coast Agency")
    pin_figure(desk, first["series"], figure, WORD, NOW)
    claim = told(check, "410", "Evening Ledger")
    assert (claim["verdict"], claim["rule"]) == ("agrees", "equal")
    assert claim["reason"].endswith(SAID)
    reference, *others = claim["evidence"]
    assert reference["figure_id"] == figure
    assert reference["pinned"] == {
        "who": "Ines Brandt",
        "at": NOW.isoformat(),
        "reason": "the rescue service's own count",
    }
    assert len(others) == 2
    assert not any("pinned" in one for one in others)


def test_reports_on_record_are_judged_by_it_until_it_is_lifted(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    agrees = told(check, "412", "Harbour Post")
    figure = figure_of(desk, first["series"], "Coast Agency")
    before = report(desk, "Harbour Post", agrees)
    assert "pinned" not in before["evidence"][0]
    pin_figure(desk, first["series"], figure, WORD, NOW)
    rejudge_all(desk.store, desk.engine, LATER)
    after = report(desk, "Harbour Post", agrees)
    assert (after["verdict"], after["rule"]) == (before["verdict"], before["rule"])
    assert after["evidence"][0]["pinned"]["who"] == "Ines Brandt"
    assert after["reason"].endswith(SAID)
    unpin_figure(desk, first["series"], WORD, LATER)
    rejudge_all(desk.store, desk.engine, LATER)
    assert report(desk, "Harbour Post", agrees) == before


def test_a_pin_changes_verdicts_and_its_undo_changes_them_back(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    told(check, "540", "Harbour Post")
    third = told(check, "540", "Meridian Wire")
    rejudge_all(desk.store, desk.engine, LATER)
    before = report(desk, "Meridian Wire", third)
    figure = figure_of(desk, first["series"], "Harbour Post")
    pin = pin_figure(desk, first["series"], figure, WORD, NOW)
    rejudge_all(desk.store, desk.engine, LATER)
    assert report(desk, "Meridian Wire", third)["verdict"] == "agrees"
    undo_decision(desk, pin.number, WORD, LATER)
    rejudge_all(desk.store, desk.engine, LATER)
    assert before["verdict"] != "agrees"
    assert report(desk, "Meridian Wire", third)["verdict"] == before["verdict"]


def test_no_article_is_judged_by_its_own_pinned_figure(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    figure = figure_of(desk, first["series"], "Coast Agency")
    pin_figure(desk, first["series"], figure, WORD, NOW)
    assert told(check, "410", "Coast Agency")["evidence"] == []


def test_a_retracted_reference_decides_nothing(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    figure = figure_of(desk, first["series"], "Coast Agency")
    pin_figure(desk, first["series"], figure, WORD, NOW)
    retract_figure(desk, figure, WORD, NOW)
    assert told(check, "410", "Harbour Post")["verdict"] == "unseen"


def test_a_pin_goes_with_its_figure_when_series_are_merged(desk: Desk, check: Check) -> None:
    first = told(check, "410", "Coast Agency")
    new = NewFigure(SeriesFacets("lifeguard", "Lagoon Spa"), *HUNDREDS, "Harbour Post")
    (other,) = add_figures(desk.store, desk.engine, [new], NOW)
    pin_figure(desk, first["series"], figure_of(desk, first["series"], "Coast Agency"), WORD, NOW)
    merge_series(desk, first["series"], other.series_id, WORD, NOW)
    claim = told(check, "410", "Meridian Wire")
    assert claim["series"] == other.series_id
    assert claim["evidence"][0]["pinned"]["who"] == "Ines Brandt"
    assert claim["evidence"][0]["source"] == "Coast Agency"
