"""What goes out comes in again: an export handed to an empty database gives the same figures."""

import json
import tempfile
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.domain import (
    Bound,
    NewFigure,
    Observation,
    ObservationStatus,
    Rank,
    Recorded,
    SeriesFacets,
    Statistic,
)
from app.errors import BadInput
from app.exporters.figures_as_json import figures_json
from app.services import figure_exports
from app.services.engine import Engine
from app.services.figure_exports import LeftOut, Wanted, recorded_figures
from app.services.figures import add_figures
from app.settings import Profile
from app.store import Store, open_store, schema
from app.web.api.figures import _new_figure
from app.web.schemas import FiguresBody
from app.wiring import build_engine

NOW = datetime(2022, 2, 1, tzinfo=UTC)
WORDS = some.text(
    some.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12
).filter(lambda text: bool(text.strip()))
DAYS = some.dates(date(1900, 1, 1), date(2100, 1, 1))
NUMBERS = some.decimals(-(10**12), 10**12, places=3) | some.integers(0, 10**15).map(Decimal)


@some.composite
def new_figures(draw: some.DrawFn) -> NewFigure:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    bound = draw(some.sampled_from(list(Bound)))
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        ends: tuple[Decimal | None, Decimal | None] = (low, None)
    elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
        ends = (None, high)
    else:
        ends = (low, low if bound is Bound.EXACT else high)
    start = draw(some.none() | DAYS)
    return NewFigure(
        series=SeriesFacets(
            item=draw(some.sampled_from(["troop", "military aid", "population"]) | WORDS),
            subject=draw(some.none() | some.sampled_from(["Ukraine", "the US"]) | WORDS),
            place=draw(some.none() | WORDS),
            part=draw(some.none() | WORDS),
            statistic=draw(some.sampled_from(list(Statistic))),
        ),
        low=ends[0],
        high=ends[1],
        unit=draw(some.sampled_from(["USD", "troop", "%", "kilometre", "USD/barrel", "person"])),
        source=draw(some.sampled_from(["Meridian Wire", "AFP"]) | WORDS),
        bound=bound,
        as_of=draw(some.none() | DAYS),
        start=start,
        end=start,
        attribution=draw(some.none() | WORDS),
        published=draw(some.none() | DAYS),
        url=draw(some.none() | some.just("https://wire.example/1")),
        quote=draw(some.just("") | WORDS),
        observation=Observation(
            status=draw(some.sampled_from(list(ObservationStatus))),
            vintage=draw(some.none() | DAYS),
            licence=draw(some.none() | WORDS),
            rank=draw(some.sampled_from(list(Rank))),
        ),
    )


@cache
def fast_engine() -> Engine:
    return build_engine(Profile.FAST)


def fresh(folder: str, name: str) -> Store:
    store = open_store(f"sqlite:///{Path(folder)}/{name}.sqlite3")
    schema.upgrade(store)
    return store


def figures_of(store: Store) -> list[Recorded]:
    return list(recorded_figures(store, Wanted()))


@given(some.lists(new_figures(), min_size=1, max_size=3))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_an_export_gives_the_same_figures_to_an_empty_database(new: list[NewFigure]) -> None:
    engine = fast_engine()  # no fixture: a failing example is told with its arguments
    with tempfile.TemporaryDirectory() as folder:
        one, other = fresh(folder, "one"), fresh(folder, "other")
        add_figures(one, engine, new, NOW)
        text = "".join(figures_json(figures_of(one)))
        body = FiguresBody.model_validate(json.loads(text, parse_float=Decimal))
        add_figures(other, engine, [_new_figure(entry) for entry in body.figures], NOW)
        assert figures_of(other) == figures_of(one)
        assert "".join(figures_json(figures_of(other))) == text
        one.close()
        other.close()


def test_stretches_join_without_a_seam(
    store: Store, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = [
        NewFigure(SeriesFacets("troop"), Decimal(n), Decimal(n), "troop", "AFP") for n in range(7)
    ]
    add_figures(store, engine, new, NOW)
    whole = figures_of(store)
    for length in (1, 3, 7):
        monkeypatch.setattr(figure_exports, "STRETCH", length)
        assert figures_of(store) == whole


def test_what_makes_no_sense_is_refused_at_once(store: Store) -> None:
    with pytest.raises(BadInput, match="since lies after until"):
        recorded_figures(store, Wanted(since=date(2022, 2, 1), until=date(2022, 1, 1)))
    with pytest.raises(BadInput, match="source is empty"):
        recorded_figures(store, Wanted(source=" "))


def test_what_the_json_leaves_out_is_counted(store: Store, engine: Engine) -> None:
    add_figures(
        store,
        engine,
        [NewFigure(SeriesFacets("troop"), Decimal(1), Decimal(1), "troop", "AFP")],
        NOW,
    )
    left_out = LeftOut({})
    assert len(list(left_out.counted(recorded_figures(store, Wanted())))) == 1
    assert left_out.reasons == {}
