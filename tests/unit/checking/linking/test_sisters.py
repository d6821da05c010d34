"""Other series of the same thing in the same story are heard beside the one that was linked to."""

from datetime import timedelta

from app.domain import COUNT, Claim, Kind, Measure, Scope, Unit
from tests.unit.checking.making import DAY, claim, dead, history, linked, on, quantity

LATER = on(DAY + timedelta(days=2))


def counted(item: str, value: str, place: str | None = None, subject: str | None = None) -> Claim:
    measure = Measure(item, kind=Kind.TOTAL)
    scope = Scope(place=place, subject=subject)
    return claim(quantity(value, Unit("person", COUNT)), on(DAY), measure=measure, scope=scope)


def sisters(stated: Claim, *recorded: Claim) -> list[str]:
    """What is measured by the series that are heard beside the linked one."""
    known = tuple(history(one, sources=("AFP",)) for one in recorded)
    (found,) = linked((stated,), known)
    return [link.series.key.item for link in found.beside.sisters if link.series]


def test_the_same_thing_in_other_facets_is_a_sister() -> None:
    assert sisters(dead("39", LATER), dead("39"), counted("death", "41")) == ["death"]


def test_another_thing_or_another_place_is_none() -> None:
    assert sisters(dead("39", LATER), dead("39"), counted("injury", "41")) == []
    assert sisters(dead("39", LATER), dead("39"), counted("death", "41", "Haifa")) == []


def test_what_is_linked_to_nothing_has_none() -> None:
    assert sisters(counted("bridge", "39", "Haifa"), counted("death", "41")) == []
