"""Which counts of a crowd are asked for, where one of them is a claim's number."""

import pytest

from app.checking.linking.cards import card_of_history
from app.checking.linking.credited import credited_of
from app.checking.linking.sketches import sketch_of
from app.domain import COUNT, Claim, Kind, Measure, Scope, Unit
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import DAY, POLICY, SCALE, claim, history, on, quantity

PERSON = Unit("person", COUNT)


def counted(item: str, value: str, speaker: str | None = None) -> Claim:
    measure = Measure(item, kind=Kind.OCCASION)
    scope = Scope(event=f"event of {value}")
    return claim(quantity(value, PERSON), on(DAY), measure=measure, scope=scope, speaker=speaker)


def asked(stated: Claim, *recorded: tuple[Claim, str]) -> list[str]:
    """The numbers of the series that are asked for, in order."""
    known = [
        sketch_of(card_of_history(history(one, sources=(source,)), POLICY), SCALE)
        for one, source in recorded
    ]
    values = {one.card.series: str(one.marks[-1].trace.value) for one in known}
    return [values[series] for series in credited_of(stated, sketch(stated), known)]


MARCH = counted("attendance", "25000"), "AFP"
POLICE = counted("person", "8000"), "AFP"


def test_the_number_comes_first_and_then_what_stands_beside_it() -> None:
    assert asked(counted("protester", "25000", "police"), POLICE, MARCH) == ["25000", "8000"]


@pytest.mark.parametrize(
    "stated",
    [
        counted("protester", "25000"),
        counted("protester", "24000", "police"),
        counted("tractor", "25000", "police"),
    ],
    ids=["nobody counted", "another number", "no crowd"],
)
def test_nothing_is_asked_for(stated: Claim) -> None:
    assert asked(stated, POLICE, MARCH) == []


def test_other_articles_and_other_things_are_left_out() -> None:
    others = (counted("person", "8000"), "DPA"), (counted("tractor", "300"), "AFP")
    assert asked(counted("protester", "25000", "police"), MARCH, *others) == ["25000"]
