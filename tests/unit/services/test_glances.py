"""Of thousands of figures those are read whole that a reader would miss."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain import NewFigure, Observation, ObservationStatus, SeriesFacets
from app.errors import NotFound
from app.services.engine import Engine
from app.services.figures import add_figures
from app.services.glances import NEWEST, WHOLE, chosen, glance_at
from app.services.series import get_series
from app.store import Store
from app.store.figure_pages import Sketch

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
START = date(2015, 1, 1)


def sketch(place: int, value: float = 100, source: str = "a", **said: object) -> Sketch:
    day = (START + timedelta(days=place)).isoformat()
    fields = {"day": day, "speaks": True, "origin": source, "dated": False, **said}
    return Sketch(f"fig_{place}", source=source, value=value, **fields)  # type: ignore[arg-type]


def figures(count: int, **said: object) -> list[NewFigure]:
    return [
        NewFigure(
            series=SeriesFacets("river level", subject="Norland"),
            low=Decimal(100 + place % 9),
            high=Decimal(100 + place % 9),
            unit="metre",
            source="Harbour Post" if place else "Bay Tribune",
            as_of=START + timedelta(days=place),
            **said,  # type: ignore[arg-type]  # named fields
        )
        for place in range(count)
    ]


def test_a_series_of_some_hundreds_is_read_as_it_is() -> None:
    assert len(chosen([sketch(place) for place in range(WHOLE)])) == WHOLE
    assert chosen([]) == []


def test_of_thousands_the_newest_the_first_and_every_spike_are_read() -> None:
    sketches = [sketch(place, 900 if place % 500 == 7 else 100) for place in range(5_000)]
    ids = chosen(sketches)
    assert len(ids) <= WHOLE
    assert ids[0] == "fig_0"
    assert ids[-NEWEST:] == [one.id for one in sketches[-NEWEST:]]
    assert {f"fig_{place}" for place in range(5_000) if place % 500 == 7} <= set(ids)
    assert ids == [one.id for one in sketches if one.id in ids]


def test_the_newest_word_of_each_origin_is_read_however_old() -> None:
    sketches = [sketch(place) for place in range(2_000)]
    sketches[40] = sketch(40, source="b")
    sketches[50] = sketch(50, source="b", speaks=False)
    assert "fig_40" in chosen(sketches)


def test_a_value_is_read_with_what_revised_it() -> None:
    sketches = [sketch(place) for place in range(2_000)]
    sketches[41] = sketch(41, 900, day=sketches[40].day, dated=True)
    assert {"fig_40", "fig_41"} <= set(chosen(sketches))


def test_of_many_values_for_one_day_that_revise_nothing_the_ends_are_read() -> None:
    sketches = [sketch(place, place % 97, day="2015-01-01") for place in range(2_000)]
    assert len(chosen(sketches)) <= WHOLE


def test_a_glance_has_the_consensus_that_all_figures_have(store: Store, engine: Engine) -> None:
    forecast = Observation(ObservationStatus.FORECAST)
    later = [
        NewFigure(
            series=SeriesFacets("river level", subject="Norland"),
            low=Decimal(7),
            high=Decimal(7),
            unit="metre",
            source="Bay Tribune",
            as_of=date(2030 + place, 1, 1),
            observation=forecast,
        )
        for place in range(5)
    ]
    series_id = add_figures(store, engine, [*figures(900), *later], NOW)[0].series_id
    glance, known = glance_at(store, series_id), get_series(store, series_id)
    assert (glance.figures, glance.sources) == (905, 2)
    assert len(glance.known.figures) <= 500
    assert known.consensus is not None
    assert glance.known.consensus is not None
    for name in ("low", "median", "high", "independent_sources"):
        assert getattr(glance.known.consensus, name) == getattr(known.consensus, name)
    assert known.consensus.independent_sources == 2
    assert glance.known.tag == known.tag


def test_a_glance_at_nothing_is_refused(store: Store) -> None:
    with pytest.raises(NotFound, match="no series with id ser_none"):
        glance_at(store, "ser_none")
