"""What a person calls a unit or a series meets what articles call it."""

from decimal import Decimal

import pytest

from app.domain import COUNT, MONEY, NUMBER, Kind, SeriesKey, Statistic, Unit
from app.errors import BadInput
from app.services.engine import Engine
from app.services.facets import canonical_key, kind_of, unit_named


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("USD", Unit("USD", MONEY)),
        ("dollars", Unit("USD", MONEY)),
        ("XAU", Unit("XAU", MONEY)),
        ("troops", Unit("troop", COUNT)),
        ("troop", Unit("troop", COUNT)),
        ("USD/barrel", Unit("USD/barrel", MONEY, per="barrel")),
        ("", NUMBER),
    ],
)
def test_a_name_is_a_unit(engine: Engine, name: str, unit: Unit) -> None:
    assert unit_named(name, engine.lexicon) == unit


def test_a_unit_of_measurement_keeps_its_factor(engine: Engine) -> None:
    metre, kilometre = (unit_named(name, engine.lexicon) for name in ("metres", "kilometre"))
    assert kilometre.dimension == metre.dimension
    assert kilometre.factor / metre.factor == Decimal(1000)


@pytest.mark.parametrize("name", ["%", "percent"])
def test_percent_is_percent(engine: Engine, name: str) -> None:
    assert unit_named(name, engine.lexicon).name == "%"


@pytest.mark.parametrize("name", ["/", "USD/", "/barrel", "cents", "a\x00b"])
def test_what_names_no_unit_is_refused(engine: Engine, name: str) -> None:
    with pytest.raises(BadInput) as refused:
        unit_named(name, engine.lexicon)
    assert refused.value.loc == ("quantity", "unit")


def key(item: str, subject: str | None = None, place: str | None = None) -> SeriesKey:
    return SeriesKey(item, Statistic.LEVEL, COUNT, subject=subject, place=place)


def test_an_item_is_singular(engine: Engine) -> None:
    assert canonical_key(key("Harbour Pilots"), engine.lexicon) == key("harbour pilot")


def test_what_was_not_said_stays_unsaid(engine: Engine) -> None:
    assert canonical_key(key("pilot"), engine.lexicon) == key("pilot")


def test_facets_take_the_names_that_articles_are_read_into(engine: Engine) -> None:
    given = key("soldiers", subject="U.S.", place="Kremlin")
    found = canonical_key(given, engine.lexicon)
    assert (found.item, found.subject, found.place) == ("troop", "United States", "Russia")


def test_a_measure_moves_in_time_as_the_lexicon_says(engine: Engine) -> None:
    rows = engine.lexicon.language.measures.by_item.values()
    assert all(kind_of(row.item, engine.lexicon) is row.kind for row in rows)
    assert kind_of("harbour pilot", engine.lexicon) is Kind.LEVEL
