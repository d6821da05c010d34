"""The worked examples of the verdict semantics hold, row by row."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.checking.comparing.asked import Asked
from app.checking.comparing.comparison import compared
from app.checking.comparing.evidence import Candidate
from app.checking.linking.cards import cards_of
from app.checking.linking.likeness import facets_of
from app.checking.linking.sketches import Sketch, sketch_of
from app.checking.linking.ways import BY_FACETS
from app.domain import (
    Basis,
    Claim,
    Hedge,
    Kind,
    Link,
    Measure,
    Modality,
    Period,
    Rate,
    RateTable,
    Reading,
    Scope,
    Series,
    Statistic,
    Unit,
    series_key,
)
from tests.unit.checking.making import DAY, POLICY, SCALE, article, claim, figure, quantity

ROWS = tomllib.loads(
    (Path(__file__).parents[2] / "corpus" / "semantics.toml").read_text(encoding="utf-8")
)["example"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['number']}-{row['rule']}")
def test_the_worked_example_holds(row: dict[str, Any]) -> None:
    recorded, stated = side_of(row, "a"), side_of(row, "b")
    # Linking is decided elsewhere: here both are said to be one series.
    key = series_key(recorded.measure, recorded.scope, recorded.quantity.unit)
    facets = facets_of(sketch(stated), sketch(recorded))
    linked = Link(Series(key.id, key), BY_FACETS, facets)
    policy = replace(POLICY, rates=rates_of(row))
    candidate = Candidate(Asked(stated, linked, article(), policy), figure(recorded))
    comparison = compared(candidate)
    assert (comparison.relation, comparison.rule) == (row["relation"], row["rule"])
    assert comparison.notes == tuple(row.get("notes", ()))


def sketch(stated: Claim) -> Sketch:
    (card,) = cards_of(Reading(article(), (stated,), (), ()), POLICY)
    return sketch_of(card, SCALE)


def side_of(row: dict[str, Any], name: str) -> Claim:  # Any: a row of a TOML file
    side = row[name]
    unit = Unit(
        side["unit"],
        row["dimension"],
        Decimal(side.get("factor", "1")),
        per=side.get("per"),
    )
    made = claim(
        quantity(
            side["value"],
            unit,
            Hedge(side.get("hedge", "none")),
            high=side.get("high"),
        ),
        period_of(side),
        measure=Measure(
            side.get("item", row["item"]),
            statistic=Statistic(row.get("statistic", "level")),
            kind=Kind(row.get("kind", "level")),
        ),
        scope=Scope(subject="Russia", part=side.get("part")),
        speaker=side.get("speaker"),
    )
    return replace(
        made, modality=Modality(side.get("modality", "asserted")), quote=side.get("quote", "")
    )


def rates_of(row: dict[str, Any]) -> RateTable:
    return RateTable(
        tuple(
            Rate(rate["currency"], rate["into"], DAY, Decimal(rate["value"]))
            for rate in row.get("rates", ())
        )
    )


def period_of(side: dict[str, str]) -> Period:
    day = date.fromisoformat(side["as_of"]) if "as_of" in side else DAY
    if "start" not in side:
        return Period(day, basis=Basis.STATED)
    return Period(day, date.fromisoformat(side["start"]), day, Basis.STATED)
