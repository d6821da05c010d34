"""A series' reference is among what a claim is held against, however many are newer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain import Figure, Pin, Status
from app.services.pinned import with_pins
from tests.unit.checking.making import DAY, history, on, troops

AT = datetime(2022, 2, 3, 9, 30, tzinfo=UTC)
ALL = history(troops("100000", on(DAY - timedelta(days=900))), troops("130000"), troops("131000"))
PIN = Pin(ALL.figures[0].id, 7, "Ines Brandt", AT)
PINS = {ALL.series.id: PIN}
NEWEST = replace(ALL, figures=ALL.figures[1:])


def nobody(ids: Sequence[str]) -> Mapping[str, Figure]:
    raise AssertionError(f"looked up {ids} although it is known")


def known(**changes: object) -> Figure:
    return replace(ALL.figures[0], **changes)  # type: ignore[arg-type]  # checked by use


def test_without_pins_nothing_is_looked_up() -> None:
    assert with_pins([NEWEST], {}, "art_1", nobody) == (NEWEST,)
    assert with_pins([NEWEST], {"ser_other": PIN}, "art_1", nobody) == (NEWEST,)


def test_a_reference_that_is_there_is_named() -> None:
    assert with_pins([ALL], PINS, "art_1", nobody) == (replace(ALL, pin=PIN),)


def test_one_behind_many_newer_figures_is_looked_up() -> None:
    (found,) = with_pins([NEWEST], PINS, "art_1", lambda _ids: {PIN.figure_id: known()})
    assert found == replace(ALL, pin=PIN)


@pytest.mark.parametrize(
    ("figure", "own"),
    [
        (known(status=Status.RETRACTED), "art_1"),
        (known(status=Status.REPLACED), "art_1"),
        (known(), ALL.figures[0].provenance.article_id),
    ],
    ids=["retracted", "replaced", "the article's own"],
)
def test_what_may_not_be_compared_is_no_reference(figure: Figure, own: str) -> None:
    (found,) = with_pins([NEWEST], PINS, own, lambda _ids: {figure.id: figure})
    assert found == NEWEST
