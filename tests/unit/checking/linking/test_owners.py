"""A number that its own series never had is somebody else's, if the story says so."""

from datetime import date

import pytest

from app.domain import COUNT, Claim, Kind, Measure, Scope, Unit
from tests.unit.checking.making import DAY, claim, dead, history, linked, on, quantity


def counted(item: str, value: str, subject: str | None = None, day: date = DAY) -> Claim:
    measure = Measure(item, kind=Kind.TOTAL)
    scope = Scope(place="Derna", subject=subject)
    return claim(quantity(value, Unit("person", COUNT)), on(day), measure=measure, scope=scope)


def owners(stated: Claim, *recorded: Claim, beside: tuple[Claim, ...] = ()) -> list[str]:
    """The items whose series hold the stated number."""
    known = tuple(history(one, sources=("AFP",)) for one in recorded)
    found, *_others = linked((stated, *beside), known)
    return [series.key.item for series in found.beside.owners]


def test_an_opposed_fate_that_has_the_number_owns_it() -> None:
    assert owners(dead("93"), dead("39"), counted("injury", "93")) == ["injury"]


@pytest.mark.parametrize(
    ("own", "other"),
    [("93", counted("injury", "93")), ("39", counted("injury", "94"))],
    ids=["its own series has it too", "another number"],
)
def test_nobody_else_owns_it(own: str, other: Claim) -> None:
    assert owners(dead("93"), dead(own), other) == []


def test_fewer_than_two_digits_are_anybody_s() -> None:
    assert owners(dead("9"), dead("7"), counted("injury", "9")) == []


def test_what_another_number_of_the_article_found_owns_nothing_else() -> None:
    hurt = counted("injury", "93")
    assert owners(dead("93"), dead("39"), counted("injury", "93"), beside=(hurt,)) == []


def test_the_same_thing_of_somebody_else_owns_it() -> None:
    norvik, tamsal = counted("layoff", "1900", "Norvik"), counted("layoff", "2700", "Tamsal")
    assert owners(counted("layoff", "2700", "Norvik"), norvik, tamsal) == ["layoff"]
    assert owners(counted("layoff", "2600", "Norvik"), norvik, tamsal) == []
