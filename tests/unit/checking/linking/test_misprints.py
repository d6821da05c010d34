"""A number that the story never tells, with the digits of one which it does."""

from decimal import Decimal

import pytest

from app.domain import COUNT, Claim, History, Kind, Measure, Scope, Unit
from tests.unit.checking.making import DAY, DOLLAR, claim, dead, history, linked, on, quantity

SAME = dead("39")
"""By which both texts are known to tell one story."""


def paid(value: str, item: str = "damage", subject: str | None = "Port Authority") -> Claim:
    measure, scope = Measure(item), Scope(subject=subject, place="Derna")
    return claim(quantity(value, DOLLAR), on(DAY), measure=measure, scope=scope)


def counted(item: str, value: str) -> Claim:
    measure = Measure(item, kind=Kind.LEVEL)
    stated = quantity(value, Unit(item, COUNT))
    return claim(stated, on(DAY), measure=measure, scope=Scope(place="Derna"))


def meant(stated: Claim, *recorded: Claim, beside: tuple[Claim, ...] = (SAME,)) -> list[str]:
    """The items whose number the stated one may be a slip of."""
    known = tuple(history(one, sources=("AFP",)) for one in (*recorded, SAME))
    found, *_others = linked((stated, *beside), known)
    return [series.key.item for series in found.beside.misprints]


@pytest.mark.parametrize("value", ["4370000", "473000000", "4730"])
def test_its_digits_show_what_was_meant_whatever_it_is_called(value: str) -> None:
    assert meant(paid(value, "fraud", "Vaisey"), paid("4730000")) == ["damage"]


@pytest.mark.parametrize(
    ("stated", "recorded"),
    [
        (paid("43000000", "fraud"), paid("4300000")),  # two digits are anybody's
        (paid("4780000", "fraud"), paid("4730000")),
        (counted("building", "463"), counted("patient", "436")),
        (counted("city", "215"), counted("soldier", "215000")),
    ],
)
def test_what_may_be_chance_is_left_alone(stated: Claim, recorded: Claim) -> None:
    assert meant(stated, recorded) == []


TONNE = Unit("tonne", "mass", factor=Decimal(1000))
BARREL = Unit("barrel", "volume", factor=Decimal("0.158987294928"))
ACRE = Unit("acre", "area", factor=Decimal("4046.8564224"))
HECTARE = Unit("hectare", "area", factor=Decimal(10000))


def spilled(value: str, unit: Unit, item: str = "oil") -> Claim:
    return claim(
        quantity(value, unit), on(DAY), measure=Measure(item), scope=Scope(place="Cape Luma")
    )


@pytest.mark.parametrize(("one", "other"), [(TONNE, BARREL), (BARREL, TONNE), (ACRE, HECTARE)])
def test_the_very_numeral_in_a_unit_that_is_taken_for_another(one: Unit, other: Unit) -> None:
    assert meant(spilled("1900", one, "crude"), spilled("1900", other)) == ["oil"]


@pytest.mark.parametrize(
    ("stated", "recorded"),
    [
        (spilled("1800", BARREL, "crude"), spilled("1900", TONNE)),
        (spilled("1900", HECTARE, "slick"), spilled("1900", TONNE)),
        (spilled("9", BARREL, "crude"), spilled("9", TONNE)),
    ],
    ids=["another numeral", "of no such unit", "one digit"],
)
def test_another_unit_alone_is_none(stated: Claim, recorded: Claim) -> None:
    assert meant(stated, recorded) == []


def test_nor_is_what_is_said_in_both_units() -> None:
    both = (SAME, spilled("1900", TONNE))
    assert meant(spilled("1900", BARREL, "crude"), spilled("1900", TONNE), beside=both) == []


def test_five_digits_are_nobody_else_s() -> None:
    assert meant(counted("ballot", "18397"), counted("lead", "18937")) == ["lead"]


def test_texts_that_tell_no_one_story_have_no_slips_of_each_other() -> None:
    assert meant(paid("4370000", "fraud", "Vaisey"), paid("4730000"), beside=()) == []


def test_a_number_that_the_story_tells_is_no_slip() -> None:
    other = paid("4370000", "ransom", "Lloyd's")
    assert meant(paid("4370000", "fraud", "Vaisey"), paid("4730000"), other) == []


def test_nor_is_one_beside_the_other_in_one_text() -> None:
    both = (SAME, paid("4730000"))
    assert meant(paid("4370000", "fraud", "Vaisey"), paid("4730000"), beside=both) == []


def told_by(*histories: History) -> list[str]:
    found, *_others = linked((paid("4370000", "fraud", "Vaisey"), SAME), histories)
    return [series.key.item for series in found.beside.misprints]


def test_what_a_slip_was_made_of_may_stand_in_another_article_of_the_story() -> None:
    same = history(SAME, sources=("AFP",))
    known = history(paid("4730000"), sources=("BBC",))
    both = history(counted("pump", "14"), counted("pump", "14"), sources=("AFP", "BBC"))
    assert told_by(same, known) == []
    assert told_by(same, known, both) == ["damage"]
