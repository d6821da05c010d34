"""Wikidata's statements and published fact checks beside what articles claim."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.importers import IMPORTERS, Given
from app.services.imports import Tally, run_import
from app.wiring import House
from tests.unit.importers.test_from_claimreview import REVIEW
from tests.unit.importers.wikidata_samples import entity, moment, quantity, statement

Check = Callable[..., dict[str, Any]]
NOW = datetime(2022, 2, 4, tzinfo=UTC)
YEAR = moment("2021-00-00", 9)


def imported(house: House, path: Path, form: str, document: object) -> Tally:
    path.write_text(json.dumps(document), encoding="utf-8")
    return run_import(house.store, house.engine, IMPORTERS[form](path, Given()), NOW)


def only(report: dict[str, Any]) -> dict[str, Any]:
    (claim,) = report["claims"]
    found: dict[str, Any] = claim
    return found


def population(check: Check, number: str) -> dict[str, Any]:
    text = f"Norland has a population of {number}."
    return only(check(text, source="Harbour Post", published="2021-11-05"))


def test_an_article_agrees_with_a_statement(house: House, check: Check, tmp_path: Path) -> None:
    document = entity(P1082=[statement(quantity("+41167336"), P585=YEAR)])
    assert imported(house, tmp_path / "norland.json", "wikidata", document).added == 1
    claim = population(check, "about 41 million")
    assert claim["verdict"] == "agrees"
    evidence = claim["evidence"][0]
    assert evidence["source"] == "Wikidata"
    assert evidence["observation"]["licence"] == "CC0"


def test_a_deprecated_statement_agrees_with_nobody(
    house: House, check: Check, tmp_path: Path
) -> None:
    document = entity(P1082=[statement(quantity("+52000000"), "deprecated", P585=YEAR)])
    assert imported(house, tmp_path / "norland.json", "wikidata", document).added == 1
    claim = population(check, "52 million")
    assert (claim["verdict"], claim["rule"]) == ("unseen", "withdrawn")


def test_a_disputed_number_is_said_to_who_repeats_it_and_never_agrees(
    house: House, check: Check, tmp_path: Path
) -> None:
    assert imported(house, tmp_path / "feed.json", "claimreview", REVIEW).added == 1
    again = imported(house, tmp_path / "feed.json", "claimreview", REVIEW)
    assert (again.added, again.known) == (0, 1)
    text = "Norland has {} troops on the border of Southland."
    repeated = only(check(text.format("90,000"), source="Post", published="2022-01-28"))
    assert (repeated["verdict"], repeated["rule"]) == ("unseen", "disputed")
    assert repeated["reason"] == (
        "Harbour Facts, quoting Governor Imre Vass, had 90,000 troops on 28 January 2022; "
        'this article says 90,000 troops: the very number that this fact check disputes ("False").'
    )
    other = only(check(text.format("40,000"), source="Wire", published="2022-01-28"))
    assert other["evidence"][-1]["relation"] == "not_comparable"
    assert "so the two are not compared" in other["evidence"][-1]["reason"]
